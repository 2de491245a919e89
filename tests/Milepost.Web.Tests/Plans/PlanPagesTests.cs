using System.Net;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Plans;

public sealed class PlanPagesTests : IAsyncLifetime
{
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_single_plan_is_opened_at_once()
    {
        var browser = await site.SignInAsync();

        Assert.Equal("/plans/wexcombe", browser.Path);
        Assert.Equal("Where the plan stands", browser.Heading);
        Assert.Contains("Practice that keeps children safe", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_says_what_is_late_and_what_nothing_answers()
    {
        var browser = await site.SignInAsync();

        Assert.Contains("overdue", browser.Text, StringComparison.Ordinal);
        Assert.Contains("recommendation that nothing answers", browser.Text, StringComparison.Ordinal);
        Assert.Contains("November has 30 days", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_of_an_earlier_day_is_another_page()
    {
        var browser = await site.SignInAsync();

        await browser.PressAsync("Show that day", ("On.Day", "1"), ("On.Month", "11"), ("On.Year", "2026"));

        Assert.Equal("/plans/wexcombe?asAt=2026-11-01", browser.Path);
        Assert.Contains("As at 1 November 2026", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused_beside_its_field()
    {
        var browser = await site.SignInAsync();

        await browser.PressAsync("Show that day", ("On.Day", "31"), ("On.Month", "11"), ("On.Year", "2026"));

        Assert.Equal("#On-Day", browser.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.NotNull(browser.Page.QuerySelector("#On-Day"));
    }

    [Theory]
    [InlineData("?text=told", "2.1")]
    [InlineData("?overdue=true", "1.1")]
    [InlineData("?lead=HR%20partner", "1.1")]
    [InlineData("?rating=blue", "2.1")]
    [InlineData("?priority=2", "2.1")]
    public async Task The_table_shows_what_its_address_asks_for(string query, string only)
    {
        var browser = await site.SignInAsync();

        await browser.OpenAsync("/plans/wexcombe/plan" + query);

        Assert.Equal([only], browser.Page.QuerySelectorAll(".app-plan tbody tr:not(.app-plan__priority) th").Select(th => th.TextContent));
    }

    [Fact]
    public async Task The_filters_make_the_address()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/plan");

        await browser.PressAsync("Show", ("rating", "amber"), ("sort", "Due"));

        Assert.Contains("rating=amber", browser.Path, StringComparison.Ordinal);
        Assert.Contains("1 action of 2", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_fit_nothing_leave_a_way_back()
    {
        var browser = await site.SignInAsync();

        await browser.OpenAsync("/plans/wexcombe/plan?text=zebra");
        await browser.ClickAsync("Show all 2");

        Assert.Equal(2, browser.Page.QuerySelectorAll(".app-plan tbody tr:not(.app-plan__priority)").Length);
    }

    [Fact]
    public async Task An_action_shows_everything_about_itself()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/plan");

        await browser.ClickAsync("Every child who is referred is seen, assessed and given a plan in the time they need");

        foreach (var said in new[]
        {
            "I know why I have a social worker", "Assessments inside 45 working days", "Two posts are without a candidate",
            "Minutes of the front door group", "Recruitment took longer", "The timeliness of assessments", "09.11.26",
            "Weekly list of assessments past day 30", "HR partner", "the posts are not filled",
        })
        {
            Assert.Contains(said, browser.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_plan_page_that_has_not_changed_is_not_sent_again()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/plan");
        var tag = browser.Response.Headers.ETag!.ToString();
        Assert.Equal("no-cache, private", string.Join(", ", browser.Response.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal)));

        await browser.OpenOnlyAsync("/plans/wexcombe/plan", tag);
        Assert.Equal(HttpStatusCode.NotModified, browser.Status);

        await browser.OpenOnlyAsync("/plans/wexcombe/plan?sort=Due", tag);
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        site.Clock.Pass(TimeSpan.FromMinutes(29));
        await browser.OpenOnlyAsync("/plans/wexcombe/plan", tag);
        Assert.Equal(HttpStatusCode.NotModified, browser.Status);
    }

    [Fact]
    public async Task A_plan_page_is_sent_again_once_the_plan_has_changed()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/plan");
        var tag = browser.Response.Headers.ETag!.ToString();

        await site.InStoreAsync(async db =>
        {
            var action = db.Actions.Single(each => each.Id == Wexcombe.FrontDoor);
            action.Reword("1.1", "Every child is seen in time");
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await browser.OpenOnlyAsync("/plans/wexcombe/plan", tag);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("Every child is seen in time", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_is_sent_with_nothing_chosen_shows_every_action_and_no_error()
    {
        var browser = await site.SignInAsync();

        await browser.OpenAsync("/plans/wexcombe/plan?priority=&lead=&rating=&overdue=&sort=Plan&text=");

        Assert.StartsWith("The plan", browser.Page.Title, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll(".govuk-error-message"));
        Assert.Null(browser.Page.QuerySelector(".app-asof a"));
    }

    [Fact]
    public async Task An_action_folds_its_older_changes_and_leaves_out_those_of_the_row_in_the_file()
    {
        for (var turn = 1; turn <= 12; turn++)
        {
            await site.InStoreAsync(async db =>
            {
                var action = db.Actions.Single(each => each.Id == Wexcombe.FrontDoor);
                action.Reword("1.1", $"Every child is seen in time, said for the {turn}th time");
                action.ReadFrom($"table 2, row {turn + 3}", action.SourceRow);
                return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            });
        }

        var browser = await site.SignInAsync();
        await browser.OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}");

        Assert.Equal(10, browser.Page.QuerySelectorAll("[aria-label='Changes'] tbody tr").Length);
        Assert.NotEmpty(browser.Page.QuerySelectorAll("details [aria-label='Older changes'] tbody tr"));
        Assert.DoesNotContain("source place", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plans/nowhere")]
    [InlineData("/plans/nowhere/plan")]
    [InlineData("/plans/wexcombe/actions/00000000-0000-0000-0000-000000000000")]
    [InlineData("/plans/wexcombe/nothing")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        var browser = await site.SignInAsync();

        await browser.OpenAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.Equal("Page not found", browser.Heading);
    }
}
