using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>Who puts right what the rules of data quality find: a person or a post, for a rule, or for a list or team.</summary>
public sealed class FindingOwner(Id<FindingOwner> id, Id<Plan> planId, string? rule, int? list, string? team, string owner, DateOnly on, string by)
{
    public Id<FindingOwner> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>The rule, such as L4-02; null where it is for all of them.</summary>
    public string? Rule { get; } = rule;

    /// <summary>The list; null where it is for all of them.</summary>
    public int? List { get; } = list;

    /// <summary>The team as the lists name it; null where it is for all of them.</summary>
    public string? Team { get; } = team;

    /// <summary>The person or the post, as people write it.</summary>
    public string Owner { get; private set; } = owner;

    public DateOnly On { get; } = on;

    public string By { get; } = by;

    /// <summary>The day from which it no longer holds.</summary>
    public DateOnly? EndedOn { get; private set; }

    public Guid Version { get; private set; }

    public void End(DateOnly on) => EndedOn = on;
}
