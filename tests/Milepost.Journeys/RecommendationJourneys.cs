using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>What the inspectors asked: seen first where nothing answers it, confirmed without a mouse, taken to paper.</summary>
public sealed class RecommendationJourneys(OpenSite site)
{
    private const string Recommendations = "/plans/wexcombe/recommendations";

    [Fact]
    public async Task What_nothing_answers_is_seen_a_proposal_is_confirmed_by_keyboard_and_the_matrix_is_printed()
    {
        await using var visitor = await site.SignInAsync(first: Recommendations);
        var (page, keys) = (visitor.Page, new Keyboard(visitor.Page));
        await visitor.SeesAsync("Recommendations");
        await Assertions.Expect(page.Locator(".app-gap")).ToContainTextAsync("Nothing answers");
        await visitor.LookAsync();

        var asked = page.Locator(".app-recommendation--proposed").First;
        var words = await asked.Locator("blockquote").InnerTextAsync();
        await keys.ToAsync(asked.GetByRole(AriaRole.Radio).First);
        await keys.PressAsync("Space");
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save what I said" }).First);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Saved what you said of 1 action");
        await Assertions.Expect(page.Locator(".app-recommendation--answered", new PageLocatorOptions { Has = page.Locator("blockquote", new PageLocatorOptions { HasText = words }) }).First).ToContainTextAsync("Priya Nair");
        await visitor.LookAsync();

        await visitor.FollowAsync("Choose an action");
        await Assertions.Expect(visitor.Heading).ToContainTextAsync("What answers recommendation");
        await visitor.LookAsync();
        await visitor.GoAsync(Recommendations);
        await visitor.FollowAsync("The matrix to print and submit");
        await visitor.SeesAsync("What answers each recommendation");
        await visitor.LookAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("table-header-group", await page.Locator(".app-matrix thead").EvaluateAsync<string>("head => getComputedStyle(head).display"));
    }
}
