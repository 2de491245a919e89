using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Measuring;
using Milepost.Store.Writing;
using Milepost.Web.Access;
using Milepost.Web.Pages.Measures;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Api.Writing;

/// <summary>Takes readings of measures from programs: the same rules and the same saving as the page of the measure.</summary>
public sealed class ReadingEndpoint(MilepostDb db, OpenPlan plans, MeasureReadings readings, SiteSettings settings, UkClock clock)
{
    public async Task AnswerAsync(HttpContext context, Guid id)
    {
        ArgumentNullException.ThrowIfNull(context);
        var stop = context.RequestAborted;
        var (key, refusal) = SentKey.Read(context);
        var (body, unread) = refusal is null ? await SentJson.ReadAsync(context.Request, "a reading", stop) : (null, refusal);
        if (key is null || body is null)
        {
            await unread!.WriteAsync(context);
            return;
        }

        var hash = SentKey.Hash(context.Request.Path, body);
        if (await key.FindAsync(db, clock, stop) is { } before)
        {
            await SentKey.TellAsync(context, before, hash, before: true);
            return;
        }

        var (why, answer, again) = await SendAsync(context, new(id), key, body, hash, stop);
        if (why is not null) await why.WriteAsync(context);
        else await SentKey.TellAsync(context, answer!, hash, again);
    }

    private async Task<(Problem? Refusal, KeptAnswer? Answer, bool Again)> SendAsync(HttpContext context, Id<Measure> id, SentKey key, string body, string hash, CancellationToken stop)
    {
        var (plan, refusal) = await FindAsync(context, id, stop);
        if (plan is null) return (refusal, null, false);
        if (SentJson.Parsed(body) is not { } sent) return (Problem.Of(StatusCodes.Status400BadRequest, "What was sent is no JSON. Nothing was saved."), null, false);
        var (said, faults) = ReadingFields.Read(sent);
        if (faults.Count > 0 && sent.ValueKind is not System.Text.Json.JsonValueKind.Object) return (Unsound(faults), null, false);
        if (faults.Count > 0) return (Unsound([.. faults, .. ReadingCheck.Of(said, clock.Today).Select(Named)]), null, false);
        var again = new ReadingSentAgain();
        var once = new OnceOnly<ReadingOutcome>(key.Token, key.Key, hash, clock.Now, again, outcome => Answer(outcome, plan, id));
        var outcome = await readings.GiveAsync(plan.Plan.Id, new(id, said, clock.Today, context.User.Person()!.Author), once, stop);
        return (null, once.Answer, ReferenceEquals(outcome, again));
    }

    /// <summary>The plan of the measure; or why nothing is to be written there.</summary>
    private async Task<(PlanFacts? Plan, Problem? Refusal)> FindAsync(HttpContext context, Id<Measure> id, CancellationToken stop)
    {
        var nowhere = Problem.Of(StatusCodes.Status404NotFound, "There is no such measure that may be seen. The list “measures” has the ids.");
        var plan = await db.Measures.AsNoTracking().Where(one => one.Id == id).Select(one => (Id<Plan>?)one.PlanId).FirstOrDefaultAsync(stop);
        var held = context.User.Visitor()!.Held;
        if (plan is not { } known || !held.Sees(known)) return (null, nowhere);
        // A measure is of the plan as a whole.
        if (!held.May(Permission.GiveReadings, known, priority: null, agency: null)) return (null, Problem.Of(StatusCodes.Status403Forbidden, "Whoever made this token may not give readings in the plan of this measure."));
        return await plans.AssessAsync(known, clock.Today, stop) is { } open ? (open.Facts, null) : (null, nowhere);
    }

    private (int Status, string Body) Answer(ReadingOutcome outcome, PlanFacts plan, Id<Measure> id) => outcome switch
    {
        ReadingKept kept => (StatusCodes.Status201Created, WrittenAction.Json(new
        {
            id = kept.Reading.Id.ToString(),
            measureId = id.ToString(),
            number = kept.Reading.Number,
            value = ReadingValue.Of(kept.Reading),
            inPlaceOfId = kept.InPlaceOf?.Id.ToString(),
            address = settings.Link(MeasureLinks.Measure(plan.Plan.Name, id)),
        })),
        ReadingNotYet { Overtaken: true, Faults: var faults } => (StatusCodes.Status409Conflict, Problem.Of(StatusCodes.Status409Conflict, "A final reading of the same time stands. Nothing was saved.", [.. faults.Select(Named)]).ToJson()),
        ReadingNotYet not => (StatusCodes.Status422UnprocessableEntity, Unsound([.. not.Faults.Select(Named)]).ToJson()),
        MeasureGone => (StatusCodes.Status409Conflict, Problem.Of(StatusCodes.Status409Conflict, "The measure was withdrawn from the plan. Nothing was saved.").ToJson()),
        _ => throw new InvalidOperationException("A reading is kept, refused or of a measure that is gone."),
    };

    private static Fault Named(ReadingFault fault) => new(ReadingFields.NameOf(fault.Field), fault.Message);

    private static Problem Unsound(IReadOnlyList<Fault> faults) => Problem.Of(StatusCodes.Status422UnprocessableEntity, "What was sent cannot be saved as it is. Nothing was saved.", faults);
}
