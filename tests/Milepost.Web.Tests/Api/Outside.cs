using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Store.Webhooks;
using Milepost.Web.Tests.Host;
using Milepost.Web.Webhooks;

namespace Milepost.Web.Tests.Api;

/// <summary>A program that is told, on this machine.</summary>
internal sealed class Outside(WebApplication app) : IAsyncDisposable
{
    public HttpStatusCode Answer { get; set; } = HttpStatusCode.NoContent;

    /// <summary>What it waits for before it answers.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    public ConcurrentQueue<(string Body, string Signature)> Told { get; } = [];
    public ConcurrentQueue<string> Paths { get; } = [];
    public string Address => app.Urls.Single() + "/hook";

    public static async Task<Outside> ListenAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var outside = new Outside(builder.Build());
        await outside.RunAsync();
        return outside;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task RunAsync()
    {
        app.Run(async context =>
        {
            Paths.Enqueue(context.Request.Path);
            using var body = new StreamReader(context.Request.Body);
            Told.Enqueue((await body.ReadToEndAsync(Stop), context.Request.Headers[HookSender.SignatureHeader].ToString()));
            await Until.WaitAsync(Stop);
            if (Answer == HttpStatusCode.Found) context.Response.Headers.Location = "/elsewhere";
            context.Response.StatusCode = (int)Answer;
        });
        await app.StartAsync(Stop);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task GoRoundAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var round = scope.ServiceProvider.GetRequiredService<HookRound>();
        await round.ReadOnAsync(Stop);
        await round.SendDueAsync(Stop);
    }

    public static Task<int> SayAsync(Site site, string key) => site.InStoreAsync(async db =>
    {
        var plan = (await db.Plans.SingleAsync(Stop)).Id;
        db.Add(new ProgressEntry(Id<ProgressEntry>.New(), plan, Wexcombe.FrontDoor, null, "Not a word of this is told", Site.Today, "A test"));
        db.Add(new GivenRating(Id<GivenRating>.New(), plan, Wexcombe.FrontDoor, null, RatingOf.Action, key, Site.Today, "A test") { Rationale = "Not a word of this either" });
        return await db.SaveChangesAsync(Stop);
    });

    public static Task<string> ListenToAllAsync(Site site, string address) => site.InStoreAsync(async db =>
    {
        var (secret, kept) = site.Services.GetRequiredService<HookSender>().NewSecret();
        var hook = new Webhook(Id<Webhook>.New(), "Messages", address, kept, site.Clock.GetUtcNow().UtcDateTime, "A test") { Events = [.. HookEvents.All.Select(HookEvents.Said)] };
        hook.See(await db.History.MaxAsync(entry => entry.Sequence, Stop));
        db.Add(hook);
        await db.SaveChangesAsync(Stop);
        return secret;
    });

    public static Task<Id<Webhook>> HookAsync(Site site, string name, string address) => site.InStoreAsync(async db =>
    {
        var kept = site.Services.GetRequiredService<HookSender>().NewSecret().Kept;
        var hook = new Webhook(Id<Webhook>.New(), name, address, kept, site.Clock.GetUtcNow().UtcDateTime, "A test") { Events = [HookEvents.Said(HookEvent.UpdateGiven)] };
        hook.See(long.MaxValue);
        db.Add(hook);
        await db.SaveChangesAsync(Stop);
        return hook.Id;
    });

    public static Task<Id<WebhookDelivery>> PutAsync(Site site, Id<Webhook> hook) => site.InStoreAsync(async db =>
    {
        var id = Id<WebhookDelivery>.New();
        db.Add(new WebhookDelivery(id, hook, $"put/{id}", "test", $$"""{"id":"{{id}}"}""", site.Clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(Stop);
        return id;
    });
}
