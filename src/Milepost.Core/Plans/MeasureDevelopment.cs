using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>What somebody said of how a measure that is still to be developed will be got ready. It is only ever added; the latest counts.</summary>
public sealed class MeasureDevelopment(Id<MeasureDevelopment> id, Id<Plan> planId, Id<Measure> measureId, DateOnly on, string by)
{
    public Id<MeasureDevelopment> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<Measure> MeasureId { get; } = measureId;

    /// <summary>The post that gets it ready; null where a person is named, or nobody.</summary>
    public Id<Post>? PostId { get; init; }

    /// <summary>The person who gets it ready, by name; null where a post is named, or nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>What there is to do, in order.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The day by which it is to be ready; null where nobody said.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Since when it has been promised, where that was before the plan came here.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The day it was said.</summary>
    public DateOnly On { get; } = on;

    public string By { get; } = by;
    public Guid Version { get; private set; }
}
