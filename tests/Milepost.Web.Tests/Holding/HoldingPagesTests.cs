using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Holding;

/// <summary>Work belongs to a post, and goes with it from whoever leaves to whoever comes.</summary>
public sealed class HoldingPagesTests : IAsyncLifetime
{
    private const string Posts = "/plans/wexcombe/posts";
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_lead_is_proposed_to_mean_a_post_and_a_person_confirms_it()
    {
        var browser = await (await site.SignInAsync()).OpenAsync(Posts);
        Assert.Contains("“Head of assessment” and “HR partner” are not said to be a post of the plan.", browser.Text, StringComparison.Ordinal);
        await browser.ClickAsync("Say which post each one means");
        var chosen = browser.Page.QuerySelectorAll<IHtmlSelectElement>("main select").ToDictionary(select => select.Name!, select => select.SelectedOptions.Single().Text);
        Assert.Equal(("Head of assessment", "None: only a name"), (chosen["post.Head of assessment"], chosen["post.HR partner"]));
        await browser.PressAsync("Save");

        Assert.Contains("Saved. 1 lead now belongs as you said", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Every open action belongs to a post that somebody holds.", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}");
        Assert.Contains("The post: Dana Whitlock", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_holder_moves_the_work_and_prints_a_handover()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"{Posts}/leads");
        await browser.PressAsync("Save");
        await browser.ClickAsync("Head of assessment");
        await browser.ClickAsync("Somebody leaves or comes");
        await browser.PressAsync("Save", ("Comes", "Kofi Asante-Reid"));
        Assert.Equal(2, browser.Page.QuerySelectorAll(".govuk-error-summary li").Length);
        await browser.PressAsync("Save",
            ("LastDay.Day", "22"), ("LastDay.Month", "11"), ("LastDay.Year", "2026"),
            ("FirstDay.Day", "1"), ("FirstDay.Month", "12"), ("FirstDay.Year", "2026"), ("How", "interim"));

        Assert.Contains("Dana Whitlock leaves on 22 November 2026, Kofi Asante-Reid comes on 1 December 2026. Nobody holds it from 23 to 30 November 2026. Here is the handover", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Every child who is referred is seen", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Two posts are without a candidate.", browser.Text, StringComparison.Ordinal);

        await browser.ClickAsync("Word");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal("wexcombe-handover-2026-11-21.docx", browser.Response.Content.Headers.ContentDisposition!.FileName);

        site.Clock.Pass(TimeSpan.FromDays(4));
        browser = await (await site.SignInAsync()).OpenAsync(Posts);
        Assert.Contains("Nobody has held it since 22 November 2026; Kofi Asante-Reid begins on 1 December 2026.", browser.Page.QuerySelector("#orphans + .app-scroll")!.TextContent, StringComparison.Ordinal);
        site.Clock.Pass(TimeSpan.FromDays(10));
        browser = await (await site.SignInAsync()).OpenAsync(Posts);
        Assert.Contains("Kofi Asante-Reid (interim)", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_is_added_and_holds_work_that_nobody_need_hold()
    {
        var browser = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/add/post");
        await browser.PressAsync("Add", ("typed.Title", "DMT"), ("typed.IsGroup", "group"));
        await browser.OpenAsync(Posts);

        Assert.Contains("A group", browser.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }
}
