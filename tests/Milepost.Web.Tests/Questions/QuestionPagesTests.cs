using System.Net;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Store.Questioning;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Questions;

/// <summary>What the record asks is put to the lead, then to the sponsor, and answered with a name and a reason.</summary>
public sealed class QuestionPagesTests : IAsyncLifetime
{
    private const string Here = "/plans/wexcombe/questions";
    private const string AboutDoor = "What shows that 1.1 is on track?";
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
        await site.InStoreAsync(async db =>
        {
            var plan = db.Plans.Single().Id;
            db.Add(new GivenRating(Id<GivenRating>.New(), plan, Wexcombe.FrontDoor, null, RatingOf.Action, "green", Site.Today.AddDays(-2), "Head of assessment") { Rationale = "Nearly there" });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Each_question_says_what_it_rests_on_and_whose_it_is()
    {
        var browser = await OpenAsync();

        Assert.Contains("2 questions: 2 open, 1 of them with the sponsor", browser.Text, StringComparison.Ordinal);
        var door = browser.Page.QuerySelector("#rated-over-late")!.TextContent;
        Assert.Contains(AboutDoor, door, StringComparison.Ordinal);
        Assert.Contains("1.1 is rated on track, and its date passed 12 days ago.", door, StringComparison.Ordinal);
        Assert.Contains("Asked of Head of assessment and HR partner on 21 November 2026; goes to Assistant director, social care on 1 December 2026.", door, StringComparison.Ordinal);
        Assert.Contains("What do you know of 2.1 that the record does not say?", browser.Page.QuerySelector("#better-than-suggested")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dana Whitlock", "?mine=true", "rated-over-late")]
    [InlineData("Geoff Marlow", "?mine=true", "")]
    [InlineData("Priya Nair", "?standing=WithSponsor", "better-than-suggested")]
    [InlineData("Priya Nair", "?lead=HR%20partner", "rated-over-late")]
    [InlineData("Priya Nair", "?sponsor=Assistant%20director,%20quality", "better-than-suggested")]
    public async Task The_address_says_which_are_shown(string person, string query, string kinds)
    {
        var browser = await OpenAsync(person, query);

        Assert.Equal(kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries), browser.Page.QuerySelectorAll(".app-asked-group").Select(group => group.Id));
    }

    [Fact]
    public async Task A_lead_answers_and_everybody_sees_it_beside_the_action()
    {
        var browser = await AnswerAsync("Dana Whitlock");

        await browser.PressAsync("Answer");
        Assert.Equal(["#Answer", "#Verdict"], browser.Page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")).Order());

        await browser.PressAsync("Answer", ("Verdict", "acting"), ("Answer", "Both posts are filled on 1 December"));
        Assert.Equal(Wexcombe.FrontDoor.ToString(), browser.Path.Split('/', '#')[4]);
        var asked = browser.Page.QuerySelector("#questions")!.TextContent;
        Assert.Contains("Both posts are filled on 1 December", asked, StringComparison.Ordinal);
        Assert.Contains("Answered by Dana Whitlock, head of assessment, 21 November 2026", asked, StringComparison.Ordinal);

        await browser.OpenAsync("/plans/wexcombe");
        Assert.Contains("2 questions: 1 open, 1 of them with the sponsor; 1 answered.", browser.Page.QuerySelector("#questions")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_answered_meanwhile_is_not_answered_twice_and_no_word_is_lost()
    {
        var late = await AnswerAsync("Priya Nair");
        var first = await AnswerAsync("Dana Whitlock");
        await first.PressAsync("Answer", ("Verdict", "accepting"), ("Answer", "The board agreed to it"));

        await late.PressAsync("Answer", ("Verdict", "acting"), ("Answer", "I have asked Dana"));

        Assert.Contains("Somebody else answered this", late.Text, StringComparison.Ordinal);
        Assert.Contains("The board agreed to it", late.Text, StringComparison.Ordinal);
        Assert.Equal("I have asked Dana", late.Page.QuerySelector("#Answer")!.TextContent);
    }

    [Fact]
    public async Task Opening_the_pages_puts_nothing_and_ten_days_after_it_was_put_it_is_the_sponsors()
    {
        await OpenAsync();
        Assert.Equal(0, await site.InStoreAsync(db => Task.FromResult(db.Questions.Count())));

        Assert.Equal(2, (await site.InStoreAsync(db => new QuestionAsker(db).AskAsync(db.Plans.Single().Id, Site.Today, TestContext.Current.CancellationToken))).Count);
        site.Clock.Pass(TimeSpan.FromDays(10));
        var sponsor = await OpenAsync("Marcus Oyelaran", "?standing=WithSponsor");
        Assert.Contains("with Assistant director, social care since 1 December 2026", sponsor.Page.QuerySelector("#rated-over-late")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_only_read_is_offered_nothing_to_answer()
    {
        var browser = await OpenAsync("Geoff Marlow");

        Assert.Contains(AboutDoor, browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Page.QuerySelectorAll("main a"), link => link.TextContent.StartsWith("Answer", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenOnlyAsync($"{Here}/any")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignInAsync()).OpenOnlyAsync($"{Here}/none")).Status);
    }

    [Fact]
    public async Task The_action_says_what_the_facts_suggest_and_why()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}");

        var suggested = browser.Page.QuerySelectorAll(".app-suggested")[0].TextContent;
        Assert.Contains("The facts suggest", suggested, StringComparison.Ordinal);
        Assert.Contains("behind", suggested, StringComparison.Ordinal);
        Assert.Contains("Its date passed 12 days ago.", suggested, StringComparison.Ordinal);
        Assert.Contains("Too little history", browser.Page.QuerySelector("#forecast")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync("/plans/wexcombe/plan");
        Assert.Contains("facts suggest behind", browser.Page.QuerySelector(".app-plan")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Browser> OpenAsync(string person = "Priya Nair", string query = "") => await (await site.SignInAsync(person)).OpenAsync(Here + query);

    private async Task<Browser> AnswerAsync(string person)
    {
        var browser = await OpenAsync(person);
        return await browser.ClickAsync($"Answer: {AboutDoor}");
    }
}
