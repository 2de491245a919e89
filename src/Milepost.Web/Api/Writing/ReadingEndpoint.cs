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
    public Task AnswerAsync(HttpContext context, Guid id)
    {
        ArgumentNullException.ThrowIfNull(context);
        return SentJson.OnceAsync(context, db, clock, "a reading", (key, body, hash) => SendAsync(context, new(id), key, body, hash, context.RequestAborted));
    }

    private async Task<SentOutcome> SendAsync(HttpContext context, Id<Measure> id, SentKey key, string body, string hash, CancellationToken stop)
    {
        var (plan, refusal) = await FindAsync(context, id, stop);
        if (plan is null) return SentOutcome.Refused(refusal!);
        if (SentJson.Parsed(body) is not { } sent) return SentOutcome.Refused(SentJson.Unread);
        var (said, faults) = ReadingFields.Read(sent);
        if (said is null) return SentOutcome.Refused(Problem.Unsound(faults));
        if (faults.Count > 0) return SentOutcome.Refused(Problem.Unsound([.. faults, .. ReadingCheck.Of(said, clock.Today).Select(Named)]));
        var again = new ReadingSentAgain();
        var once = new OnceOnly<ReadingOutcome>(key.Token, key.Key, hash, clock.Now, again, outcome => Answer(outcome, plan, id));
        var outcome = await readings.GiveAsync(plan.Plan.Id, new(id, said, clock.Today, context.User.Person()!.Author, ReadingOrigin.System), once, stop);
        return SentOutcome.Of(once, outcome);
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
        ReadingNotYet not => (StatusCodes.Status422UnprocessableEntity, Problem.Unsound([.. not.Faults.Select(Named)]).ToJson()),
        MeasureGone => (StatusCodes.Status409Conflict, Problem.Of(StatusCodes.Status409Conflict, "The measure was withdrawn from the plan. Nothing was saved.").ToJson()),
        _ => throw new InvalidOperationException("A reading is kept, refused or of a measure that is gone."),
    };

    private static Fault Named(ReadingFault fault) => new(ReadingFields.NameOf(fault.Field), fault.Message);
}
