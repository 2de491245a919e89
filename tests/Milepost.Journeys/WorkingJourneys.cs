using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>Several actions changed at once and changed back, by somebody who has no mouse.</summary>
public sealed class WorkingJourneys(OpenSite site)
{
    [Fact]
    public async Task Choosing_looking_changing_and_undoing_need_nothing_but_the_keyboard()
    {
        await using var visitor = await site.SignInAsync(first: "/import");
        var page = visitor.Page;
        var keys = new Keyboard(page);
        await page.GetByLabel("What do you call the plan?").FillAsync("Several by keyboard");
        await page.Locator("main summary").ClickAsync();
        await page.GetByLabel("Text of the plan").FillAsync(InventedPlan.Pasted);
        await visitor.PressAsync("Read the file");
        await visitor.PressAsync("Compare with the plan");
        await visitor.PressAsync("Agree and begin the plan");
        await visitor.SeesAsync("The file is part of the plan");
        await visitor.GoAsync("/plans/several-by-keyboard/several");
        await visitor.LookAsync();
        await keys.ThroughAsync();

        await keys.ToAndPressAsync(page.Locator("input[name=action]").First, "Space");
        await keys.ToAsync(page.GetByLabel("Due", new PageGetByLabelOptions { Exact = true }));
        await keys.TypeAsync("30 September 2027");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Choose why the due date moves");
        await visitor.LookAsync();
        await keys.ToAndPressAsync(page.Locator(".govuk-error-summary a").First);
        await keys.PressAsync("ArrowDown");
        await keys.ToAsync(page.GetByLabel("In your words"));
        await keys.TypeAsync("The board agreed to one date");
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "See what will change" }));
        await visitor.SeesAsync("What will change");
        await visitor.LookAsync();
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Change 1 action" }));

        // The word that it was done holds the focus, and its button is the next stop.
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Undo this" }));
        await visitor.SeesAsync("What you did lately");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Undone: Changed 1 action");
        await visitor.LookAsync();
    }
}
