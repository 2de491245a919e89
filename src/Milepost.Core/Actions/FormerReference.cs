using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Actions;

/// <summary>A number that an action was once known by, in minutes and papers. It leads to the action for ever.</summary>
public sealed class FormerReference(
    Id<FormerReference> id, Id<Plan> planId, Id<PlanAction> actionId, string reference, DateOnly on, string because)
{
    public Id<FormerReference> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>The action it leads to now.</summary>
    public Id<PlanAction> ActionId { get; } = actionId;

    public string Reference { get; } = reference;

    /// <summary>The last day it was the action's number.</summary>
    public DateOnly On { get; } = on;

    /// <summary>"renumbered", "merged into 1.3", "split into 1.3 and 1.4".</summary>
    public string Because { get; } = because;
}
