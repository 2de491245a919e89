using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.History;

namespace Milepost.Store.Watching;

/// <summary>What can be watched.</summary>
public enum WatchOf
{
    Action,

    /// <summary>Every action of a priority, also those that come to it later.</summary>
    Priority,
}

/// <summary>Somebody wants to know what changes in an action or a priority. Theirs alone.</summary>
[OutOfHistory]
public sealed class Watch(Id<Watch> id, Id<Person> personId, Id<Plan> planId, WatchOf of, Guid record, DateTime since)
{
    public Id<Watch> Id { get; } = id;
    public Id<Person> PersonId { get; } = personId;
    public Id<Plan> PlanId { get; } = planId;
    public WatchOf Of { get; } = of;

    /// <summary>Which action or priority. No reference that a database holds to: undoing an import may take it away.</summary>
    public Guid Record { get; } = record;

    public DateTime Since { get; } = since;

    /// <summary>Up to when they have looked at what changed.</summary>
    public DateTime SeenAt { get; private set; } = since;

    public void Look(DateTime at) => SeenAt = at;
}
