using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Store;
using Milepost.Store.History;
using Milepost.Store.Webhooks;
using Milepost.Web.Api;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Evidence;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Pages.Questions;

namespace Milepost.Web.Webhooks;

/// <summary>
/// Reads the history on from where each webhook has come to, writes down what it is to be told, and sends what is due. The history
/// is written with its cause and numbered without a gap, so that nothing is missed and nothing told twice, whoever dies in between.
/// </summary>
public sealed class HookRound(MilepostDb db, HookSender sender, IServiceScopeFactory scopes, SiteSettings settings, TimeProvider time)
{
    public const int MostTries = 12;
    private const int ReadAtOnce = 1_000;
    private const int SentAtOnce = 100;
    private const int HooksAtOnce = 4;

    /// <summary>What happened longer ago is no news, as when webhooks were off.</summary>
    private static readonly TimeSpan stale = TimeSpan.FromDays(1);

    /// <summary>How long what was sent can be seen.</summary>
    private static readonly TimeSpan kept = TimeSpan.FromDays(30);

    /// <summary>Longer than any address is waited for, so that two hosts never send the same at once.</summary>
    private static readonly TimeSpan claim = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan longestWait = TimeSpan.FromHours(6);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Writes down what the webhooks are to be told of what happened since; in one save with how far they have come.</summary>
    public async Task<int> ReadOnAsync(CancellationToken stop)
    {
        Begin();
        var hooks = await db.Webhooks.Where(hook => hook.StoppedAt == null).ToListAsync(stop);
        if (hooks.Count == 0) return 0;
        var from = hooks.Min(hook => hook.SeenUpTo);
        var entries = await db.History.AsNoTracking().Where(entry => entry.Sequence > from).OrderBy(entry => entry.Sequence).Take(ReadAtOnce).ToListAsync(stop);
        if (entries.Count == 0) return 0;
        var since = Now - stale;
        var news = await HookNews.OfAsync(db, [.. entries.Where(entry => entry.At > since)], stop);
        var ids = news.Select(one => new Id<Milepost.Plans.Plan>(one.Entry.PlanId!.Value)).Distinct().ToList();
        var plans = ids.Count == 0 ? [] : await db.Plans.AsNoTracking().Where(plan => ids.Contains(plan.Id)).ToDictionaryAsync(plan => plan.Id.Value, plan => plan.Name, stop);
        var written = 0;
        foreach (var hook in hooks)
        {
            foreach (var one in news.Where(one => one.Entry.Sequence > hook.SeenUpTo && hook.Wants(one.What, one.Entry.PlanId!.Value) && plans.ContainsKey(one.Entry.PlanId.Value)))
            {
                db.Add(Delivery(hook, one, plans[one.Entry.PlanId!.Value]));
                written++;
            }

            if (entries[^1].Sequence > hook.SeenUpTo) hook.See(entries[^1].Sequence);
        }

        return await SavedAsync(stop) ? written : 0;
    }

