using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Tests.Host;
using Milepost.Web.Tests.Undoing;

namespace Milepost.Web.Tests.Plans;

public sealed class RecommendationPagesTests : IAsyncLifetime
{
    private const string Page = "/plans/wexcombe/recommendations";
    private Site site = null!;
    private Id<Recommendation> asked;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
        asked = await site.InStoreAsync(async db =>
        {
            var plan = await db.Plans.Select(one => one.Id).SingleAsync(TestContext.Current.CancellationToken);
            var report = new Source(Id<Source>.New(), plan, SourceKind.Inspection, "ILACS inspection");
            report.PublishedOn(new DateOnly(2025, 11, 17));
            report.ReadFrom(new string('a', 64));
            var before = new Source(Id<Source>.New(), plan, SourceKind.FocusedVisit, "Focused visit");
            before.PublishedOn(new DateOnly(2022, 3, 1));
            before.Compare(background: true);
            var told = new Recommendation(Id<Recommendation>.New(), plan, report.Id, "5", "The quality of decisions at the front door with police and health.");
            var homeless = new Recommendation(Id<Recommendation>.New(), plan, report.Id, "6", "The response to 16- and 17-year-old children who are homeless.");
            var earlier = new Recommendation(Id<Recommendation>.New(), plan, before.Id, "2", "The help that homeless young people are given.");
            db.AddRange(report, before, told, homeless, earlier);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return told.Id;
        });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_nothing_answers_stands_first_with_what_was_asked_before()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync(Page);

        Assert.Contains("Nothing answers", browser.Page.QuerySelector(".app-gap h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("homeless", browser.Page.QuerySelector(".app-gap")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Asked before in 2022", browser.Text, StringComparison.Ordinal);
        Assert.Contains("The help that homeless young people are given.", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Word for word from the document, and locked.", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_is_confirmed_and_says_who_confirmed_it()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync(Page);
        var question = Question(browser);

        await browser.GoesBackAsync(site, "/Recommendations/Answers", priya => priya.PressAsync("Save what I said", (question, "AnswersInPart")));
        await browser.OpenAsync(Page);
        await browser.PressAsync("Save what I said", (question, "AnswersInPart"));

        Assert.Equal(Page, browser.Path);
        Assert.Contains("Saved what you said of 1 action", browser.Text, StringComparison.Ordinal);
        Assert.Contains("In part: Priya Nair, programme manager said so on 21 November 2026", browser.Text, StringComparison.Ordinal);
        await browser.ClickAsync("Plan");
        await browser.ClickAsync("Every child who is referred is seen, assessed and given a plan in the time they need");
        Assert.Contains("Recommendations it answers", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_remembered_and_can_be_taken_back()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync(Page);
        await browser.PressAsync("Save what I said", (Question(browser), "DoesNotAnswer"));
        Assert.Contains("1 action looked at and refused", browser.Text, StringComparison.Ordinal);

        await browser.ClickAsync("Change");
        await browser.PressAsync("Save", ("Verdict", "TakeBack"));

        Assert.DoesNotContain("looked at and refused", browser.Text, StringComparison.Ordinal);
        Assert.False(await site.InStoreAsync(db => db.ActionAnswers.AnyAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Any_action_can_be_chosen_with_a_reason()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync($"{Page}/{asked}/answer");
        await browser.PressAsync("Save", ("Because", "It covers this too"));
        Assert.Contains("Choose the action", browser.Text, StringComparison.Ordinal);
        Assert.Contains("It covers this too", browser.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);

        await browser.PressAsync("Save", ("Chosen", Wexcombe.FrontDoor.ToString()), ("Verdict", nameof(AnswerVerdict.Answers)));

        Assert.Contains("It covers this too", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_is_a_page_and_a_file()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync(Page + "/matrix");
        Assert.Contains("answers a part", browser.Text, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector(".app-matrix thead"));

        await browser.PressAsync("Download as a web page");
        Assert.Equal("text/html", browser.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Every recommendation and what answers it", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_sees_what_answers_and_cannot_say_so()
    {
        var browser = await site.SignInAsync("Dana Whitlock");
        await browser.OpenAsync(Page);
        Assert.Null(browser.Page.QuerySelector("main form"));

        await browser.OpenAsync($"{Page}/{asked}/answer");
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
    }

    [Fact]
    public async Task The_overview_leads_to_what_nothing_answers()
    {
        var browser = await site.SignInAsync();

        Assert.Contains("Nothing answers recommendation 6.", browser.Text, StringComparison.Ordinal);
        await browser.ClickAsync("Open the recommendations");
        Assert.Equal(Page, browser.Path);
    }

    private string Question(Browser browser) => browser.Page.QuerySelectorAll("input[type=radio]")
        .Select(radio => radio.GetAttribute("name")!).First(name => name.Contains(asked.ToString(), StringComparison.Ordinal));
}
