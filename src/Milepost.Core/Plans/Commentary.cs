using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>What somebody said of a reading that was more than chance or behind the trajectory: what, so what, now what. It is only ever added; a later one of the same time stands in front.</summary>
public sealed class Commentary(
    Id<Commentary> id, Id<Plan> planId, Id<Measure> measureId, DateOnly firstDay, DateOnly lastDay, string what, string soWhat, string nowWhat, DateOnly on, string by)
{
    public Id<Commentary> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<Measure> MeasureId { get; } = measureId;

    /// <summary>The first day of the time that the reading speaks of.</summary>
    public DateOnly FirstDay { get; } = firstDay;

    public DateOnly LastDay { get; } = lastDay;

    /// <summary>What the figures say.</summary>
    public string What { get; } = what;

    /// <summary>What that means for children.</summary>
    public string SoWhat { get; } = soWhat;

    /// <summary>What is done about it, by whom and by when.</summary>
    public string NowWhat { get; } = nowWhat;

    /// <summary>The day it was said.</summary>
    public DateOnly On { get; } = on;

    public string By { get; } = by;
    public Guid Version { get; private set; }
}
