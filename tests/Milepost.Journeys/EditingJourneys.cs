using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>Changing a plan in the browser: two people at once, and one who has no mouse.</summary>
public sealed class EditingJourneys(OpenSite site)
{
    [Fact]
    public async Task Two_people_change_one_action_at_once_and_settle_what_collides()
    {
        await using var first = await site.SignInAsync(first: "/import");
        await BeginAsync(first, "Plan of two editors");
        await using var second = await site.SignInAsync(first: "/plans/plan-of-two-editors/plan");
        await OpenFormAsync(first, "plan-of-two-editors");
        await OpenFormAsync(second, "plan-of-two-editors");
        await first.LookAsync();

        await first.Page.GetByLabel("What is promised").FillAsync("Write, brief and test the practice standard");
        await first.Page.GetByLabel("Leads").FillAsync("Principal social worker\nHead of practice");
        await first.PressAsync("Save");
        await Assertions.Expect(first.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Saved: what is promised and leads");
        await first.LookAsync();

        await second.Page.GetByLabel("What is promised").FillAsync("Write and brief the practice standard, and ask families about it");
        await second.Page.GetByLabel("Leads").FillAsync("Principal social worker\nFamily panel");
        await second.PressAsync("Save");
        await second.SeesAsync("Choose which text is to stand");
        await second.LookAsync();
        await second.PressAsync("Let this text stand");
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is a problem");
        await second.LookAsync();
        await second.Page.GetByLabel("What I write below").CheckAsync();
        await second.Page.GetByLabel("Written anew").FillAsync("Write, brief and test the practice standard, and ask families about it");
        await second.PressAsync("Let this text stand");

        await second.SeesAsync("Write, brief and test the practice standard, and ask families about it");
        foreach (var lead in new[] { "Principal social worker", "Head of practice", "Family panel" })
        {
            await Assertions.Expect(second.Page.Locator(".app-aside").First).ToContainTextAsync(lead);
        }
    }

    [Fact]
    public async Task An_action_is_added_put_right_and_given_a_step_with_the_keyboard_alone()
    {
        await using var visitor = await site.SignInAsync(first: "/import");
        await BeginAsync(visitor, "Plan without a mouse");
        var page = visitor.Page;
        var keys = new Keyboard(page);
        await visitor.GoAsync("/plans/plan-without-a-mouse/plan");
        await keys.ToAndPressAsync(Link("Edit the plan"));

        await visitor.SeesAsync("Edit the plan");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(Link("Add an action"));
        await visitor.SeesAsync("Add an action");
        await visitor.LookAsync();
        await keys.ThroughAsync();
        await keys.ToAsync(page.GetByLabel("Due", Exactly));
        await keys.TypeAsync("31 November 2027");
        await keys.ToAndPressAsync(Button("Add"));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Enter what is promised");
        await visitor.LookAsync();
        await keys.ToAndPressAsync(Link("There is no 31 November 2027"));
        await Assertions.Expect(page.GetByLabel("Due", Exactly)).ToBeFocusedAsync();
        await keys.PressAsync("Control+A");
        await keys.TypeAsync("Nov 2027");
        await keys.ToAsync(page.GetByLabel("What is promised"));
        await keys.TypeAsync("Meet every family within five days");
        await keys.ToAndPressAsync(Button("Add"));

        await visitor.SeesAsync("Meet every family within five days");
        await keys.ToAndPressAsync(Link("Edit this action and what belongs to it"));
        await Assertions.Expect(page.GetByLabel("What is promised")).ToBeVisibleAsync();
        await keys.ThroughAsync();
        await keys.ToAndPressAsync(Link("Add a step"));
        await keys.ToAsync(page.GetByLabel("What is to be done"));
        await keys.TypeAsync("Agree the rota");
        await keys.ToAndPressAsync(Button("Add"));
        await visitor.SeesAsync("Meet every family within five days");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Agree the rota");

        ILocator Button(string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });
        ILocator Link(string name) => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name }).First;
    }

    [Fact]
    public async Task Editing_needs_no_script()
    {
        await using var visitor = await site.OpenAsync(script: false);
        await visitor.GoAsync("/import");
        await visitor.PressAsync("Sign in as Priya Nair");
        await visitor.GoAsync("/plans/wexcombe/edit");
        await visitor.FollowAsync("Add a word");
        await visitor.Page.GetByLabel("Word or letters").FillAsync("RHI");
        await visitor.Page.GetByLabel("What it means").FillAsync("return home interview");
        await visitor.PressAsync("Add");
        await visitor.SeesAsync("People and words");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("return home interview");
    }

    private static PageGetByLabelOptions Exactly => new() { Exact = true };

    private static async Task BeginAsync(Visitor visitor, string name)
    {
        var page = visitor.Page;
        await page.GetByLabel("What do you call the plan?").FillAsync(name);
        await page.Locator("main summary").ClickAsync();
        await page.GetByLabel("Text of the plan").FillAsync(InventedPlan.Pasted);
        await visitor.PressAsync("Read the file");
        await visitor.SeesAsync("What was found");
        await visitor.PressAsync("Compare with the plan");
        await visitor.PressAsync("Agree and begin the plan");
        await visitor.SeesAsync("The file is part of the plan");
    }

    private static async Task OpenFormAsync(Visitor visitor, string plan)
    {
        await visitor.GoAsync($"/plans/{plan}/plan");
        await visitor.FollowAsync("Write and brief the practice standard");
        await visitor.FollowAsync("Edit this action");
        await Assertions.Expect(visitor.Page.GetByLabel("What is promised")).ToBeVisibleAsync();
    }
}
