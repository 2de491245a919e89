using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Closing;

/// <summary>The action that a form is about, in its plan as it stands today.</summary>
/// <param name="Assessment">The plan.</param>
/// <param name="Action">The action.</param>
public sealed record OpenAction(PlanAssessment Assessment, ActionAssessment Action)
{
    public Plan Plan => Assessment.Facts.Plan;
    public PlanAction Promise => Action.Facts.Action;

    /// <summary>"Action 1.2", in the plan's own noun.</summary>
    public string Called => $"{Plan.Nouns.Action} {Promise.Reference}".Trim();

    /// <summary>Null where the plan has no such action that stands.</summary>
    public static async Task<OpenAction?> FindAsync(
        PageModel page, OpenPlan plans, string name, Func<ActionAssessment, bool> which, DateOnly today, CancellationToken stop, PlanPart part = PlanPart.Plan)
    {
        ArgumentNullException.ThrowIfNull(plans);
        if (await plans.AssessAsync(name, today, stop) is not { } plan || plan.Actions.FirstOrDefault(which) is not { } action) return null;
        new Shell(plan.Facts.Plan, part, Exactly: false).Put(page);
        return new(plan, action);
    }

    public static Task<OpenAction?> FindAsync(PageModel page, OpenPlan plans, string name, Id<PlanAction> id, DateOnly today, CancellationToken stop) =>
        FindAsync(page, plans, name, action => action.Facts.Action.Id == id, today, stop);

    /// <summary>Whoever is signed in, as the rules of closing know them.</summary>
    public static Someone Who(ClaimsPrincipal user)
    {
        var person = user.Person()!;
        return new(person.Name, person.Post, person.Id);
    }
}
