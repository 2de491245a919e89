using Milepost.Assessing;
using Milepost.Cycles;
using Milepost.Facts;
using Milepost.Wording;

namespace Milepost.Cycling;

/// <summary>How cycles are said, on every page, in every paper and mail.</summary>
public static class CycleWords
{
    /// <summary>"Cycle 7", "Monthly cycle 3", "Sponsors’ cycle 2".</summary>
    public static string Name(Cycle cycle, bool inSentence = false) => Name(cycle.Kind, cycle.Number, inSentence);

    public static string Name(CycleKind kind, int number, bool inSentence = false)
    {
        var name = kind switch
        {
            CycleKind.Monthly => $"Monthly cycle {number}",
            CycleKind.Sponsor => $"Sponsors’ cycle {number}",
            _ => $"Cycle {number}",
        };
        return inSentence ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    /// <summary>"Cycle 7 closes in 4 days; 12 of 40 have not updated."</summary>
    public static string Line(CycleStanding standing)
    {
        var cycle = standing.Cycle;
        var name = Name(cycle);
        return standing.State switch
        {
            CycleState.Coming => $"{name} opens {Say.When(cycle.OpensOn.DayNumber - standing.AsAt.DayNumber)}, on {Say.Date(cycle.OpensOn)}.",
            CycleState.Open => $"{name} closes {Say.When(cycle.ClosesOn.DayNumber - standing.AsAt.DayNumber)}; {Missing(standing)}.",
            CycleState.Closed => $"{name} closed {Say.When(cycle.ClosesOn.DayNumber - standing.AsAt.DayNumber)} and is not frozen; {Missing(standing)}.",
            _ => $"{name} was frozen on {Say.Date(cycle.FrozenOn!.Value)} by {cycle.FrozenBy}.",
        };
    }

    /// <summary>"12 of 40 have not updated", "all 40 have updated".</summary>
    public static string Missing(CycleStanding standing) => (standing.Waiting, standing.Leads.Count) switch
    {
        (_, 0) => "nothing is asked",
        (0, 1) => "the one who is asked has updated",
        (0, var all) => $"all {all} have updated",
        (var waiting, var all) => $"{waiting} of {all} {(waiting == 1 ? "has" : "have")} not updated",
    };

    /// <summary>The board's cycle that a day belongs to: the one that is open, else the latest that waits to be frozen, else the next.</summary>
    public static Cycle? Current(PlanFacts facts, DateOnly on, CycleKind kind = CycleKind.Board)
    {
        var cycles = facts.Cycles.Where(cycle => cycle.Kind == kind && !(cycle.FrozenOn <= on)).OrderBy(cycle => cycle.OpensOn).ToList();
        return cycles.Find(cycle => cycle.IsOpen(on)) ?? cycles.LastOrDefault(cycle => cycle.ClosesOn < on) ?? cycles.Find(cycle => cycle.OpensOn > on);
    }

    /// <summary>How each window stands that is open or waits to be frozen; the next of the board's where none does.</summary>
    public static IReadOnlyList<CycleStanding> Standings(PlanAssessment plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var current = Enum.GetValues<CycleKind>().Select(kind => Current(plan.Facts, plan.AsAt, kind)).OfType<Cycle>().ToList();
        var asking = current.FindAll(cycle => cycle.OpensOn <= plan.AsAt);
        return [.. (asking.Count > 0 ? asking : current.FindAll(cycle => cycle.Kind is CycleKind.Board)).Select(cycle => CycleStanding.Of(plan, cycle))];
    }

    /// <summary>The snapshot that a board saw last before a day; null where there is none.</summary>
    public static Snapshot? Before(PlanFacts facts, DateOnly asAt) => facts.Snapshots.Where(one => one.AsAt < asAt).MaxBy(one => one.Number);
}