    /// <summary>Sends what is due, to a few webhooks at a time, so that one that does not answer keeps no other waiting.</summary>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        Begin();
        var (now, sent) = (Now, 0);
        var hooks = await db.WebhookDeliveries.Where(one => one.TakenAt == null && one.GivenUpAt == null && one.NextTryAt <= now).Select(one => one.WebhookId).Distinct().ToListAsync(stop);
        await Parallel.ForEachAsync(hooks, new ParallelOptions { MaxDegreeOfParallelism = HooksAtOnce, CancellationToken = stop }, async (hook, _) =>
        {
            // The round’s own word to stop: what goes wrong with one webhook breaks off nothing that is on its way to another.
            await using var scope = scopes.CreateAsyncScope();
            Interlocked.Add(ref sent, await scope.ServiceProvider.GetRequiredService<HookRound>().SendDueAsync(hook, stop));
        });
        return sent;
    }

    /// <summary>Sends what is due to one webhook in its order, each claimed before and marked after, until one is not taken, or another host is at it: the rest is left for a later round.</summary>
    private async Task<int> SendDueAsync(Id<Webhook> to, CancellationToken stop)
    {
        Begin();
        var (now, sent) = (Now, 0);
        var due = await db.WebhookDeliveries.AsNoTracking().Where(one => one.WebhookId == to && one.TakenAt == null && one.GivenUpAt == null && one.NextTryAt <= now)
            .OrderBy(one => one.Id).Select(one => one.Id).Take(SentAtOnce).ToListAsync(stop);
        foreach (var id in due)
        {
            Begin();
            var delivery = await db.WebhookDeliveries.SingleAsync(one => one.Id == id, stop);
            if (!delivery.Waits) continue;
            if (delivery.NextTryAt > Now) break;
            delivery.Claim(Now + claim);
            if (!await SavedAsync(stop)) break;
            var hook = await db.Webhooks.SingleAsync(one => one.Id == to, stop);
            if (hook.StoppedAt is not null) delivery.GiveUp(null, "The webhook was stopped", Now);
            else Mark(delivery, await sender.SendAsync(hook, delivery, stop));
            await db.SaveChangesAsync(stop);
            if (delivery.TakenAt is not null) sent++;
            else if (hook.StoppedAt is null) break;
        }

        return sent;
    }

    /// <summary>Forgets what was sent or given up long ago.</summary>
    public async Task ForgetAsync(CancellationToken stop)
    {
        Begin();
        var before = Now - kept;
        db.RemoveRange(await db.WebhookDeliveries.Where(one => one.At < before && (one.TakenAt != null || one.GivenUpAt != null)).OrderBy(one => one.Id).Take(ReadAtOnce).ToListAsync(stop));
        await SavedAsync(stop);
    }

    /// <summary>A telling that somebody asked for, to see whether it arrives.</summary>
    public WebhookDelivery Test(Webhook hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        var id = Id<WebhookDelivery>.New();
        var body = JsonSerializer.Serialize(new { id = id.ToString(), @event = HookEvents.Said(HookEvent.Test), at = Said(Now), plan = (string?)null, record = (string?)null, action = (string?)null, address = settings.Link("/"), read = settings.Link(ApiLinks.Document) });
        return new(id, hook.Id, $"test/{id}", HookEvents.Said(HookEvent.Test), body, Now);
    }

    private WebhookDelivery Delivery(Webhook hook, HookNews news, string plan)
    {
        var (id, said) = (Id<WebhookDelivery>.New(), HookEvents.Said(news.What));
        var body = JsonSerializer.Serialize(new
        {
            id = id.ToString(),
            @event = said,
            at = Said(news.Entry.At),
            plan,
            record = news.Entry.RecordId.ToString(),
            action = news.Action?.ToString(),
            address = settings.Link(Page(news, plan)),
            read = settings.Link(Read(news, plan)),
        });
        return new(id, hook.Id, FormattableString.Invariant($"{news.Entry.Sequence}/{said}"), said, body, Now);
    }

    private static string Page(HookNews news, string plan) => news switch
    {
        { What: HookEvent.EvidenceAdded } => EvidenceLinks.Item(plan, new Id<EvidenceItem>(news.Entry.RecordId)),
        { What: HookEvent.QuestionAsked } => QuestionLinks.Index(plan),
        { What: HookEvent.ReadingGiven } => PlanLinks.Measures(plan),
        { What: HookEvent.PlanImported } => PlanLinks.Overview(plan),
        { Action: { } action } => ActionLinks.Details(plan, new Id<PlanAction>(action)),
        _ => Pages.Cycles.CycleLinks.Index(plan),
    };

    private static string Read(HookNews news, string plan) => news switch
    {
        { What: HookEvent.QuestionAsked } => $"{ApiLinks.Json("questions")}?plan={PlanLinks.Part(plan)}",
        { What: HookEvent.EvidenceAdded } => $"{ApiLinks.Json("evidence")}?plan={PlanLinks.Part(plan)}&action={news.Action}",
        { What: HookEvent.ReadingGiven } => $"{ApiLinks.Json("readings")}?plan={PlanLinks.Part(plan)}",
        { What: HookEvent.PlanImported } => $"{ApiLinks.Json("actions")}?plan={PlanLinks.Part(plan)}",
        { Action: { } action } => $"{ApiLinks.Json("actions")}?plan={PlanLinks.Part(plan)}&action={action}",
        _ => $"{ApiLinks.Json("snapshots")}?plan={PlanLinks.Part(plan)}",
    };

    private void Mark(WebhookDelivery delivery, HookAnswer answer)
    {
        if (answer.Refusal is not { } why) delivery.Taken(answer.Status!.Value, Now);
        else if (delivery.Tries >= MostTries || answer.Status == StatusCodes.Status410Gone) delivery.GiveUp(answer.Status, why, Now);
        else delivery.Refused(answer.Status, why, Now + Wait(delivery.Tries));
    }

    /// <summary>A minute, two, four, and so on, up to six hours.</summary>
    private static TimeSpan Wait(int tries) => TimeSpan.FromMinutes(Math.Min(longestWait.TotalMinutes, Math.Pow(2, tries - 1)));

    private static string Said(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private void Begin()
    {
        db.ChangeTracker.Clear();
        db.Author = new Author("Milepost");
    }

    /// <summary>False where another host did the same first; then it is theirs.</summary>
    private async Task<bool> SavedAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException overtaken) when (overtaken is DbUpdateConcurrencyException || overtaken.InnerException is System.Data.Common.DbException)
        {
            return false;
        }
    }
}
