using System.Security.Claims;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Actions;

/// <summary>An action as somebody asked to see it.</summary>
/// <param name="Seen">The plan around it.</param>
/// <param name="At">The day or the snapshot.</param>
/// <param name="Id">Which action.</param>
/// <param name="Today">The plan as it is now, by which it is decided who may see what.</param>
/// <param name="Priority">The priority it was under; null where it did not stand.</param>
/// <param name="Action">Where it stood; null where it had not come into the plan.</param>
public sealed record SeenAction(SeenPlan Seen, SeenAt At, Id<PlanAction> Id, PlanFacts Today, PriorityAssessment? Priority, ActionAssessment? Action)
{
    /// <summary>Whoever may see something of it today may see it of every day before.</summary>
    public bool MaySee(ClaimsPrincipal user, Permission permission) => Now is { } now
        ? user.May(permission, Today, now)
        : user.May(permission, Today.Plan.Id, priority: null, agency: null);

    /// <summary>What is done is done to the action as it is now, on its page of today.</summary>
    public bool MayDo(ClaimsPrincipal user, Permission permission) => At.IsNow && MaySee(user, permission);

    /// <summary>Says that it did not stand, for the head of a page.</summary>
    public string NotThen
    {
        get
        {
            var called = $"{Today.Plan.Nouns.Action} {Now?.Action.Reference}".TrimEnd();
            return Seen.Snapshot is { } snapshot ? $"{called} is not in snapshot {snapshot.Number}" : $"{called} was not in the plan on {Say.Date(Seen.Assessment.AsAt)}";
        }
    }

    /// <summary>It as it is now; null where it is in the plan no more.</summary>
    public ActionFacts? Now => Today.Actions.FirstOrDefault(one => one.Action.Id == Id);
}
