using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>What a sponsor does in two cycles: answers what the lead left too long, and decides whether an action is done.</summary>
internal static class SponsorsPart
{
    private const string Sponsor = "Marcus Oyelaran";

    /// <summary>The lead had ten days and did not answer, so that the question is the sponsor's.</summary>
    public static async Task AnswersAsync(CouncilSite council, DateOnly day)
    {
        await council.MorningAsync(day);
        await using var marcus = await council.SignInAsync(Sponsor, "/plans/wexcombe/questions?standing=WithSponsor");
        var question = marcus.Page.Locator(".app-asked > li").Filter(new() { HasText = $"What shows that {LeadsPart.Rated} is going as expected?" });
        await Assertions.Expect(question).ToContainTextAsync("With the sponsor");
        await question.GetByRole(AriaRole.Link, new() { Name = "Answer" }).ClickAsync();
        await marcus.Page.GetByLabel("Something is done about it").CheckAsync();
        await marcus.Page.GetByLabel("Your answer").FillAsync("The lead and I looked at it together and it is put right");
        await marcus.PressAsync("Answer");
        await Assertions.Expect(marcus.Page.GetByText("The lead and I looked at it together").First).ToBeVisibleAsync();
    }

    public static async Task DecidesAsync(CouncilSite council)
    {
        await using var marcus = await council.SignInAsync(Sponsor, "/plans/wexcombe/impact");
        await marcus.FollowAsync($"Decide whether {LeadsPart.Done} is done");
        await marcus.Page.GetByLabel("I agree that it is done").CheckAsync();
        await marcus.Page.GetByLabel("Why?").FillAsync("I read twenty of them myself.");
        await marcus.PressAsync("Decide");
        await Assertions.Expect(marcus.Page.Locator("#closing")).ToContainTextAsync("Nobody has arranged a test");
    }
}
