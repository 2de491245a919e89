using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Milepost.Assessing;
using Milepost.Documents.Writing;
using Milepost.People;
using Milepost.Store.Facts;
using Milepost.Store.Feeds;
using Milepost.Updating;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Cycles;
using Milepost.Web.Pages.Plans;
using Milepost.Working.Dates;

namespace Milepost.Web.Pages.Feeds;

/// <summary>Gives a calendar program the dates of whoever its secret address belongs to. It asks for no cookie and sets none.</summary>
internal static class FeedAnswer
{
    public static void MapFeeds(this IEndpointRouteBuilder routes) =>
        routes.MapFile(FeedLinks.Route, context => AnswerAsync(
            context, context.Part("token"), context.The<CalendarFeeds>(), context.The<PlanList>(), context.The<OpenPlan>(), context.The<SiteSettings>(), context.The<UkClock>(),
            context.RequestAborted)).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(
        HttpContext context, string token, CalendarFeeds feeds, PlanList list, OpenPlan plans, SiteSettings settings, UkClock clock, CancellationToken stop)
    {
        // A program reads no page that says in words what went wrong.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        if (await feeds.FindAsync(token, stop) is not { } found) return Results.NotFound();
        if (found.Feed.EndedAt is not null || !found.Person.MayComeIn(clock.Today)) return Results.StatusCode(StatusCodes.Status410Gone);

        var held = new HeldRoles(found.Grants, clock.Today);
        var seen = new List<PlanAssessment>();
        foreach (var plan in await list.LoadAsync(stop))
        {
            if (held.Sees(plan.Id) && (found.Feed.Plan is null || found.Feed.Plan == plan.Id.Value) && await plans.AssessAsync(plan.Name, clock.Today, stop) is { } assessed) seen.Add(assessed);
        }

        if (seen.Count == 0 && found.Feed.Plan is not null) return Results.StatusCode(StatusCodes.Status410Gone);
        var doer = Doer.Of(found.Person);
        var entries =
            from plan in seen
            from day in found.Feed.Plan is null ? CalendarDays.Mine(plan, doer) : CalendarDays.OfPlan(plan.Facts)
            orderby day.From, day.Uid
            select new CalendarEntry(day, new Uri(settings.LinkSeen(context.Request, day.Action is { } action ? ActionLinks.Details(plan.Facts.Plan.Name, action) : CycleLinks.Index(plan.Facts.Plan.Name))));
        var text = CalendarFile.Write(found.Feed.Plan is null ? "Milepost: my dates" : $"Milepost: {seen[0].Facts.Plan.Name}", entries, clock.Today);

        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}\"";
        context.KeepButAsk(tag);
        context.Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        return context.Request.Headers.IfNoneMatch.Any(one => one is not null && one.Contains(tag, StringComparison.Ordinal))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Text(text, CalendarFile.MediaType, Encoding.UTF8);
    }
}
