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
    public async Task AnswerAsync(HttpContext context, Guid id)
    {
        ArgumentNullException.ThrowIfNull(context);
        var stop = context.RequestAborted;
        var (key, refusal) = SentKey.Read(context);
        var (body, unread) = refusal is null ? await SentJson.ReadAsync(context.Request, "an update", stop) : (null, refusal);
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

        var once = await SendAsync(context, id, key, body, hash, stop);
        if (once.Refusal is { } why) await why.WriteAsync(context);
        else await SentKey.TellAsync(context, once.Answer!, hash, once.Again);
    }

    private async Task<(Problem? Refusal, KeptAnswer? Answer, bool Again)> SendAsync(HttpContext context, Guid id, SentKey key, string body, string hash, CancellationToken stop)
    {
        var today = clock.Today;
        var (found, refusal) = await WrittenAction.FindAsync(context, db, plans, id, Permission.UpdateActions, today, stop);
        if (found is null) return (refusal, null, false);
        var (writer, facts) = (Writer.Of(context.User), found.Plan.Facts);
        if (writer.ReachOf(facts, found.Facts, today) is not { } reach) return (Problem.Of(StatusCodes.Status403Forbidden, "The action is led by somebody else, and whoever made this token may update only their own."), null, false);
        var form = UpdateForm.For(facts, found.Facts, reach, today);
        if (SentJson.Parsed(body) is not { } sent) return (Problem.Of(StatusCodes.Status400BadRequest, "What was sent is no JSON. Nothing was saved."), null, false);
        var (typed, faults) = SentUpdate.Read(form, sent);
        if (typed is null) return (Unsound(faults), null, false);

        var name = $"{found.Promise.Reference} {Say.Shorten(found.Promise.Title, 120)}".Trim();
        var request = new UpdateRequest(facts.Plan.Id, new(writer.Key, found.Promise.Id, name, Guid.CreateVersion7(), form.Now, typed), writer.Doer, writer.MayAny(facts, found.Facts), today);
        var again = new UpdateSentAgain();
        var once = new OnceOnly<UpdateOutcome>(key.Token, key.Key, hash, clock.Now, again, outcome => Answer(outcome, found, form));
        var outcome = await updater.SendAsync(request, once, stop);
        return (null, once.Answer, ReferenceEquals(outcome, again));
    }

    private (int Status, string Body) Answer(UpdateOutcome outcome, WrittenAction found, UpdateForm form) => outcome switch
    {
        UpdateSaved { Facts.IsEmpty: true } => (StatusCodes.Status200OK, Told(found, new())),
        UpdateSaved saved => (StatusCodes.Status201Created, Told(found, saved.Facts)),
        UpdateNotYet not => (StatusCodes.Status422UnprocessableEntity, Unsound([.. not.Faults.Select(fault => new Fault(UpdateFields.NameOf(form, fault.Field), fault.Message))]).ToJson()),
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

    private static Problem Unsound(IReadOnlyList<Fault> faults) => Problem.Of(StatusCodes.Status422UnprocessableEntity, "What was sent cannot be saved as it is. Nothing was saved.", faults);
}
