using System.Net;
using Milepost.Web.Tests.Api;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Plans;

/// <summary>An action is seen as it stood on a day or in a snapshot, and nothing can be done to it there.</summary>
[Collection(ChangedPlan.Shared)]
public sealed class ActionAsAtTests(ChangedPlan plan)
{
    private const string Withheld = "Minutes of the front door group, October";
    private static readonly string here = $"/plans/wexcombe/actions/{Wexcombe.FrontDoor}";
    private readonly Site site = plan.Site;

    [Fact]
    public async Task Its_ratings_dates_and_what_was_said_are_those_of_the_day()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"{here}?asAt=2026-11-01");

        Assert.Contains("As at 1 November 2026", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Action rating, given 12 October 2026 by Head of assessment", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("the posts are not filled", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Two posts are without a candidate", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Minutes of the front door group", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Recruitment took longer", browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync($"{here}?asAt=2026-10-20");
        Assert.Contains("No date has moved.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("22 September 2026", browser.Page.QuerySelector(".app-aside")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("9 November 2026", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public Task Its_words_its_leads_and_its_steps_are_those_of_the_day() => Tells_the_words_of_the_day(site);

    [Fact]
    public async Task They_are_on_PostgreSQL_too()
    {
        Assert.SkipUnless(PostgresDatabase.IsThere, "MILEPOST_TEST_POSTGRES is not set: there is no PostgreSQL to test on.");
        await using var database = await PostgresDatabase.CreateAsync();
        await using var there = new ChangedPlan();
        await there.InitializeAsync(database.Connection);
        await Tells_the_words_of_the_day(there.Site);
    }

    private static async Task Tells_the_words_of_the_day(Site site)
    {
        var browser = await (await site.SignInAsync()).OpenAsync(here);
        foreach (var now in new[] { "Every child is seen", "Front door manager", "A fifth step", "88% and rising" }) Assert.Contains(now, browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I know why I have a social worker", browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync($"{here}?asAt=2026-11-23");
        Assert.StartsWith("Every child who is referred is seen", browser.Heading, StringComparison.Ordinal);
        foreach (var then in new[] { "HR partner", "88% or better", "I know why I have a social worker", "of 4 steps done" }) Assert.Contains(then, browser.Text, StringComparison.Ordinal);
        foreach (var later in new[] { "Front door manager", "A fifth step", "88% and rising", "Withdrawn on" }) Assert.DoesNotContain(later, browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync($"{here}?asAt=2026-11-24");
        Assert.Equal("Every child is seen", browser.Heading);
        Assert.Contains("A fifth step", browser.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Theory]
    [InlineData("Priya Nair")]
    [InlineData("Dana Whitlock")]
    public async Task Nothing_can_be_done_to_a_day_of_the_past(string who)
    {
        var browser = await (await site.SignInAsync(who)).OpenAsync(here);
        Assert.NotEmpty(Doing(browser));

        await browser.OpenAsync($"{here}?asAt=2026-11-14");
        Assert.Empty(Doing(browser));
        Assert.Contains("Nothing can be changed here", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You watch", browser.Text, StringComparison.Ordinal);

        await browser.ClickAsync("its page of today");
        Assert.Equal(here, browser.Path);
    }

    [Fact]
    public async Task The_pages_of_a_day_lead_to_the_action_of_the_day_and_back()
    {
        var browser = await site.SignInAsync();
        foreach (var (page, asked) in new[]
        {
            ("/plans/wexcombe?", "asAt=2026-11-14"), ("/plans/wexcombe/plan?", "asAt=2026-11-14"), ("/plans/wexcombe/plan?view=timeline&", "asAt=2026-11-14"),
            ("/plans/wexcombe/plan?view=coverage&", "asAt=2026-11-14"), ("/plans/wexcombe?", "snapshot=1"), ("/plans/wexcombe/plan?", "snapshot=1"),
        })
        {
            var links = Actions(await browser.OpenAsync(page + asked));
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.EndsWith($"?{asked}", link, StringComparison.Ordinal));
        }

        await browser.OpenAsync($"{here}?asAt=2026-11-14");
        Assert.EndsWith("/plan?priority=1&asAt=2026-11-14", browser.Page.QuerySelector(".govuk-back-link")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(Actions(await browser.OpenAsync("/plans/wexcombe/plan")), link => Assert.DoesNotContain('?', link));
    }

    [Fact]
    public async Task A_snapshot_shows_the_action_as_the_board_saw_it_and_no_more_than_may_be_seen_today()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"{here}?snapshot=1");
        Assert.Contains("This is snapshot 1: the action as the board saw it.", browser.Text, StringComparison.Ordinal);
        Assert.StartsWith("Every child who is referred is seen", browser.Heading, StringComparison.Ordinal);
        Assert.Contains("HR partner", browser.Text, StringComparison.Ordinal);
        Assert.Contains(Withheld, browser.Text, StringComparison.Ordinal);
        Assert.Empty(Doing(browser));

        var board = await (await site.SignInAsync("Geoff Marlow")).OpenAsync($"{here}?snapshot=1");
        Assert.Equal(HttpStatusCode.OK, board.Status);
        Assert.DoesNotContain(Withheld, board.Text, StringComparison.Ordinal);
        Assert.Contains("What was given is not to be shared yet.", board.Text, StringComparison.Ordinal);
        await board.OpenAsync($"{here}?snapshot=9");
        Assert.Equal(HttpStatusCode.NotFound, board.Status);
    }

    [Fact]
    public async Task The_working_note_of_a_day_is_for_those_who_see_it_today()
    {
        foreach (var (who, sees) in new[] { ("Priya Nair", true), ("Dana Whitlock", true), ("Geoff Marlow", false), ("Colin Barrett", false) })
        {
            var browser = await (await site.SignInAsync(who)).OpenAsync($"{here}?asAt={Site.Today.AddDays(-1):yyyy-MM-dd}");
            Assert.Contains("Recruitment goes on.", browser.Text, StringComparison.Ordinal);
            Assert.Equal(sees, browser.Text.Contains("Two have said they will leave.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_action_that_had_not_come_yet_is_said_plainly()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"/plans/wexcombe/actions/{ChangedPlan.Later}?asAt=2026-11-22");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Equal("Action 1.9 was not in the plan on 22 November 2026", browser.Heading);
        Assert.StartsWith(browser.Heading, browser.Page.Title, StringComparison.Ordinal);
        Assert.Contains("came into the plan on 24 November 2026", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"/plans/wexcombe/actions/{ChangedPlan.Later}?snapshot=1");
        Assert.Equal("Action 1.9 is not in snapshot 1", browser.Heading);
        await browser.ClickAsync("Show it today");
        Assert.Equal("Nobody waits for a duty worker", browser.Heading);
    }

    [Fact]
    public async Task It_asks_the_store_little()
    {
        var browser = await (await site.SignInAsync()).OpenAsync(here);
        foreach (var page in new[] { $"{here}?asAt=2026-11-22", here, $"{here}?snapshot=1" })
        {
            using var queries = new Queries(site);
            await browser.OpenAsync(page);
            Assert.InRange(queries.Asked, 1, 15);
        }
    }

    private static List<string> Actions(Browser browser) => [.. browser.Page.QuerySelectorAll("main a[href*='/actions/']").Select(link => link.GetAttribute("href")!)];

    /// <summary>Everything on the page by which something could be done to the action.</summary>
    private static List<string> Doing(Browser browser) =>
    [
        .. browser.Page.QuerySelectorAll("main form[method=post]").Select(form => form.GetAttribute("action") ?? ""),
        .. browser.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href") ?? "").Where(link => new[]
        {
            "/update", "/edit", "/comments", "/renumber", "/move", "/steps", "/split", "/merge", "/withdraw", "/close", "/state", "/add", "/expected", "/answer", "/accept",
        }.Any(act => link.Split('?')[0].Contains(act, StringComparison.Ordinal))),
    ];
}
