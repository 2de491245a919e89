using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Closing;

/// <summary>It takes a second person to close an action, and a test to show that it helped.</summary>
public sealed class ClosingPagesTests : IAsyncLifetime
{
    private const string Plan = "/plans/wexcombe";
    private static readonly string Action = $"{Plan}/actions/{Wexcombe.FrontDoor}";
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_lead_says_that_it_is_done_and_cannot_decide_it_alone()
    {
        var dana = await AskAsync();
        Assert.Contains("You said that Action 1.1 is done. Somebody who is not its lead decides", dana.Text, StringComparison.Ordinal);
        Assert.Contains("A second person decides.", dana.Page.QuerySelector("#closing")!.TextContent, StringComparison.Ordinal);

        await dana.OpenAsync($"{Action}/close");
        Assert.Contains("said on 21 November 2026 that it is done", dana.Text, StringComparison.Ordinal);
        Assert.Null(dana.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Nothing_is_asked_without_a_reason_and_nothing_by_somebody_else()
    {
        var dana = await (await site.SignInAsync("Dana Whitlock")).OpenAsync($"{Action}/close");
        await dana.PressAsync("Say that it is done");
        Assert.Contains("Say why it is done", dana.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);

        var karen = await (await site.SignInAsync("Karen Doyle")).OpenAsync($"{Action}/close");
        Assert.Equal("You may not open this", karen.Heading);
    }

    [Fact]
    public async Task What_was_typed_when_the_session_ended_comes_back_and_is_sent_by_the_person_alone()
    {
        var dana = await (await site.SignInAsync("Dana Whitlock")).OpenAsync($"{Action}/close");
        site.Clock.Pass(TimeSpan.FromMinutes(31));
        await dana.PressAsync("Say that it is done", ("Because", "Every team uses the standard"));
        await dana.PressAsync("Sign in as Dana Whitlock");

        Assert.Contains("You were signed out while you typed", dana.Text, StringComparison.Ordinal);
        Assert.Equal("Every team uses the standard", dana.Page.QuerySelector("#Because")!.TextContent);
        await dana.PressAsync("Say that it is done");
        Assert.Contains("You said that Action 1.1 is done", dana.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_keeps_its_reason_and_the_one_who_comes_second_is_told()
    {
        await AskAsync();
        var marcus = await DecideAsync("Marcus Oyelaran");
        var helen = await DecideAsync("Helen Castle");
        await marcus.PressAsync("Decide", ("Agreed", "no"), ("Because", "Two of four steps are not done"));
        Assert.Contains("You refused to close Action 1.1", marcus.Text, StringComparison.Ordinal);
        Assert.Contains("refused to close itTwo of four steps are not done.", marcus.Page.QuerySelector("#closing")!.TextContent, StringComparison.Ordinal);

        await helen.PressAsync("Decide", ("Agreed", "yes"), ("Because", "I agree"));
        Assert.Contains("refused it on 21 November 2026 already: Two of four steps are not done.", helen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_closed_waits_in_the_queue_and_a_failed_test_opens_it_again_and_tells_the_board()
    {
        await AskAsync();
        var marcus = await DecideAsync("Marcus Oyelaran");
        await marcus.PressAsync("Decide");
        Assert.Equal(2, marcus.Page.QuerySelectorAll(".govuk-error-summary li").Length);
        await marcus.PressAsync("Decide", ("Agreed", "yes"), ("Because", "Ten files show it"));
        Assert.Contains("It now waits for its test of impact", marcus.Text, StringComparison.Ordinal);

        var ruth = await (await site.SignInAsync("Ruth Adeyemi")).OpenAsync($"{Plan}/impact");
        Assert.Contains("Closed on 21 November 2026, as Marcus Oyelaran, assistant director, social care agreed. Nobody has arranged a test; 2 January 2027 is proposed.", ruth.Text, StringComparison.Ordinal);
        await ruth.OpenAsync($"{Action}/impact-test");
        await ruth.PressAsync("Save the test", ("Test", "Twenty files read blind"), ("Tester", "Ruth Adeyemi"), ("TestOn.Day", "1"), ("TestOn.Month", "12"), ("TestOn.Year", "2026"));
        Assert.Contains("To be tested by Ruth Adeyemi on 1 December 2026, in 10 days.", ruth.Text, StringComparison.Ordinal);

        site.Clock.Pass(TimeSpan.FromDays(14));
        ruth = await (await site.SignInAsync("Ruth Adeyemi")).OpenAsync($"{Plan}/impact");
        Assert.Contains("4 days ago", ruth.Page.QuerySelector("#overdue")!.ParentElement!.TextContent, StringComparison.Ordinal);
        await ruth.ClickAsync("Say what was found for 1.1");
        await ruth.PressAsync("Save what was found", ("Passed", "no"), ("Finding", "Half had drifted again"));
        Assert.Contains("Choose how the work is rated from now on", ruth.Text, StringComparison.Ordinal);
        await ruth.PressAsync("Save what was found", ("ActionKey", "amber"), ("ImpactKey", "red"));
        Assert.Contains("Action 1.1 slipped back. It is open again, and the board is told", ruth.Text, StringComparison.Ordinal);

        await ruth.OpenAsync(Plan);
        Assert.Contains("1.1 slipped back: it was complete, and its test of 5 December 2026 failed.", ruth.Page.QuerySelector(".app-attention")!.TextContent, StringComparison.Ordinal);
        await ruth.OpenAsync($"{Plan}/report?format=html&AsAt.Day=5&AsAt.Month=12&AsAt.Year=2026");
        Assert.Contains("Half had drifted again.", ruth.Text, StringComparison.Ordinal);
        Assert.Contains("why the difference to children did not last", ruth.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_that_is_passed_rates_the_impact_and_proposes_the_next_check()
    {
        await AskAsync();
        await (await DecideAsync("Helen Castle")).PressAsync("Decide", ("Agreed", "yes"), ("Because", "Ten files show it"));
        var sian = await (await site.SignInAsync("Siân Rees")).OpenAsync($"{Action}/impact-test");
        await sian.PressAsync("Save the test", ("Test", "Ask thirty children"), ("Tester", "Siân Rees"));
        await sian.ClickAsync("Say what was found for 1.1");
        await sian.PressAsync("Save what was found", ("Passed", "yes"), ("Finding", "27 of 30 knew why"));

        Assert.Contains("Action 1.1 passed its test. The next check is proposed for 21 February 2027", sian.Text, StringComparison.Ordinal);
        await sian.OpenAsync(Action);
        Assert.Contains("27 of 30 knew why", sian.Page.QuerySelector(".app-pair")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_is_paused_with_a_reason_and_is_late_no_more()
    {
        var priya = await (await site.SignInAsync()).OpenAsync($"{Action}/state");
        await priya.PressAsync("Save", ("State", "paused"));
        Assert.Contains("What must be shown: Who agreed to stop it", priya.Text, StringComparison.Ordinal);
        await priya.PressAsync("Save", ("State", "paused"), ("Because", "The board agreed to wait for the police until March"));

        Assert.Contains("Paused since 21 November 2026", priya.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("12 days late", priya.Text, StringComparison.Ordinal);
        await priya.OpenAsync($"{Action}/state");
        await priya.PressAsync("Save", ("State", "none"), ("Because", "It goes on"));
        Assert.Contains("Overdue by 12 days", priya.Text, StringComparison.Ordinal);
    }

    private async Task<Browser> AskAsync()
    {
        var dana = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(Action);
        await dana.ClickAsync("Say that it is done");
        return await dana.PressAsync("Say that it is done", ("Because", "Every team works by it"));
    }

    private async Task<Browser> DecideAsync(string person)
    {
        var browser = await (await site.SignInAsync(person)).OpenAsync(Action);
        return await browser.ClickAsync("Decide whether it is done");
    }
}
