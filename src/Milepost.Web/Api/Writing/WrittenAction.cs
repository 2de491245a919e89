using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Store;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Api.Writing;

/// <summary>The action that a program writes about, in its plan as it stands.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Facts">The action.</param>
public sealed record WrittenAction(PlanAssessment Plan, ActionFacts Facts)
{
    public PlanAction Promise => Facts.Action;

    /// <summary>Finds it; or why it is not to be written about.</summary>
    public static async Task<(WrittenAction? Action, Problem? Refusal)> FindAsync(
        HttpContext context, MilepostDb db, OpenPlan plans, Guid id, Permission asks, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(plans);
        var nowhere = Problem.Of(StatusCodes.Status404NotFound, "There is no such action that may be seen. The list “actions” has the ids.");
        var named = new Id<PlanAction>(id);
        var plan = await db.Actions.AsNoTracking().Where(action => action.Id == named).Select(action => (Id<Milepost.Plans.Plan>?)action.PlanId).FirstOrDefaultAsync(stop);
        var held = context.User.Visitor()!.Held;
        if (plan is not { } known || !held.Sees(known)) return (null, nowhere);
        if (!held.MayOpen(asks, known)) return (null, Problem.Of(StatusCodes.Status403Forbidden, "Whoever made this token may not do that in the plan of this action."));
        var assessment = await plans.AssessAsync(known, today, stop);
        return assessment?.Facts.Actions.FirstOrDefault(one => one.Action.Id == named) is { } facts ? (new(assessment, facts), null) : (null, nowhere);
    }

    /// <summary>What a program is told of something that was saved, without escaping what needs none.</summary>
    public static string Json(object told) => JsonSerializer.Serialize(told, Form);

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
