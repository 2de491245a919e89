using System.Text;
using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>From the file to the plan and back, as the programme manager goes.</summary>
public sealed class ImportJourneys(OpenSite site)
{
    [Fact]
    public async Task A_file_is_doubted_corrected_compared_agreed_to_seen_and_undone()
    {
        await using var visitor = await site.SignInAsync(first: "/import");
        await visitor.SeesAsync("Import a plan");
        await visitor.LookAsync();
        await visitor.PressAsync("Read the file");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is a problem");
        await visitor.LookAsync();

        await GiveAsync(visitor, "october.md", InventedPlan.October, "Plan of the autumn");
        await visitor.SeesAsync("What was found");
        await visitor.LookAsync();
        await Assertions.Expect(visitor.Page.Locator(".app-lead")).ToContainTextAsync("3 actions");
        await Assertions.Expect(visitor.Page.Locator(".app-problems li").First).ToContainTextAsync("31.11.26");
        await visitor.Page.Locator(".app-problems a").First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".app-read__sides:target")).ToContainTextAsync("Open the new front door");

        await CorrectAsync(visitor, "Minutes", "Evidence");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("understood as you said");
        await visitor.LookAsync();

        await visitor.PressAsync("Compare with the plan");
        await visitor.SeesAsync("A new plan");
        await visitor.LookAsync();
        await visitor.PressAsync("Agree and begin the plan");
        await visitor.SeesAsync("The file is part of the plan");
        await visitor.LookAsync();

        await visitor.PressAsync("See where the plan stands");
        await visitor.LookAsync();
        await visitor.GoAsync("/plans/plan-of-the-autumn/plan");
        await visitor.FollowAsync("Open the new front door");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Front door group, 12 October");
        await visitor.LookAsync();

        await visitor.GoAsync("/plans/plan-of-the-autumn/imports");
        await visitor.FollowAsync("october.md");
        await visitor.PressAsync("Undo this import");
        await visitor.SeesAsync("Imports");
        await Assertions.Expect(visitor.Page.Locator("tbody")).ToContainTextAsync("Undone");
        await visitor.LookAsync();
    }

    [Fact]
    public async Task The_next_file_is_compared_field_by_field_before_it_is_agreed_to()
    {
        await using var visitor = await site.SignInAsync(first: "/import");
        await GiveAsync(visitor, "october.md", InventedPlan.October, "Plan of the winter");
        await visitor.PressAsync("Compare with the plan");
        await visitor.PressAsync("Agree and begin the plan");
        await visitor.SeesAsync("The file is part of the plan");

        await visitor.GoAsync("/plans/plan-of-the-winter/import");
        await visitor.LookAsync();
        await GiveAsync(visitor, "november.md", InventedPlan.November);
        await visitor.PressAsync("Compare with the plan");
        await visitor.SeesAsync("Compare with the plan");
        await Assertions.Expect(visitor.Page.Locator(".app-compared del").Filter(new LocatorFilterOptions { HasText = "30 April 2027" })).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Page.Locator(".app-compared ins").Filter(new LocatorFilterOptions { HasText = "30 June 2027" })).ToHaveCountAsync(1);
        await visitor.LookAsync();

        await visitor.PressAsync("Agree to these changes");
        await visitor.SeesAsync("The file is part of the plan");
        await visitor.GoAsync("/plans/plan-of-the-winter/plan?text=standard");
        await Assertions.Expect(visitor.Page.Locator(".app-plan s")).ToContainTextAsync("30 April 2027");
        await visitor.LookAsync();
    }

    [Fact]
    public async Task An_import_goes_from_file_to_plan_without_script()
    {
        await using var visitor = await site.OpenAsync(script: false);
        await visitor.GoAsync("/import");
        await visitor.PressAsync("Sign in as Priya Nair");
        await GiveAsync(visitor, "october.md", InventedPlan.October, "Plan without script");
        await visitor.SeesAsync("What was found");
        await CorrectAsync(visitor, "Minutes", "Evidence");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("understood as you said");
        await visitor.PressAsync("Compare with the plan");
        await visitor.PressAsync("Agree and begin the plan");
        await visitor.SeesAsync("The file is part of the plan");
        await visitor.PressAsync("Undo this import");
        await visitor.SeesAsync("Imports");
    }

    private static async Task GiveAsync(Visitor visitor, string name, string content, string? plan = null)
    {
        if (plan is not null) await visitor.Page.GetByLabel("What do you call the plan?").FillAsync(plan);
        await visitor.Page.GetByLabel("The file", new PageGetByLabelOptions { Exact = true })
            .SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(content) });
        await visitor.PressAsync("Read the file");
        await visitor.SeesAsync("What was found");
    }

    private static async Task CorrectAsync(Visitor visitor, string heading, string field)
    {
        await visitor.Page.Locator("#headings summary").ClickAsync();
        await visitor.Page.GetByLabel(heading, new PageGetByLabelOptions { Exact = true }).SelectOptionAsync(field);
        await visitor.PressAsync("Read the file again");
    }
}
