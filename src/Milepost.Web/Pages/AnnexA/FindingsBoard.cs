using Milepost.AnnexA.Quality;
using Milepost.AnnexA.Schema;
using Milepost.Plans;
using Milepost.Submitting;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>What a rule found in a list and a team.</summary>
public sealed record FindingShare(int List, string Team, int Count);

/// <summary>A rule that found something, so far as it is asked for.</summary>
public sealed record FoundRule(RuleDefinition Rule, RuleCount Found, int Count)
{
    /// <summary>The list that it found it in; 0 for the file as a whole, 12 for several.</summary>
    public int List => InLists switch { [] => 0, [var only] => only, _ => FindingsBoard.Several };

    /// <summary>The lists that it found something in.</summary>
    public IReadOnlyList<int> InLists => [.. Found.Lists.Where(one => one.Count > 0).Select(one => one.List).Concat((Found.Columns ?? []).Select(one => one.List)).Distinct().Order()];
}

/// <summary>Rules that are shown together, under a name.</summary>
public sealed record RuleGroup(string Name, IReadOnlyList<FoundRule> Rules);

/// <summary>What the rules found, of those severities, lists, teams and owners that are asked for.</summary>
public sealed class FindingsBoard(RuleSeverity? severity, int? list, string? team, string? owner, IReadOnlyList<FindingOwner> owners, IReadOnlyList<RuleCount> last)
{
    /// <summary>What stands for nobody where an owner is chosen.</summary>
    public const string Nobody = "nobody yet";

    internal const int Several = 12;

    /// <summary>So many rules are open at once; the others stand folded under their lists.</summary>
    private const int MostOpen = 8;

    private static readonly Dictionary<string, RuleDefinition> known = RuleCatalogue.Known.All.ToDictionary(rule => rule.Id);
    private IReadOnlyList<FoundRule>? rules;

    /// <summary>The teams that the last Annex A names.</summary>
    public IReadOnlyList<string> Teams { get; } = [.. last.SelectMany(rule => rule.Lists).SelectMany(one => one.Teams).Select(one => one.Team).Distinct().Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The rules that found something, the gravest first.</summary>
    public IReadOnlyList<FoundRule> Rules => rules ??=
    [
        .. from found in last
           let count = Count(found)
           where count > 0
           orderby known[found.Id].Severity descending, count descending
           select new FoundRule(known[found.Id], found, count),
    ];

    /// <summary>How many rules of each severity found something, and how often; the gravest first.</summary>
    public IReadOnlyList<(RuleSeverity Severity, int Rules, int Count)> Severities =>
        [.. Rules.GroupBy(one => one.Rule.Severity).OrderByDescending(group => group.Key).Select(group => (group.Key, group.Count(), group.Sum(one => one.Count)))];

    /// <summary>Those that nobody should have to look for.</summary>
    public IReadOnlyList<FoundRule> Worst => [.. Rules.Take(MostOpen)];

    /// <summary>All others, by the list that they found something in.</summary>
    public IReadOnlyList<RuleGroup> Others => [.. Rules.Skip(MostOpen).GroupBy(one => one.List).OrderBy(group => group.Key).Select(group => new RuleGroup(NameOf(group.Key), [.. group]))];

    /// <summary>Rules that could not be tested, and why.</summary>
    public IReadOnlyList<(RuleDefinition Rule, string Why)> Untested => [.. last.Where(found => found.Count is null && known.ContainsKey(found.Id)).Select(found => (known[found.Id], found.Note ?? ""))];

    public int Count(IReadOnlyList<RuleCount> rules) => rules.Sum(Count);

    /// <summary>Of one rule, by list and team.</summary>
    public IEnumerable<FindingShare> Shares(RuleCount found) =>
        from one in found.Lists
        where list is null || one.List == list
        from share in one.Teams
        where team is null || share.Team == team
        where owner is null || OwnerOf(found.Id, one.List, share.Team) == owner
        select new FindingShare(one.List, share.Team, share.Count);

    public int CountOf(IReadOnlyList<RuleCount> rules, string ofTeam) => rules.Where(IsAsked).Sum(found => Shares(found).Where(share => share.Team == ofTeam).Sum(share => share.Count));

    /// <summary>Who puts right what a rule finds there.</summary>
    public string OwnerOf(string rule, int? ofList, string? ofTeam) => OwnedFindings.Of(owners, rule, ofList, ofTeam)?.Owner ?? Nobody;

    private int Count(RuleCount found) => !IsAsked(found) ? 0
        : list is null && team is null && owner is null ? found.Count ?? 0
        : found.Lists.Count == 0 && list is null && team is null ? (OwnerOf(found.Id, null, null) == owner ? found.Count ?? 0 : 0)
        : Shares(found).Sum(share => share.Count);

    private bool IsAsked(RuleCount found) => known.TryGetValue(found.Id, out var rule) && (severity is null || rule.Severity == severity);

    private static string NameOf(int list) => list switch
    {
        0 => "The file as a whole",
        Several => "Several lists",
        _ => $"List {list}: {AnnexASchema.Known[list].Name}",
    };
}
