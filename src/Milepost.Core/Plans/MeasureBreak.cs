using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>Why what comes after a day is held against other limits than what was before.</summary>
public enum BreakKind
{
    /// <summary>Something changed in how the work is done, and somebody said what.</summary>
    Recalculated,

    /// <summary>The measure is counted in another way, so that the two cannot be compared.</summary>
    Redefined,
}

/// <summary>Somebody said, with a reason, that a measure is held against other limits from a day on. It is only ever added, or taken back.</summary>
public sealed class MeasureBreak(Id<MeasureBreak> id, Id<Plan> planId, Id<Measure> measureId, DateOnly from, BreakKind kind, string because, DateOnly on, string by)
{
    public Id<MeasureBreak> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<Measure> MeasureId { get; } = measureId;

    /// <summary>The first day of the new limits.</summary>
    public DateOnly From { get; } = from;

    public BreakKind Kind { get; } = kind;

    /// <summary>What changed.</summary>
    public string Because { get; } = because;

    /// <summary>The day it was said.</summary>
    public DateOnly On { get; } = on;

    public string By { get; } = by;

    /// <summary>The day it was taken back; it stays in the history.</summary>
    public DateOnly? TakenBackOn { get; private set; }

    public string? TakenBackBecause { get; private set; }
    public Guid Version { get; private set; }

    public void TakeBack(DateOnly on, string because) => (TakenBackOn, TakenBackBecause) = (on, because);
}
