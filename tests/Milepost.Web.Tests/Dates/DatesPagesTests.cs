using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Dates;

/// <summary>The dates that moved are told with their reasons and taken away as shown; the pace is a picture with its numbers.</summary>
public sealed class DatesPagesTests : IAsyncLifetime
{
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_ledger_tells_each_move_and_the_days_in_all()
    {
        var browser = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/dates");

        Assert.Contains("1 date moved once, 48 days later in all", browser.Text, StringComparison.Ordinal);
        var row = browser.Page.QuerySelector(".app-ledger tbody tr")!.TextContent;
        Assert.Contains("22 September 2026", row, StringComparison.Ordinal);
        Assert.Contains("Recruitment took longer. No agreement is recorded; moved by Priya Nair, programme manager.", row, StringComparison.Ordinal);
        await browser.ClickAsync("1.1");
        Assert.Contains("first agreed for 22 September 2026, now 48 days later", browser.Page.QuerySelector("#dates")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?lead=HR%20partner", 1)]
    [InlineData("?lead=Somebody%20else", 0)]
    [InlineData("?since=2026-10-22", 0)]
    [InlineData("?since=2026-10-21", 1)]
    [InlineData("?reason=Recruitment", 0)]
    [InlineData("?priority=1", 1)]
    public async Task The_address_says_which_moves_are_shown_and_the_file_holds_the_same(string query, int rows)
    {
        var browser = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/dates" + query);
        Assert.Equal(rows, browser.Page.QuerySelectorAll(".app-ledger tbody tr").Length);

        await browser.OpenOnlyAsync($"/plans/wexcombe/dates/file{query}&format=csv");
        var lines = (await browser.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim().Split('\n');
        Assert.Equal(rows + 1, lines.Length);
        Assert.Contains("\"First agreed\",\"Moved on\",\"From\",\"To\",\"Days\",\"Reason\",\"In words\",\"Agreed by\"", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_is_taken_as_a_workbook()
    {
        var browser = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/dates");
        await browser.OpenOnlyAsync(browser.Page.QuerySelector("a[href*='format=xlsx']")!.GetAttribute("href")!);

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", browser.Response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_pace_is_a_picture_with_a_title_a_description_and_the_same_numbers()
    {
        var browser = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/pace");

        Assert.Contains("3 of 5 steps are done; 4 were to be done by now.", browser.Text, StringComparison.Ordinal);
        Assert.Equal("3 of 5 steps are done; 4 were to be done by now.", browser.Page.QuerySelector("svg title")!.TextContent);
        Assert.StartsWith("From ", browser.Page.QuerySelector("svg desc")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("21 November 2026", browser.Page.QuerySelector(".govuk-details table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Too little history", browser.Text, StringComparison.Ordinal);
    }
}
