using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>Most of the plan falls due in one short stretch.</summary>
internal static class CliffRule
{
    private const int FewestDated = 10;

    public static IEnumerable<Finding> DueCliff(Look look)
    {
        var dated = look.Actions.Where(action => action.DueDay is not null).ToList();
        if (dated.Count < FewestDated) yield break;

        var byMonth = dated.ToLookup(action => Number(action.DueDay!.Value));
        var span = look.Limit(CheckLimit.CliffMonths);
        var steepest = byMonth.Select(month => month.Key).Order()
            .Select(first => (first, count: Enumerable.Range(first, span).Sum(month => byMonth[month].Count())))
            .MaxBy(stretch => stretch.count);
        if (steepest.count * 100 < look.Limit(CheckLimit.CliffShare) * look.Actions.Count) yield break;

        // A plan that is no longer than the stretch has nowhere else to put its dates.
        if (byMonth.Max(month => month.Key) - byMonth.Min(month => month.Key) < span) yield break;

        var inside = dated.Where(action => Number(action.DueDay!.Value) is var month && month >= steepest.first && month < steepest.first + span).ToList();
        var peak = inside.GroupBy(action => Number(action.DueDay!.Value)).OrderByDescending(month => month.Count()).ThenBy(month => month.Key).First();
        yield return look.Found(
            CheckRules.DueCliff, look.Plan,
            $"{inside.Count} of the {Say.Count(look.Actions.Count, look.ActionNoun)} fall due from {Month(steepest.first)} to {Month(steepest.first + span - 1)}, {peak.Count()} of them in {Month(peak.Key)} alone.",
            inside.Select(action => $"{action.Place.Id} {action.DueDay:O}").Order(StringComparer.Ordinal), [.. inside.Select(action => action.Place)]);
    }

    private static int Number(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static string Month(int number) => Say.Month(new DateOnly(number / 12, (number % 12) + 1, 1));
}
