using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;

namespace Milepost.Store.Accounts;

/// <summary>A role that somebody is to be given.</summary>
/// <param name="Role">What they are to be.</param>
/// <param name="Plan">The plan it is to reach; null for every plan.</param>
/// <param name="Priority">The priority of it; null for all.</param>
/// <param name="Agency">The agency whose work; null for all.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day; null for one that lasts until it is taken back.</param>
public sealed record NewGrant(Role Role, Id<Plan>? Plan, Id<Priority>? Priority, string? Agency, DateOnly From, DateOnly? Until)
{
    /// <summary>Why it cannot be given to somebody; null where it can.</summary>
    public string? Refusal(Person person, DateOnly today) =>
        Plan is null && Priority is not null ? "A priority belongs to a plan: say which plan."
        : From < today ? "What somebody may do is not said of days that are over: the first day must be today or later."
        : Until < From ? "The last day must not come before the first."
        : Outsiders.RoleRefusal(Role, Outsiders.IsOne(person));

    /// <summary>Whether a grant is the same one, on the first day of this.</summary>
    public bool IsHeldBy(Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return grant.Role == Role && grant.PlanId == Plan && grant.PriorityId == Priority && grant.Agency == Agency && grant.Lasts(From);
    }
}
