using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Cycles;

/// <summary>Which round of updates a cycle is.</summary>
public enum CycleKind
{
    /// <summary>The one that ends with the improvement board.</summary>
    Board,

    /// <summary>The detail, month by month.</summary>
    Monthly,

    /// <summary>The sponsors' reports, quarter by quarter.</summary>
    Sponsor,
}

/// <summary>One round of updates: a window opens, leads update, it freezes, and the board sees the snapshot.</summary>
public sealed class Cycle(Id<Cycle> id, Id<Plan> planId, CycleKind kind, int number, DateOnly opensOn, DateOnly closesOn)
{
    public Id<Cycle> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public CycleKind Kind { get; } = kind;

    /// <summary>Counted from 1 within its kind.</summary>
    public int Number { get; } = number;

    /// <summary>The first day on which updates are asked for.</summary>
    public DateOnly OpensOn { get; private set; } = opensOn;

    /// <summary>The last day for updates.</summary>
    public DateOnly ClosesOn { get; private set; } = closesOn;

    /// <summary>The day of the board that sees it; null where there is none.</summary>
    public DateOnly? BoardOn { get; private set; }

    /// <summary>The day it was frozen; null while it is not.</summary>
    public DateOnly? FrozenOn { get; private set; }

    /// <summary>Who signed it off.</summary>
    public string? FrozenBy { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>The window is open on the day: updates are asked for.</summary>
    public bool IsOpen(DateOnly on) => FrozenOn is null && OpensOn <= on && on <= ClosesOn;

    public void Schedule(DateOnly opensOn, DateOnly closesOn, DateOnly? boardOn) => (OpensOn, ClosesOn, BoardOn) = (opensOn, closesOn, boardOn);

    public void Freeze(DateOnly on, string by) => (FrozenOn, FrozenBy) = (on, by);
}

/// <summary>What a board saw: the facts of a plan as they stood, numbered, hashed and never changed. Its content is kept beside it.</summary>
/// <param name="Id">Which one.</param>
/// <param name="PlanId">Whose.</param>
/// <param name="Number">Counted from 1 within the plan.</param>
/// <param name="CycleId">The cycle that it ends; null for one taken between cycles.</param>
/// <param name="AsAt">The day it speaks of.</param>
/// <param name="TakenAt">When it was taken, in UTC.</param>
/// <param name="By">Who signed it off.</param>
/// <param name="Sha256">The hash of its content.</param>
public sealed record Snapshot(
    Id<Snapshot> Id, Id<Plan> PlanId, int Number, Id<Cycle>? CycleId, DateOnly AsAt, DateTime TakenAt, string By, string Sha256)
{
    /// <summary>As much of the hash as a person compares by eye.</summary>
    public string ShortHash => Sha256[..12];
}

/// <summary>A board agreed to a plan as a snapshot has it, under a name. The plan of that name is the snapshot, whatever changes later.</summary>
/// <param name="Id">Which one.</param>
/// <param name="PlanId">Whose.</param>
/// <param name="SnapshotId">The plan as it was agreed.</param>
/// <param name="Name">What the board called it: "Version 3".</param>
/// <param name="ApprovedBy">The board, or whoever agreed.</param>
/// <param name="On">The day they agreed.</param>
/// <param name="By">Who wrote it down.</param>
public sealed record ApprovedVersion(
    Id<ApprovedVersion> Id, Id<Plan> PlanId, Id<Snapshot> SnapshotId, string Name, string ApprovedBy, DateOnly On, string By);
