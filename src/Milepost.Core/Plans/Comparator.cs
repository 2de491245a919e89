using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>Whose figure a measure is held against. The nearest to the council come first.</summary>
public enum ComparatorKind
{
    /// <summary>Statistical neighbours: the councils most like this one.</summary>
    Neighbours,
    Region,

    /// <summary>England.</summary>
    National,

    /// <summary>The council itself, in a year before.</summary>
    OwnPast,
}

/// <summary>What others came to, or the council itself before, in a year: published somewhere, and given here with its source. It is never written over, and taken back where it was wrong.</summary>
public sealed class Comparator(
    Id<Comparator> id, Id<Plan> planId, Id<Measure> measureId, ComparatorKind kind, string who, DateOnly firstDay, DateOnly lastDay, decimal value, string unit, string source, DateOnly on, string by)
{
    public Id<Comparator> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<Measure> MeasureId { get; } = measureId;
    public ComparatorKind Kind { get; } = kind;

    /// <summary>Who that is: "England", "Median of 10 statistical neighbours".</summary>
    public string Who { get; } = who;

    /// <summary>The first day of the year, or of the time, that it speaks of.</summary>
    public DateOnly FirstDay { get; } = firstDay;

    public DateOnly LastDay { get; } = lastDay;
    public decimal Value { get; } = value;

    /// <summary>What the value is in.</summary>
    public string Unit { get; } = unit;

    /// <summary>Where it is published.</summary>
    public string Source { get; } = source;

    /// <summary>What whoever reads it should know, such as neighbours without a figure.</summary>
    public string? Note { get; init; }

    /// <summary>The day it was given.</summary>
    public DateOnly On { get; } = on;

    public string By { get; } = by;

    /// <summary>The day it was taken back; it stays in the history.</summary>
    public DateOnly? TakenBackOn { get; private set; }

    public string? TakenBackBecause { get; private set; }
    public Guid Version { get; private set; }

    public void TakeBack(DateOnly on, string because) => (TakenBackOn, TakenBackBecause) = (on, because);
}
