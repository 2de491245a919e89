using Milepost.Assessing;
using Milepost.Reporting;
using Milepost.Store.Cycles;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Cycles;

/// <summary>What changed between two ends that somebody chose, each change with who made it where anybody knows.</summary>
public sealed record SeenChanges(SeenPlan Before, SeenPlan Now, PlanDifference Difference, IReadOnlyList<ToldChange> Told)
{
    /// <summary>Compares the two; null where an address names what is not there. The earlier is always told as the earlier.</summary>
    public static async Task<SeenChanges?> FindAsync(
        OpenPlan plans, ChangeAuthors authors, string name, ChangePoint from, ChangePoint to, DateOnly today, CancellationToken stop)
    {
        if (await from.SeeAsync(plans, name, today, stop) is not { } before || await to.SeeAsync(plans, name, today, stop) is not { } now) return null;
        if (IsLater(before, now)) (before, now) = (now, before);
        var difference = PlanDifference.Between(before.Assessment, now.Assessment);
        var told = ChangeWords.All(difference, now.Assessment.Facts.Plan.Scheme);
        return new(before, now, difference, await authors.NameAsync(told, stop));
    }

    public ReportDetails Details => new() { Snapshot = Now.Snapshot, Erased = Now.Erased, Before = Before.Snapshot };

    private static bool IsLater(SeenPlan one, SeenPlan other) =>
        one.Assessment.AsAt > other.Assessment.AsAt
        || (one.Assessment.AsAt == other.Assessment.AsAt && (one.Snapshot?.Number ?? int.MaxValue) > (other.Snapshot?.Number ?? int.MaxValue));
}
