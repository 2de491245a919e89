using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>The same plan in chosen columns, along time, beside its recommendations, and on one sheet.</summary>
public sealed partial class PlanViewsJourneys(OpenSite site)
{
    private const string Table = "/plans/wexcombe/plan";

    [Fact]
    public async Task Columns_are_chosen_by_keyboard_and_are_there_again_tomorrow()
    {
        await using (var visitor = await site.SignInAsync("Siân Rees", Table))
        {
            await visitor.Page.Locator(".app-columns summary").FocusAsync();
            await visitor.Page.Keyboard.PressAsync("Enter");
            await visitor.Page.GetByLabel("What children will say").FocusAsync();
            await visitor.Page.Keyboard.PressAsync("Space");
            await visitor.Page.GetByLabel("Impact rating").FocusAsync();
            await visitor.Page.Keyboard.PressAsync("Space");
            await visitor.PressAsync("Show these columns");
            await Assertions.Expect(visitor.Page.Locator(".app-plan thead")).ToContainTextAsync("What children will say");
            await Assertions.Expect(visitor.Page.Locator(".app-plan thead")).Not.ToContainTextAsync("Impact rating");
            await visitor.LookAsync();
        }

        await using var again = await site.SignInAsync("Siân Rees", Table);
        await Assertions.Expect(again.Page.Locator(".app-plan thead")).ToContainTextAsync("What children will say");
        await again.Page.GetByText("Choose columns").ClickAsync();
        await again.PressAsync("Usual columns");
        await Assertions.Expect(again.Page.Locator(".app-plan thead")).ToContainTextAsync("Impact rating");
    }

    [Fact]
    public async Task The_timeline_keeps_the_filter_says_all_that_it_draws_and_prints()
    {
        await using var visitor = await site.SignInAsync(first: Table + "?overdue=true");
        var shown = await visitor.Page.Locator(".app-plan tr:has(td) th").AllInnerTextsAsync();
        await visitor.FollowAsync("Timeline");
        await visitor.SeesAsync("Timeline");
        Assert.Equal(shown, await visitor.Page.Locator(".app-timeline tr:has(td) th").AllInnerTextsAsync());
        Assert.All(await visitor.Page.Locator(".app-timeline tr:has(td) td:last-child").AllInnerTextsAsync(), state => Assert.EndsWith("late", state, StringComparison.Ordinal));
        await visitor.LookAsync();

        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("table-header-group", await visitor.Page.Locator(".app-timeline thead").EvaluateAsync<string>("head => getComputedStyle(head).display"));
    }

    [Fact]
    public async Task What_answers_what_is_seen_by_action_and_what_is_shown_is_taken()
    {
        await using var visitor = await site.SignInAsync("Geoff Marlow", Table + "?rating=red");
        var shown = await visitor.Page.Locator(".app-plan tr:has(td) th").AllInnerTextsAsync();
        await visitor.FollowAsync("Coverage");
        await visitor.SeesAsync("Coverage by action");
        await visitor.LookAsync();

        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.FollowAsync("CSV"));
        Assert.Equal("wexcombe-coverage-2026-11-21.csv", download.SuggestedFilename);
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var csv = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(shown, csv.Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split('"')[1]));
    }

    [Theory]
    [InlineData("For A4 paper", "841.9")]
    [InlineData("For A3 paper", "1191")]
    public async Task The_plan_on_a_page_prints_on_one_sheet_of_the_paper_chosen(string paper, string width)
    {
        await using var visitor = await site.SignInAsync(first: Table);
        await visitor.FollowAsync("On a page");
        await visitor.FollowAsync(paper);
        await visitor.SeesAsync("The plan on a page");
        await visitor.LookAsync();

        await visitor.Page.SetViewportSizeAsync(Visitor.Wide.Width, Visitor.Wide.Height);
        var pdf = Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));
        Assert.Single(PageObject().Matches(pdf));
        Assert.Contains(width, MediaBox().Match(pdf).Value, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, 1000)]
    private static partial Regex PageObject();

    [GeneratedRegex(@"/MediaBox\s*\[[^\]]*\]", RegexOptions.None, 1000)]
    private static partial Regex MediaBox();
}
