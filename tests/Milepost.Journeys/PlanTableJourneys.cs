using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>The familiar table: filtered, put in order, handed on and printed.</summary>
public sealed class PlanTableJourneys(OpenSite site)
{
    private const string Table = "/plans/wexcombe/plan";

    [Fact]
    public async Task A_table_that_was_filtered_and_sorted_is_the_same_for_whoever_opens_its_address()
    {
        await using var visitor = await site.SignInAsync(first: Table);
        var all = await RowsAsync(visitor);
        await visitor.Page.GetByLabel("Rating", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync("amber");
        await visitor.Page.GetByLabel("In order of").SelectOptionAsync("Due date");
        await visitor.PressAsync("Show");
        await Assertions.Expect(visitor.Page.Locator(".app-asof")).ToContainTextAsync($"of {all.Count}");
        Assert.DoesNotContain("Error", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        await visitor.LookAsync();
        var shown = await RowsAsync(visitor);
        Assert.InRange(shown.Count, 1, all.Count - 1);
        Assert.All(await visitor.Page.Locator(".app-plan tr:has(td) td:nth-child(5)").AllInnerTextsAsync(), rating => Assert.Contains("A", rating, StringComparison.Ordinal));

        await using var other = await site.SignInAsync("Geoff Marlow", visitor.Path);
        await other.SeesAsync("The plan");
        Assert.Equal(shown, await RowsAsync(other));
        Assert.Equal("Due date", await other.Page.GetByLabel("In order of").EvaluateAsync<string>("list => list.selectedOptions[0].label"));

        await other.Page.GetByLabel("Words").FillAsync("no plan speaks of this");
        await other.PressAsync("Show");
        await other.SeesAsync("The plan");
        await Assertions.Expect(other.Page.Locator("main")).ToContainTextAsync("Nothing to show");
        await other.LookAsync();
        await other.FollowAsync("show all");
        Assert.Equal(all, await RowsAsync(other));
    }

    [Fact]
    public async Task On_paper_the_table_has_its_headings_and_nothing_to_press()
    {
        await using var visitor = await site.SignInAsync(first: Table);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Print" })).ToBeVisibleAsync();
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var hidden in new[] { ".app-filters", ".govuk-service-navigation", ".app-header__who", ".app-foot" })
        {
            await Assertions.Expect(visitor.Page.Locator(hidden)).ToBeHiddenAsync();
        }

        Assert.Equal("table-header-group", await visitor.Page.Locator(".app-plan thead").EvaluateAsync<string>("head => getComputedStyle(head).display"));
        var pdf = await visitor.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(pdf, 0, 8), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(Visitor visitor) =>
        await visitor.Page.Locator(".app-plan tr:has(td) th").AllInnerTextsAsync();
}
