using Milepost.Cycles;
using Milepost.Cycling;
using Milepost.Web.Access;
using Milepost.Web.Pages.Cycles;
using static Milepost.Web.Api.Lists.RowColumns;

namespace Milepost.Web.Api.Lists;

/// <summary>Rounds of updates and what boards saw.</summary>
internal static class CycleLists
{
    private sealed record Of<T>(ReadPlan In, T What);

    private static PlanRows<Of<Cycle>> Cycles { get; } = new(
        "cycles", "Cycles", "The rounds of updates of each plan: when each opens, closes and meets its board.", Permission.SeePlan,
        plan => plan.Facts.Cycles.Select(cycle => new Of<Cycle>(plan, cycle)), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Of<Cycle>>()
            .Id("cycle", row => row.What.Id.Value).Plan(row => row.In)
            .Text("kind", "board, monthly or sponsor.", "board", row => Word(row.What.Kind))
            .Number("number", "Its number within its kind, from 1.", 3, row => row.What.Number)
            .Text("name", "What it is called.", "Board cycle 3", row => CycleWords.Name(row.What))
            .Day("opensOn", "The first day on which updates are asked for.", "2026-11-16", row => row.What.OpensOn)
            .Day("closesOn", "The last day for updates.", "2026-11-30", row => row.What.ClosesOn)
            .Day("boardOn", "The day of the board that sees it.", "2026-12-09", row => row.What.BoardOn)
            .Truth("open", "Whether its window is open on the day.", true, row => row.What.IsOpen(row.In.Assessment.AsAt))
            .Day("frozenOn", "The day it was signed off.", "2026-12-02", row => row.What.FrozenOn)
            .Text("frozenBy", "Who signed it off.", "Priya Nair, programme manager", row => row.What.FrozenBy),
        MadeOf = row => [row.What.Id.Value],
        OnAnyDay = false,
    };

    private static PlanRows<Of<Snapshot>> Snapshots { get; } = new(
        "snapshots", "Snapshots", "What boards saw. Ask other lists with plan and snapshot to read what stands in one.", Permission.SeePlan,
        plan => plan.Facts.Snapshots.Select(snapshot => new Of<Snapshot>(plan, snapshot)), row => row.What.Id.ToString())
    {
        Shown = new ColumnsOf<Of<Snapshot>>()
            .Id("snapshot", row => row.What.Id.Value).Plan(row => row.In)
            .Number("number", "Its number within the plan, from 1.", 3, row => row.What.Number)
            .Text("cycleId", "The id of the cycle that it ended.", OtherId, row => row.What.CycleId?.ToString())
            .Day("asAt", "The day that it speaks of.", "2026-12-02", row => row.What.AsAt)
            .Instant("takenAt", "When it was taken.", "2026-12-02T15:04:00Z", row => row.What.TakenAt)
            .Text("by", "Who signed it off.", "Priya Nair, programme manager", row => row.What.By)
            .Text("sha256", "The hash of what stands in it.", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", row => row.What.Sha256)
            .Texts("approvedAs", "The names under which a board approved it.", ["Version 2"], row => row.In.Facts.Approved.Where(version => version.SnapshotId == row.What.Id).Select(version => version.Name))
            .Text("address", "The overview as the board saw it.", "https://milepost.wexcombe.example/plans/wexcombe?snapshot=3", row => row.In.Link(CycleLinks.Seen(row.In.Name, row.What.Number))),
        MadeOf = row => [row.What.Id.Value],
        OnAnyDay = false,
    };

    public static IReadOnlyList<ApiList> All { get; } = [Cycles, Snapshots, new ChangesList()];
}
