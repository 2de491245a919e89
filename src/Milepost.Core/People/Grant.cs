using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.People;

/// <summary>A role that somebody was given, and how far it reaches: everything, one plan, one priority of it, or one agency's work in it.</summary>
/// <param name="id">Which one.</param>
/// <param name="personId">Who has it.</param>
/// <param name="role">What they are.</param>
/// <param name="planId">The plan it reaches; null for every plan.</param>
/// <param name="priorityId">The priority it reaches; null for the whole plan.</param>
/// <param name="agency">The agency whose actions it reaches; null for all.</param>
/// <param name="from">Its first day.</param>
/// <param name="by">Who gave it.</param>
public sealed class Grant(
    Id<Grant> id, Id<Person> personId, Role role, Id<Plan>? planId, Id<Priority>? priorityId, string? agency, DateOnly from, string by)
{
    public Id<Grant> Id { get; } = id;
    public Id<Person> PersonId { get; } = personId;
    public Role Role { get; } = role;
    public Id<Plan>? PlanId { get; } = planId;
    public Id<Priority>? PriorityId { get; } = priorityId;
    public string? Agency { get; } = agency;
    public DateOnly From { get; } = from;
    public string By { get; } = by;

    /// <summary>Its last day; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>Whether it reaches everything in its plan, or in every plan, rather than a priority or an agency's work.</summary>
    public bool IsWhole => PriorityId is null && Agency is null;

    /// <summary>Whether it reaches the plan, or some part of it.</summary>
    public bool Reaches(Id<Plan> plan) => PlanId is not { } only || only == plan;

    /// <summary>The same role and no farther than these plans: one for each of them that it reaches.</summary>
    public IEnumerable<Grant> Within(IEnumerable<Id<Plan>> plans) =>
        plans.Where(Reaches).Select(plan => new Grant(Id, PersonId, Role, plan, PriorityId, Agency, From, By) { Until = Until });

    public bool Lasts(DateOnly on) => From <= on && (Until is not { } last || on <= last);

    /// <summary>Ends it with that day: the day before today, where it is to end at once.</summary>
    public void End(DateOnly lastDay) => Until = lastDay;
}
