using Milepost.Store;
using Milepost.Store.Updating;
using Milepost.Store.Writing;
using Milepost.Updating;
using Milepost.Web.Access;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Updating;
using Milepost.Wording;

namespace Milepost.Web.Api.Writing;

/// <summary>Takes updates from programs: the same rules and the same saving as the page where people say how an action is going.</summary>
public sealed class UpdateEndpoint(MilepostDb db, OpenPlan plans, ActionUpdater updater, SiteSettings settings, UkClock clock)
{
    public Task AnswerAsync(HttpContext context, Guid id)
    {
        ArgumentNullException.ThrowIfNull(context);
        return SentJson.OnceAsync(context, db, clock, "an update", (key, body, hash) => SendAsync(context, id, key, body, hash, context.RequestAborted));
    }

    private async Task<SentOutcome> SendAsync(HttpContext context, Guid id, SentKey key, string body, string hash, CancellationToken stop)
    {
        var today = clock.Today;
        var (found, refusal) = await WrittenAction.FindAsync(context, db, plans, id, Permission.UpdateActions, today, stop);
        if (found is null) return SentOutcome.Refused(refusal!);
        var (writer, facts) = (Writer.Of(context.User), found.Plan.Facts);
        if (writer.ReachOf(facts, found.Facts, today) is not { } reach) return SentOutcome.Refused(Problem.Of(StatusCodes.Status403Forbidden, "The action is led by somebody else, and whoever made this token may update only their own."));
        var form = UpdateForm.For(facts, found.Facts, reach, today);
        if (SentJson.Parsed(body) is not { } sent) return SentOutcome.Refused(SentJson.Unread);
        var (typed, faults) = SentUpdate.Read(form, sent);
        if (typed is null) return SentOutcome.Refused(Problem.Unsound(faults));

        var name = $"{found.Promise.Reference} {Say.Shorten(found.Promise.Title, 120)}".Trim();
        var request = new UpdateRequest(facts.Plan.Id, new(writer.Key, found.Promise.Id, name, Guid.CreateVersion7(), form.Now, typed), writer.Doer, writer.MayAny(facts, found.Facts), today) { Weighs = reach.Weighs };
        var again = new UpdateSentAgain();
        var once = new OnceOnly<UpdateOutcome>(key.Token, key.Key, hash, clock.Now, again, outcome => Answer(outcome, found, form));
        var outcome = await updater.SendAsync(request, once, stop);
        return SentOutcome.Of(once, outcome);
    }

    private (int Status, string Body) Answer(UpdateOutcome outcome, WrittenAction found, UpdateForm form) => outcome switch
    {
        UpdateSaved { Facts.IsEmpty: true } => (StatusCodes.Status200OK, Told(found, new())),
        UpdateSaved saved => (StatusCodes.Status201Created, Told(found, saved.Facts)),
        UpdateNotYet not => (StatusCodes.Status422UnprocessableEntity, Problem.Unsound([.. not.Faults.Select(fault => new Fault(UpdateFields.NameOf(form, fault.Field), fault.Message))]).ToJson()),
        UpdateNotTaken not => (StatusCodes.Status409Conflict, Problem.Of(StatusCodes.Status409Conflict, $"{not.Why}. Nothing was saved.").ToJson()),
        _ => throw new InvalidOperationException("An update is saved, refused or not taken."),
    };

    private string Told(WrittenAction found, NewFacts saved) => WrittenAction.Json(new
    {
        saved = saved.Said,
        actionId = found.Promise.Id.ToString(),
        updateId = saved.Entry?.Id.ToString(),
        ratingIds = saved.Ratings.Select(rating => rating.Id.ToString()),
        closureId = saved.Closure?.Id.ToString(),
        evidenceId = saved.Evidence?.Id.ToString(),
        address = settings.Link(ActionLinks.Details(found.Plan.Facts.Plan.Name, found.Promise.Id)),
    });
}
