using System.Text;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Plans;

/// <summary>The same plan beside its recommendations, and on one sheet.</summary>
public sealed class OtherViewsTests : IAsyncLifetime
{
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Each_action_stands_beside_what_it_answers_and_what_nothing_answers_stands_below()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/plan");
        await browser.ClickAsync("Coverage");

        var door = browser.Page.QuerySelectorAll(".app-plan tbody tr").Single(row => row.QuerySelector("th[scope=row]")?.TextContent == "1.1");
        Assert.Contains("The timeliness of assessments", door.TextContent, StringComparison.Ordinal);
        Assert.Contains("no recommendation", browser.Text, StringComparison.Ordinal);
        Assert.Contains("The response to young people without a home", browser.Page.QuerySelector("#unanswered ~ ul")!.TextContent, StringComparison.Ordinal);

        await browser.ClickAsync("CSV");
        var csv = Encoding.UTF8.GetString(await browser.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("\uFEFF\"Ref.\",\"Action\",\"Priority\",\"Recommendations answered\",\"Recommendations it may answer\"\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_is_taken_with_the_columns_that_it_shows()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/plan?view=timeline&rating=amber");
        await browser.ClickAsync("CSV");
        var csv = Encoding.UTF8.GetString(await browser.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Split("\r\n");

        Assert.EndsWith("\"Ref.\",\"Action\",\"Priority\",\"Start\",\"First agreed\",\"Agreed before\",\"Due\",\"Days later than first agreed\",\"How it stands\"", csv[0], StringComparison.Ordinal);
        Assert.EndsWith("\"\",\"22 September 2026\",\"\",\"9 November 2026\",48,\"12 days late\"", csv[1], StringComparison.Ordinal);
        Assert.Equal([""], csv[2..]);
    }

    [Theory]
    [InlineData("", "a4", "Word", "docx")]
    [InlineData("?paper=a3", "a3", "HTML", "html")]
    public async Task The_plan_on_a_page_is_seen_and_taken_for_the_paper_chosen(string query, string paper, string format, string ending)
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/on-a-page" + query);

        Assert.NotNull(browser.Page.QuerySelector($".app-sheet--{paper}"));
        Assert.Equal(["1.1", "2.1"], browser.Page.QuerySelectorAll(".app-sheet tbody th").Select(th => th.TextContent));
        Assert.Contains("I know why I have a social worker", browser.Text, StringComparison.Ordinal);
        Assert.Contains("B · complete", browser.Text, StringComparison.Ordinal);

        await browser.ClickAsync(format);
        Assert.Equal($"wexcombe-on-a-page-{paper}-2026-11-21.{ending}", browser.Response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
    }
}
