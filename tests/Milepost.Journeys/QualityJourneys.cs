using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>A programme manager looks at what is weak in the plan, accepts a finding and takes that back, without a mouse.</summary>
public sealed class QualityJourneys(OpenSite site)
{
    private const string Here = "/plans/wexcombe/quality";

    [Fact]
    public async Task Findings_are_looked_at_accepted_and_taken_back_with_the_keyboard()
    {
        await using var visitor = await site.SignInAsync(first: Here);
        var page = visitor.Page;
        var keys = new Keyboard(page);
        await visitor.SeesAsync("Plan quality");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(page.Locator("#measure-not-ready summary"));
        await keys.ToAsync(page.Locator("#measure-not-ready input[type=checkbox]").First);
        await keys.PressAsync("Space");
        await keys.ToAndPressAsync(page.Locator("#measure-not-ready button"));

        await visitor.SeesAsync("Accept a finding");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Accept the finding" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say why it may stand");
        await visitor.LookAsync();
        await keys.ToAsync(page.GetByLabel("Why may this stand as it is?"));
        await keys.TypeAsync("The participation team builds it by March");
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Accept the finding" }));

        await visitor.SeesAsync("Plan quality");
        var kept = page.Locator("li", new PageLocatorOptions { HasText = "The participation team builds it by March" });
        await Assertions.Expect(kept).ToBeVisibleAsync();
        await visitor.LookAsync();
        await keys.AgainAsync();
        await keys.ToAndPressAsync(kept.GetByRole(AriaRole.Link));
        await visitor.SeesAsync("Take back an acceptance");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Take it back" }));
        await visitor.SeesAsync("Plan quality");
        await Assertions.Expect(kept).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_effect_of_other_words_is_seen_before_they_are_saved()
    {
        await using var visitor = await site.SignInAsync(first: Here + "/checks");
        var page = visitor.Page;
        await visitor.SeesAsync("Words and limits of the checks");
        await visitor.LookAsync();
        await page.GetByLabel("Vague verbs", new PageGetByLabelOptions { Exact = true }).FillAsync("complete\nagree");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show the effect" }).ClickAsync();

        await Assertions.Expect(page.Locator("#effect")).ToContainTextAsync("would appear");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save these words and limits" })).ToBeVisibleAsync();
        await visitor.LookAsync();
    }
}
