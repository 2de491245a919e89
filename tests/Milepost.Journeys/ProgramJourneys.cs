using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>Somebody makes a token, asks as a program would, and revokes the token again.</summary>
public sealed class ProgramJourneys(OpenSite site)
{
    [Fact]
    public async Task A_token_is_made_a_list_is_asked_and_the_token_revoked()
    {
        await using var visitor = await site.SignInAsync("Jo Lindqvist", first: "/account");
        var page = visitor.Page;
        await visitor.FollowAsync("Tokens for programs");
        await page.GetByLabel("What it is for").FillAsync("A journey");
        await visitor.PressAsync("Make the token");
        await Assertions.Expect(page.Locator(".app-fresh code")).ToContainTextAsync("mp_");
        await visitor.LookAsync();

        await visitor.FollowAsync("See what a program can ask");
        await visitor.PressAsync("Choose this list");
        await visitor.PressAsync("Ask");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("\"list\": \"actions\"");
        await visitor.LookAsync();

        await visitor.GoAsync("/account/tokens");
        await visitor.PressAsync("Revoke A journey");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("The token is revoked");
        await visitor.GoAsync("/administration/webhooks");
        await visitor.LookAsync();
    }
}
