using Milepost.AnnexA.Quality;
using Milepost.Submitting;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>What a rule found in a list and a team.</summary>
public sealed record FindingShare(int List, string Team, int Count);

/// <summary>What the rules found, of those severities, lists and teams that are asked for.</summary>
public sealed class FindingsBoard(RuleSeverity? severity, int? list, string? team, IReadOnlyList<RuleCount> last)
{
    private static readonly Dictionary<string, RuleDefinition> known = RuleCatalogue.Known.All.ToDictionary(rule => rule.Id);

    /// <summary>The teams that the last Annex A names.</summary>
    public IReadOnlyList<string> Teams { get; } = [.. last.SelectMany(rule => rule.Lists).SelectMany(one => one.Teams).Select(one => one.Team).Distinct().Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The rules that found something, the gravest first.</summary>
    public IReadOnlyList<(RuleDefinition Rule, RuleCount Found, int Count)> Rules =>
    [
        .. from found in last
           let count = Count(found)
           where count > 0
           orderby known[found.Id].Severity descending, count descending
           select (known[found.Id], found, count),
    ];

    /// <summary>Rules that could not be tested, and why.</summary>
    public IReadOnlyList<(RuleDefinition Rule, string Why)> Untested => [.. last.Where(found => found.Count is null && known.ContainsKey(found.Id)).Select(found => (known[found.Id], found.Note ?? ""))];

    public int Count(IReadOnlyList<RuleCount> rules) => rules.Sum(Count);

    /// <summary>Of one rule, by list and team.</summary>
    public IEnumerable<FindingShare> Shares(RuleCount found) =>
        from one in found.Lists
        where list is null || one.List == list
        from share in one.Teams
        where team is null || share.Team == team
        select new FindingShare(one.List, share.Team, share.Count);

    public int CountOf(IReadOnlyList<RuleCount> rules, string ofTeam) => rules.Where(IsAsked).Sum(found => Shares(found).Where(share => share.Team == ofTeam).Sum(share => share.Count));

    private int Count(RuleCount found) => !IsAsked(found) ? 0
        : list is null && team is null ? found.Count ?? 0
        : Shares(found).Sum(share => share.Count);

    private bool IsAsked(RuleCount found) => known.TryGetValue(found.Id, out var rule) && (severity is null || rule.Severity == severity);
}
