using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Feeds;

public sealed class CalendarFeedTests : IAsyncLifetime
{
    private Site site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_secret_address_gives_one_s_dates_without_a_cookie_until_it_is_ended()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync("/account");
        await browser.ClickAsync("Dates in your calendar");
        await browser.PressAsync("Make an address", ("Plan", ""));
        var address = new Uri(browser.Page.QuerySelector(".app-fresh code")!.TextContent).AbsolutePath;
        Assert.Matches("^/calendar/[A-Za-z0-9_-]{43}\\.ics$", address);

        using var calendar = site.Plain();
        using var answer = await calendar.GetAsync(address, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Action 1.1 is due", text, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("front door", text, StringComparison.OrdinalIgnoreCase);

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await calendar.SendAsync(again, Stop);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        await browser.OpenAsync("/account/calendar");
        Assert.DoesNotContain(address, browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await browser.PressAsync("End it: What is yours, in every plan, made on 21 November 2026 at 9:00");
        using var ended = await calendar.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.Gone, ended.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await calendar.GetAsync("/calendar/nothing.ics", Stop)).StatusCode);
        Assert.DoesNotContain(site.Log, line => line.Contains(address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Work_that_is_somebody_s_by_their_job_and_a_test_that_is_theirs_alone_are_in_their_calendar_too()
    {
        await site.InStoreAsync(async db =>
        {
            var plan = (await db.Plans.SingleAsync(Stop)).Id;
            db.Add(new Lead(Id<Lead>.New(), plan, Wexcombe.FrontDoor, null, "Practice auditor", 5));
            db.Add(new ImpactTest(Id<ImpactTest>.New(), plan, Wexcombe.FrontDoor, Site.Today.AddDays(20), "Twelve children are asked", "Participation worker"));
            return await db.SaveChangesAsync(Stop);
        });

        Assert.Contains("SUMMARY:Action 1.1 is due", await OfAsync("Ruth Adeyemi"), StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Test whether action 1.1 made a difference", await OfAsync("Siân Rees"), StringComparison.Ordinal);
        Assert.DoesNotContain("SUMMARY", await OfAsync("Geoff Marlow"), StringComparison.Ordinal);

        async Task<string> OfAsync(string person)
        {
            var browser = await (await site.SignInAsync(person)).OpenAsync("/account/calendar");
            await browser.PressAsync("Make an address");
            using var calendar = site.Plain();
            return await calendar.GetStringAsync(new Uri(browser.Page.QuerySelector(".app-fresh code")!.TextContent).AbsolutePath, Stop);
        }
    }

    [Fact]
    public async Task The_feed_of_a_closed_account_is_gone_and_too_many_requests_are_refused()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync("/account/calendar?plan=wexcombe");
        await browser.PressAsync("Make an address");
        var address = new Uri(browser.Page.QuerySelector(".app-fresh code")!.TextContent).AbsolutePath;
        using var calendar = site.Plain();
        Assert.Contains("NAME:Milepost: wexcombe", await calendar.GetStringAsync(address, Stop), StringComparison.Ordinal);

        await site.InStoreAsync(async db =>
        {
            (await db.People.SingleAsync(person => person.Name == "Dana Whitlock", Stop)).Stop(Site.Today, "She left");
            return await db.SaveChangesAsync(Stop);
        });
        Assert.Equal(HttpStatusCode.Gone, (await calendar.GetAsync(address, Stop)).StatusCode);

        var answers = await Task.WhenAll(Enumerable.Range(0, 130).Select(_ => calendar.GetAsync("/calendar/guess.ics", Stop)));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
    }
}
