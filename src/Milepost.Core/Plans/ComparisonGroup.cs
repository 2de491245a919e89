using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>Which council a plan's is in published statistics, and which are its neighbours: said once for every file.</summary>
public sealed class ComparisonGroup(Id<ComparisonGroup> id, Id<Plan> planId)
{
    public Id<ComparisonGroup> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>The name of the council as statistics have it.</summary>
    public string Own { get; private set; } = "";

    /// <summary>The names of its statistical neighbours.</summary>
    public IReadOnlyList<string> Neighbours { get; private set; } = [];

    public Guid Version { get; private set; }

    public void Name(string own, IReadOnlyList<string> neighbours) => (Own, Neighbours) = (own, neighbours);
}
