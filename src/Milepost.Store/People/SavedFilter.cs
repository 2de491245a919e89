using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.History;

namespace Milepost.Store.People;

/// <summary>Which rows of a plan's table somebody wants to see again, under a name; their own, or for all who see the plan.</summary>
[OutOfHistory]
public sealed class SavedFilter(Id<SavedFilter> id, Id<Plan> planId, Id<Person> personId, string by, string name, string query, bool shared, DateTime at)
{
    public const int LongestName = 80;
    public const int LongestQuery = 1500;

    public Id<SavedFilter> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<Person> PersonId { get; } = personId;

    /// <summary>Whose it is, as papers name them.</summary>
    public string By { get; } = by;

    public string Name { get; private set; } = name;

    /// <summary>What the address of the table says from its question mark on.</summary>
    public string Query { get; private set; } = query;

    /// <summary>All who see the plan are offered it.</summary>
    public bool Shared { get; private set; } = shared;

    public DateTime At { get; } = at;

    public void Change(string query, bool shared) => (Query, Shared) = (query, shared);
}
