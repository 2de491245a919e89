using Microsoft.Playwright;
using Milepost.Journeys.Host;

namespace Milepost.Journeys;

/// <summary>One cycle from its calendar to what changed, run by somebody who has no mouse for the first half of it.</summary>
public sealed class CycleJourneys(OpenSite site)
{
    [Fact]
    public async Task A_calendar_is_set_a_window_opens_it_is_frozen_and_what_changed_is_seen()
    {
        await using var visitor = await site.SignInAsync(first: "/import");
        var page = visitor.Page;
        var keys = new Keyboard(page);
        await BeginAsync(visitor);
        await visitor.GoAsync("/plans/one-cycle/cycles");
        await visitor.SeesAsync("Cycles");
        await visitor.LookAsync();
        await keys.ToAndPressAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Set the calendar" }));

        await visitor.SeesAsync("Calendar of cycles");
        await TypeDayAsync(page, "16", "11", "2026");
        await visitor.PressAsync("Show the dates");
        await Assertions.Expect(page.Locator("#dates")).ToContainTextAsync("16 to 30 November 2026");
        await visitor.LookAsync();
        await visitor.PressAsync("Save this calendar");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Cycle 1 closes in 9 days");
        await visitor.LookAsync();

        await FreezeAsync(visitor, "cycle 1");
        await visitor.GoAsync("/plans/one-cycle/plan");
        await visitor.FollowAsync("Write and brief the practice standard");
        await visitor.FollowAsync("Withdraw");
        await page.GetByLabel("Why is it withdrawn?").FillAsync("The region writes it for all councils.");
        await visitor.PressAsync("Withdraw");
        await visitor.SeesAsync("What was withdrawn");
        await visitor.GoAsync("/plans/one-cycle/changes");
        await visitor.SeesAsync("What changed");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1.2 was withdrawn.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("The region writes it for all councils.");
        await visitor.LookAsync();
        await visitor.GoAsync("/plans/one-cycle?snapshot=1");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("This is snapshot 1: the plan as the board saw it.");
        await visitor.LookAsync();
        await visitor.GoAsync("/plans/one-cycle/snapshots/1/approve");
        await visitor.LookAsync();
        await visitor.PressAsync("Note the approval");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Version 1, approved by");
        await visitor.LookAsync();
    }

    private static async Task BeginAsync(Visitor visitor)
    {
        await visitor.Page.GetByLabel("What do you call the plan?").FillAsync("One cycle");
        await visitor.Page.Locator("main summary").ClickAsync();
        await visitor.Page.GetByLabel("Text of the plan").FillAsync(InventedPlan.Pasted);
        await visitor.PressAsync("Read the file");
        await visitor.SeesAsync("What was found");
        await visitor.PressAsync("Compare with the plan");
        await visitor.PressAsync("Agree and begin the plan");
        await visitor.SeesAsync("The file is part of the plan");
    }

    private static async Task FreezeAsync(Visitor visitor, string cycle)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Sign off and freeze {cycle}" }).ClickAsync();
        await visitor.SeesAsync($"Sign off {cycle}");
        await visitor.PressAsync("Freeze");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tick the box");
        await visitor.LookAsync();
        await visitor.Page.GetByLabel("This is what the board is to see").CheckAsync();
        await visitor.PressAsync("Freeze");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("is frozen as snapshot 1");
        await visitor.LookAsync();
    }

    private static async Task TypeDayAsync(IPage page, string day, string month, string year)
    {
        await page.GetByLabel("Day", new PageGetByLabelOptions { Exact = true }).FillAsync(day);
        await page.GetByLabel("Month", new PageGetByLabelOptions { Exact = true }).FillAsync(month);
        await page.GetByLabel("Year", new PageGetByLabelOptions { Exact = true }).FillAsync(year);
    }
}
