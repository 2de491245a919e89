using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>The main job of the site, done by somebody who has no mouse.</summary>
public sealed class KeyboardJourneys(OpenSite site)
{
    [Fact]
    public async Task An_import_from_signing_in_to_undoing_it_needs_nothing_but_the_keyboard()
    {
        await using var visitor = await site.OpenAsync();
        var page = visitor.Page;
        var keys = new Keyboard(page);
        await visitor.GoAsync("/import");
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(Button("Sign in as Priya Nair"));

        await visitor.SeesAsync("Import a plan");
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(Link("Skip to main content"));
        await keys.ToAsync(page.GetByLabel("What do you call the plan?"));
        await keys.TypeAsync("Plan by keyboard");
        await keys.ToAndPressAsync(page.Locator("main summary"), "Space");
        await keys.ToAsync(page.GetByLabel("Text of the plan"));
        await keys.TypeAsync(InventedPlan.Pasted);
        await keys.ToAndPressAsync(Button("Read the file"));

        await visitor.SeesAsync("What was found");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(page.Locator(".app-problems a").First);
        await Assertions.Expect(page.Locator(".app-read__sides:target")).ToContainTextAsync("Open the new front door");
        await keys.AgainAsync();
        await keys.ToAndPressAsync(page.Locator("#headings summary"));
        await keys.ToAsync(page.GetByLabel("Minutes", new PageGetByLabelOptions { Exact = true }));
        await ChooseAsync(keys, page, "Evidence");
        await keys.ToAndPressAsync(Button("Read the file again"), "Space");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("understood as you said");
        await keys.ToAndPressAsync(page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Compare with the plan" }).First);
        await visitor.SeesAsync("A new plan");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(Button("Agree and begin the plan"));
        await visitor.SeesAsync("The file is part of the plan");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(Button("Undo this import"), "Space");
        await visitor.SeesAsync("Imports");

        ILocator Button(string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });
        ILocator Link(string name) => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name }).First;
    }

    /// <summary>Moves through a closed list with the arrows until it stands at the option.</summary>
    private static async Task ChooseAsync(Keyboard keys, IPage page, string option)
    {
        await keys.PressAsync("Home");
        for (var moves = 0; moves < 60; moves++)
        {
            if (await page.EvaluateAsync<string>("() => document.activeElement.value") == option) return;
            await keys.PressAsync("ArrowDown");
        }

        Assert.Fail($"{option} cannot be reached with the arrows");
    }
}
