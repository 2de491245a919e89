using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Following;
using Milepost.AnnexA.Lists;
using Milepost.Calendar;

namespace Milepost.AnnexA.Quality;

/// <summary>Tests every rule of data quality on an upload.</summary>
public static class RuleSuite
{
    private const int Hands = 4;

    public static IReadOnlyList<RuleResult> Test(RuleCatalogue catalogue, AnnexALists lists, FileFacts file, DateOnly asAt, LocalSettings settings, Followed? followed = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return Test(catalogue, catalogue.All, lists, file, asAt, settings, followed);
    }

    /// <summary>Tests only some of the rules.</summary>
    internal static IReadOnlyList<RuleResult> Test(RuleCatalogue catalogue, IReadOnlyList<RuleDefinition> rules, AnnexALists lists, FileFacts file, DateOnly asAt, LocalSettings settings, Followed? followed = null)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(file);
        if (catalogue.Faults.Count > 0) throw new InvalidOperationException($"The declarations are wrong: {catalogue.Faults[0]}");
        var hands = new ParallelOptions { MaxDegreeOfParallelism = Math.Min(Hands, Environment.ProcessorCount) };
        Parallel.ForEach(lists.All.OrderByDescending(list => list.Rows), hands, list => (_, _) = (list.ByChild, list.Counting));

        // Each list is looked at by one hand, so that what it works out on the way serves all rules of the list.
        var found = new FoundRows?[rules.Count, 12];
        var beyond = new string?[rules.Count];
        Parallel.ForEach(lists.All.OrderByDescending(list => list.Rows), hands, list =>
        {
            var scope = new Scope(lists, asAt, settings, catalogue.Terms) { Followed = followed?.Children };
            for (var at = 0; at < rules.Count; at++)
            {
                var rule = rules[at];
                if (rule.Structure is not null || (rule.NeedsHistory && (rule.When is null || followed?.HasEarlier != true)) || rule.Needs is not null || !rule.TestedOn.Contains(list.Schema.Number)) continue;
                if (NamesMissing(rule, list, lists)) continue;
                var work = RuleWork.For(rule, scope.Of(list, rule.Block.File));
                beyond[at] ??= work.Lacking;
                if (work.Lacking is not null) continue;
                var (rows, lookedAt, leftOut) = work.Find(list.Rows);
                found[at, list.Schema.Number] = new(list, rows, lookedAt) { LeftOut = leftOut };
            }
        });

        return [.. rules.Select((rule, at) => One(rule, [.. lists.All.Select(list => found[at, list.Schema.Number]).OfType<FoundRows>()], lists, file, asAt, followed ?? Followed.Off, beyond[at]))];
    }

    private static RuleResult One(RuleDefinition rule, IReadOnlyList<FoundRows> found, AnnexALists lists, FileFacts file, DateOnly asAt, Followed followed, string? beyond) =>
        rule is { NeedsHistory: true, When: null } ? new(rule, null, [], "It needs an earlier upload too.")
        : rule.NeedsHistory && followed.Lacking(null, asAt) is { } lacking ? new(rule, null, [], lacking)
        : rule.Needs is { } needed ? new(rule, null, [], $"It needs what Annex A does not hold: {needed}.")
        : rule.Structure is { } structure ? StructureRules.Of(rule, structure, lists, file)
        : beyond is not null ? new(rule, null, [], beyond) { IsBeyondCalendar = true }
        : found.Count == 0 ? new(rule, null, [], "The upload has no list with the columns that it needs.")
        : new(rule, found.Sum(rows => rows.Rows.Count), found, found.Sum(rows => rows.LeftOut) is > 0 and var leftOut ? WorkingDays.England.LeftOut(leftOut) : null);

    /// <summary>Where a list or column is missing from the file, that is told once, and not again for every row.</summary>
    private static bool NamesMissing(RuleDefinition rule, AnnexAList list, AnnexALists lists)
    {
        var known = rule.Columns.Where(key => list.Schema.Column(key) >= 0).ToList();
        if (known.Count > 0 && known.All(key => !list.Has(list.Schema.Column(key)))) return true;
        return rule.Kind is "cross-list" or "sequence" && rule.TestedOn.Count > 0
            && rule.Asked.Any(other => lists[other] is null);
    }
}
