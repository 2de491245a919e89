using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Schemes;

/// <summary>A plan's ratings are data: what a change touches is seen before it is saved, and what was rated keeps its meaning.</summary>
public sealed class SchemePagesTests : IAsyncLifetime
{
    private const string Scheme = "/plans/wexcombe/scheme";
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_changed_meaning_is_shown_saved_and_kept_apart_from_the_earlier_one()
    {
        var browser = await (await site.SignInAsync()).OpenAsync(Scheme);
        await browser.ClickAsync("Change the ratings and the states");
        await browser.PressAsync("Show what this touches", ("Form.Levels[2].Word", "recovering"));
        Assert.Contains("Say why it changes", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Show what this touches", ("Because", "The board asked"));
        var effect = browser.Page.QuerySelector("#effect")!.TextContent;
        Assert.Contains("Its word: “behind” becomes “recovering”", effect, StringComparison.Ordinal);
        Assert.Contains("1 action and 0 steps are rated so now, and keep the rating", effect, StringComparison.Ordinal);
        await browser.PressAsync("Save this scheme");

        Assert.Contains("Version 2, from 21 November 2026", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Priya Nair, programme manager: The board asked.", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}");
        Assert.Contains("A · behind", browser.Page.QuerySelector(".app-pair")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync("/plans/wexcombe/plan");
        Assert.Contains("A · recovering", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rating_in_use_is_not_taken_out_before_another_takes_its_place()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"{Scheme}/edit");
        await browser.PressAsync("Show what this touches", ("Form.Levels[2].Out", "out"), ("Because", "Amber said too little"));
        Assert.Contains("are rated “behind” now: choose which rating takes its place", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Save this scheme", browser.Text, StringComparison.Ordinal);

        await browser.PressAsync("Show what this touches", ("Form.Levels[2].Instead", "red"));
        await browser.PressAsync("Save this scheme");
        await browser.OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}");
        Assert.Contains("R · off track", browser.Page.QuerySelector(".app-pair")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The rating scheme changed: Amber said too little", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_seen_is_not_saved_and_a_new_rating_and_state_come_with_their_words()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"{Scheme}/edit");
        await browser.PressAsync("Show what this touches",
            ("Form.Levels[4].Word", "embedding"), ("Form.Levels[4].Letter", "E"), ("Form.Levels[4].Place", "2"), ("Form.Levels[4].ActionMeaning", "Done, and not yet held"),
            ("Form.States[4].Word", "waiting for a partner"), ("Form.States[4].Meaning", "A partner has to move first"), ("Because", "Two things were missing"));
        await browser.PressAsync("Save this scheme", ("Form.Levels[4].Word", "holding"));
        Assert.Contains("The form has changed since this was shown, so nothing was saved.", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Save this scheme");

        Assert.Contains("E · holding", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Waiting for a partner", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}/state");
        Assert.Contains("A partner has to move first.", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_words_are_said_beside_their_fields_and_stay_typed()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"{Scheme}/edit");
        await browser.PressAsync("Show what this touches", ("Form.Levels[1].Word", ""), ("Form.Levels[3].Letter", "RED"), ("Because", "Why not"));

        Assert.Equal(2, browser.Page.QuerySelectorAll(".govuk-error-summary li").Length);
        Assert.Equal("RED", browser.Page.QuerySelector("[name='Form.Levels[3].Letter']")!.GetAttribute("value"));
    }
}
