using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>An action is said to be done, closed by a second person, waits in the queue, fails its test, and the board is told.</summary>
public sealed class ClosingJourneys(OpenSite site)
{
    private const string Plan = "/plans/wexcombe";

    [Fact]
    public async Task From_done_to_closed_to_a_failed_test_that_the_board_hears_of()
    {
        await using (var priya = await site.SignInAsync(first: $"{Plan}/ref/2.4"))
        {
            await priya.FollowAsync("Say that it is done");
            await priya.LookAsync();
            await priya.Page.GetByLabel("Why is it done?").FillAsync("Every strategy meeting since September was in time, with health and the police present.");
            await priya.PressAsync("Say that it is done");
            await Assertions.Expect(priya.Page.Locator("#closing")).ToContainTextAsync("A second person decides.");
            await priya.LookAsync();
        }

        await using (var helen = await site.SignInAsync("Helen Castle", $"{Plan}/impact"))
        {
            await helen.SeesAsync("Impact");
            await helen.LookAsync();
            await helen.FollowAsync("Decide whether 2.4 is done");
            await helen.LookAsync();
            await helen.Page.GetByLabel("I agree that it is done").CheckAsync();
            await helen.Page.GetByLabel("Why?").FillAsync("I sat in on three of them.");
            await helen.PressAsync("Decide");
            await Assertions.Expect(helen.Page.Locator("#closing")).ToContainTextAsync("Nobody has arranged a test");
        }

        await using var ruth = await site.SignInAsync("Ruth Adeyemi", $"{Plan}/ref/2.4");
        await ruth.FollowAsync("Arrange its test of impact");
        await ruth.LookAsync();
        await ruth.Page.GetByLabel("How it will be tested").FillAsync("Twenty children’s files read blind");
        await ruth.Page.GetByLabel("Who tests it").FillAsync("Ruth Adeyemi");
        await ruth.PressAsync("Save the test");
        await ruth.SeesAsync("Impact");
        await ruth.FollowAsync("Say what was found for 2.4");
        await ruth.LookAsync();
        await ruth.Page.GetByLabel("No: it failed").CheckAsync();
        await ruth.Page.GetByLabel("What was found").FillAsync("In nine of twenty the child was seen late all the same.");
        await ruth.Page.GetByLabel("The work is rated from now on").SelectOptionAsync("amber");
        await ruth.Page.GetByLabel("The difference to children is rated from now on").SelectOptionAsync("red");
        await ruth.PressAsync("Save what was found");
        await Assertions.Expect(ruth.Page.Locator("main")).ToContainTextAsync("2.4 slipped back. It is open again, and the board is told");

        await ruth.GoAsync(Plan);
        await Assertions.Expect(ruth.Page.Locator(".app-attention")).ToContainTextAsync("2.4 slipped back: it was complete, and its test of 21 November 2026 failed.");
        await ruth.LookAsync();
    }

    [Fact]
    public async Task A_scheme_and_the_posts_are_looked_at_and_changed()
    {
        await using var priya = await site.SignInAsync(first: $"{Plan}/scheme/edit");
        var page = priya.Page;
        await priya.LookAsync();
        await page.GetByLabel("Why does it change?").FillAsync("To see what it touches");
        await page.GetByLabel("Word").First.FillAsync("shown to help");
        await priya.PressAsync("Show what this touches");
        await Assertions.Expect(page.Locator("#effect")).ToContainTextAsync("becomes “shown to help”");
        await priya.LookAsync();

        await priya.GoAsync($"{Plan}/posts");
        await priya.LookAsync();
        await priya.FollowAsync("Which post each lead means");
        await priya.LookAsync();
        await priya.GoAsync($"{Plan}/posts");
        await priya.FollowAsync("Head of Youth Justice and Exploitation");
        await priya.PressAsync("Somebody leaves or comes");
        await priya.LookAsync();
        await page.GetByLabel("Who comes").FillAsync("Lena Fairweather");
        foreach (var (part, value) in new[] { ("Day", "11"), ("Month", "1"), ("Year", "2027") }) await page.Locator($"#FirstDay-{part}").FillAsync(value);
        await priya.PressAsync("Save");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Lena Fairweather comes on 11 January 2027. Here is the handover");
        await priya.LookAsync();
    }
}
