using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>A plan's structure, changed by somebody who has no mouse, and by somebody who has no script.</summary>
public sealed class StructureJourneys(OpenSite site)
{
    [Fact]
    public async Task Renumbering_withdrawing_and_bringing_back_need_nothing_but_the_keyboard()
    {
        await using var visitor = await site.SignInAsync(first: "/import");
        var page = visitor.Page;
        var keys = new Keyboard(page);
        await BeginAsync(visitor, "Numbers by keyboard");
        await visitor.GoAsync("/plans/numbers-by-keyboard/plan");
        await keys.ToAndPressAsync(Link("Write and brief the practice standard"));
        await keys.ToAndPressAsync(Link("Renumber"));

        await visitor.SeesAsync("Renumber action 1.2");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAsync(page.GetByLabel("The number it has from now on"));
        await keys.PressAsync("ControlOrMeta+A");
        await keys.TypeAsync("2.1");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".govuk-error-message")).ToContainTextAsync("choose a number that no other has");
        await visitor.LookAsync();
        await keys.ToAsync(page.GetByLabel("The number it has from now on"));
        await keys.PressAsync("ControlOrMeta+A");
        await keys.TypeAsync("2.4");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("The old number leads here");
        await visitor.LookAsync();

        await keys.ToAndPressAsync(Link("Withdraw"));
        await visitor.SeesAsync("Withdraw action 2.4");
        await keys.ToAsync(page.GetByLabel("Why is it withdrawn?"));
        await keys.TypeAsync("The region writes it for all councils.");
        await keys.ToAndPressAsync(Button("Withdraw"));
        await visitor.SeesAsync("What was withdrawn");
        await visitor.LookAsync();
        // The word that it was done holds the focus when the page opens; without it the way begins at the top.
        await visitor.GoAsync("/plans/numbers-by-keyboard/withdrawn");
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(Link("Bring back Write and brief the practice standard"));
        await keys.ToAndPressAsync(Button("Bring back"), "Space");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Action 2.4 is back in the plan");

        await visitor.GoAsync("/plans/numbers-by-keyboard/plan");
        await keys.ToAsync(page.GetByLabel("Go to number"));
        await keys.TypeAsync("1.2");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1.2 is now 2.4");

        ILocator Button(string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });
        ILocator Link(string name) => page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name, Exact = true }).First;
    }

    [Fact]
    public async Task Moving_merging_and_splitting_look_right_with_everything_filled_in()
    {
        await using var visitor = await site.SignInAsync(first: "/import");
        var page = visitor.Page;
        await BeginAsync(visitor, "Parts and wholes");
        await visitor.GoAsync("/plans/parts-and-wholes/plan");
        await visitor.FollowAsync("Open the new front door");
        await visitor.FollowAsync("Split");
        await page.Locator("[name='Parts[1].Reference']").FillAsync("1.3");
        await page.Locator("[name='Parts[1].Title']").FillAsync("Fill the two posts at the front door");
        await visitor.PressAsync("Add a part");
        await visitor.PressAsync("Split into 3");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Enter a reference");
        await visitor.LookAsync();
        await visitor.PressAsync("Take the last part away");
        await visitor.PressAsync("Split into 2");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("It is split");

        await visitor.FollowAsync("Merge another into it");
        await page.GetByLabel("Which action does it take up?").SelectOptionAsync(new SelectOptionValue { Label = "1.3 Fill the two posts at the front door" });
        await visitor.PressAsync("Continue");
        await visitor.LookAsync();
        await visitor.PressAsync("Merge");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("They are merged");
        await visitor.LookAsync();

        await visitor.FollowAsync("Move");
        await visitor.PressAsync("Down one place");
        await visitor.LookAsync();
        await visitor.GoAsync("/plans/parts-and-wholes/renumber");
        var fields = page.Locator("input[name^='References']");
        await fields.Nth(0).FillAsync("1.1");
        await fields.Nth(1).FillAsync("1.2");
        await visitor.PressAsync("See what would change");
        await visitor.LookAsync();
        await visitor.PressAsync("Renumber 2 actions");
        await visitor.SeesAsync("The plan");
    }

    private static async Task BeginAsync(Visitor visitor, string plan)
    {
        await visitor.Page.GetByLabel("What do you call the plan?").FillAsync(plan);
        await visitor.Page.Locator("main summary").ClickAsync();
        await visitor.Page.GetByLabel("Text of the plan").FillAsync(InventedPlan.Pasted);
        await visitor.PressAsync("Read the file");
        await visitor.SeesAsync("What was found");
        await visitor.PressAsync("Compare with the plan");
        await visitor.PressAsync("Agree and begin the plan");
        await visitor.SeesAsync("The file is part of the plan");
    }
}
