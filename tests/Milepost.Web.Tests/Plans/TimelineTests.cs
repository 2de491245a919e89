using System.Globalization;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Plans;

/// <summary>The plan along time: the same rows and filters, drawn, with every drawn thing said beside it.</summary>
public sealed class TimelineTests : IAsyncLifetime
{
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_view_keeps_the_filter_and_a_filter_keeps_the_view()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/plan?rating=amber&columns=due");
        await browser.ClickAsync("Timeline");

        Assert.Equal("/plans/wexcombe/plan?rating=amber&columns=due&view=timeline", browser.Path);
        Assert.Equal("Timeline", browser.Heading);
        Assert.Equal(["1.1"], Rows(browser));

        await browser.PressAsync("Show", ("rating", ""));
        Assert.Contains("view=timeline", browser.Path, StringComparison.Ordinal);
        Assert.Equal(["1.1", "2.1"], Rows(browser));
        await browser.ClickAsync("Table");
        Assert.DoesNotContain("view=", browser.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_moved_has_a_ghost_and_its_words_and_what_is_late_says_so()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/plan?view=timeline&text=referred");
        var row = browser.Page.QuerySelector(".app-timeline tbody tr:not(.app-plan__priority)")!;

        Assert.NotNull(row.QuerySelector(".app-time__first"));
        Assert.NotNull(row.QuerySelector(".app-time__late"));
        Assert.Equal("22 September 2026", row.QuerySelector("[data-label='First agreed']")!.TextContent);
        Assert.Equal("9 November 2026", row.QuerySelector("[data-label='Due now']")!.TextContent);
        Assert.Equal("48 days later", row.QuerySelector("[data-label='Moved by']")!.TextContent);
        Assert.Equal("12 days late", row.QuerySelector("[data-label='How it stands']")!.TextContent);
        Assert.All(browser.Page.QuerySelectorAll("svg rect"), rect => Assert.InRange(Per(rect.GetAttribute("width")!), 0, 100));
    }

    [Fact]
    public async Task What_has_no_date_is_counted_and_stands_in_the_table()
    {
        await site.InStoreAsync(async db =>
        {
            db.Actions.Single(each => each.Reference == "2.1").Schedule([], []);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/plan?view=timeline");

        Assert.Contains("1 action has no date to draw", browser.Text, StringComparison.Ordinal);
        Assert.Equal(["1.1", "2.1"], Rows(browser));
    }

    private static double Per(string width) => width.EndsWith('%') ? double.Parse(width[..^1], CultureInfo.InvariantCulture) : 0;

    private static List<string> Rows(Browser browser) => [.. browser.Page.QuerySelectorAll(".app-timeline th[scope=row]").Select(th => th.TextContent)];
}
