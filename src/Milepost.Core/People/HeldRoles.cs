using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.People;

/// <summary>What somebody is on one day, by what they were given: to every plan, to one, and to a part of it.</summary>
public sealed class HeldRoles(IEnumerable<Grant> grants, DateOnly today)
{
    public static HeldRoles None { get; } = new([], DateOnly.MinValue);

    public DateOnly Day { get; } = today;

    /// <summary>Whether whoever holds them showed who they are by one thing alone, a password or an account with the council: what asks for a second factor is not theirs then.</summary>
    public bool ByOneThing { get; init; }

    /// <summary>The same, once a second factor was shown.</summary>
    public HeldRoles Proven => ByOneThing ? new(Grants, Day) : this;

    /// <summary>The grants that last on the day.</summary>
    public IReadOnlyList<Grant> Grants { get; } = [.. grants.Where(grant => grant.Lasts(today))];

    /// <summary>What they are to anything at all.</summary>
    public IEnumerable<Role> Anywhere => Grants.Select(grant => grant.Role).Distinct();

    /// <summary>What they are to every plan there is or will be.</summary>
    public IEnumerable<Role> Everywhere => Grants.Where(grant => grant.PlanId is null && grant.IsWhole).Select(grant => grant.Role).Distinct();

    /// <summary>What they are to a plan or to some part of it: enough to open it, not to change the whole.</summary>
    public IEnumerable<Role> SomewhereIn(Id<Plan> plan) => Grants.Where(grant => grant.Reaches(plan)).Select(grant => grant.Role).Distinct();

    /// <summary>
    /// What they are to one thing in a plan: work of a priority, and of an agency. A null priority is the plan as a whole,
    /// and a null agency the council's own work, so that a grant for a part does not reach either.
    /// </summary>
    public IEnumerable<Role> On(Id<Plan> plan, Id<Priority>? priority, string? agency) => Grants
        .Where(grant => grant.Reaches(plan)
            && (grant.PriorityId is not { } only || only == priority)
            && (grant.Agency is not { } theirs || string.Equals(theirs, agency, StringComparison.OrdinalIgnoreCase)))
        .Select(grant => grant.Role).Distinct();

    /// <summary>Whether there is any plan of which they may see something.</summary>
    public bool Sees(Id<Plan> plan) => Grants.Any(grant => grant.Reaches(plan));
}
