using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Quality;

/// <summary>What is weak in the plan is shown with reasons, accepted with a reason, and checked by words that somebody can change.</summary>
public sealed class QualityPagesTests : IAsyncLifetime
{
    private const string Here = "/plans/wexcombe/quality";
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_score_stands_beside_its_parts_and_never_alone()
    {
        var browser = await Open();

        Assert.Equal("Plan quality", browser.Heading);
        var whole = browser.Page.QuerySelectorAll(".app-heat tfoot td").Select(cell => cell.TextContent).ToList();
        Assert.Equal(["1 of 2", "2 of 2", "1 of 2", "1 of 2", "1 of 2", "2 of 2", "67 of 100"], whole);
        Assert.Contains("8 of the 12 things that its 2 actions should have are there", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_finding_quotes_its_facts_and_leads_to_its_action()
    {
        var browser = await Open();

        Assert.Contains("The due date of step d of 1.1 is “31.11.26”. There is no 31 November; November 2026 has 30 days.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("2.1 has no lead.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing answers recommendation 2", browser.Text, StringComparison.Ordinal);
        Assert.Contains("“Assessments inside 45 working days” (FA1) names 9.9, which is not in the plan.", browser.Text, StringComparison.Ordinal);
        await browser.ClickAsync("1.1.d");
        Assert.Contains("There is no 31 November", browser.Page.QuerySelector("#quality")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?rule=no-lead", "no-lead")]
    [InlineData("?severity=Error&priority=2", "no-lead no-success-test")]
    [InlineData("?lead=HR%20partner&severity=Error", "date-impossible")]
    public async Task The_address_says_which_findings_are_shown(string query, string rules)
    {
        var browser = await Open(query);

        Assert.Equal(rules.Split(' '), browser.Page.QuerySelectorAll(".app-quality__rule, .govuk-details").Select(rule => rule.Id));
    }

    [Fact]
    public async Task A_finding_is_accepted_with_a_reason_and_taken_back()
    {
        var browser = await Open("?rule=no-lead");
        await browser.OpenAsync(browser.Page.QuerySelectorAll("main a").First(a => a.TextContent.StartsWith("Accept with a reason", StringComparison.Ordinal)).GetAttribute("href")!);

        await browser.PressAsync("Accept the finding");
        Assert.Equal("#Because", browser.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));

        await browser.PressAsync("Accept the finding", ("Because", "Young people lead this one themselves"));
        Assert.StartsWith(Here, browser.Path, StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector("#no-lead"));
        Assert.Contains("“Young people lead this one themselves” Priya Nair, programme manager, 21 November 2026", browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync(browser.Page.QuerySelector("a[href*='/accepted/']")!.GetAttribute("href")!);
        await browser.PressAsync("Take it back");
        Assert.NotNull(browser.Page.QuerySelector("#no-lead"));
        Assert.DoesNotContain("Young people lead this one themselves", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_finding_comes_back_when_the_text_changes()
    {
        var browser = await Open("?rule=no-lead");
        await browser.OpenAsync(browser.Page.QuerySelector("a[href*='/accept?']")!.GetAttribute("href")!);
        await browser.PressAsync("Accept the finding", ("Because", "It is led by the forum"));

        await site.InStoreAsync(async db =>
        {
            var action = await db.Actions.SingleAsync(one => one.Reference == "2.1");
            action.Reword("2.1", "Children are told within two weeks what came of what they said");
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await browser.OpenAsync(Here);
        Assert.NotNull(browser.Page.QuerySelector("#no-lead"));
    }

    [Fact]
    public async Task Who_may_only_read_is_offered_nothing_to_accept_or_change()
    {
        var browser = await site.SignInAsync("Geoff Marlow");

        await browser.OpenAsync(Here);
        Assert.Contains("2.1 has no lead.", browser.Text, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll("a[href*='/accept'], a[href$='/checks'], input[name=finding]"));
        foreach (var path in new[] { $"{Here}/accept", $"{Here}/checks" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenOnlyAsync(path)).Status);
        }
    }

    [Fact]
    public async Task The_effect_of_other_words_is_shown_before_they_are_saved()
    {
        var browser = await site.SignInAsync("Jo Lindqvist");
        await browser.OpenAsync($"{Here}/checks");

        await browser.PressAsync("Show the effect", ("Form.Words[vague]", "children\nbe"), ("Form.Rules[no-lead]", "off"));
        Assert.Contains("1 finding would appear, 1 finding would go", browser.Page.QuerySelector("#effect")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2.1 begins with “children”", browser.Text, StringComparison.Ordinal);
        Assert.NotNull((await Open()).Page.QuerySelector("#no-lead"));

        await browser.PressAsync("Save these words and limits");
        Assert.Null(browser.Page.QuerySelector("#no-lead"));
        Assert.NotNull(browser.Page.QuerySelector("#vague-verb"));

        await browser.OpenAsync($"{Here}/checks");
        await browser.PressAsync("Back to the usual");
        await browser.PressAsync("Save these words and limits");
        Assert.NotNull(browser.Page.QuerySelector("#no-lead"));
    }

    [Fact]
    public async Task What_was_changed_after_its_effect_was_shown_is_not_saved()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync($"{Here}/checks");
        await browser.PressAsync("Show the effect", ("Form.Rules[no-lead]", "off"));

        await browser.PressAsync("Save these words and limits", ("Form.Rules[no-measure]", "off"));

        Assert.Contains("nothing was saved", browser.Text, StringComparison.Ordinal);
        Assert.NotNull((await Open()).Page.QuerySelector("#no-lead"));
    }

    [Theory]
    [InlineData("Form.Limits[priorities]", "many", "Priorities that a plan can have must be a whole number from 1 to 50")]
    [InlineData("Form.Limits[cliff-share]", "3", "must be a whole number from 20 to 100")]
    [InlineData("Form.Words[vague]", "a word that goes on and on and on and on and on and on and on and on", "Put each word on a line of its own")]
    public async Task A_limit_that_cannot_be_is_refused_beside_its_field_and_kept(string field, string value, string error)
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync($"{Here}/checks");

        await browser.PressAsync("Show the effect", (field, value));

        Assert.Contains(error, browser.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        var link = browser.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!;
        var asked = browser.Page.QuerySelector(link)!;
        Assert.Equal(value, asked is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)asked).Value);
    }

    private async Task<Browser> Open(string query = "")
    {
        var browser = await site.SignInAsync();
        return await browser.OpenAsync(Here + query);
    }
}
