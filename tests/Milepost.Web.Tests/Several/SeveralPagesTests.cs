using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.People;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Several;

public sealed class SeveralPagesTests : IAsyncLifetime
{
    private const string Page = "/plans/wexcombe/several";
    private Site site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Several_actions_are_changed_after_a_look_and_changed_back_by_one_press()
    {
        var before = await StandAsync();
        var second = await site.InStoreAsync(db => db.Priorities.Where(one => one.Reference == "2").Select(one => one.Id).SingleAsync(Stop));
        var browser = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/plan");
        await browser.ClickAsync("Change several at once");
        await ChooseAsync(browser, ["1.1", "2.1"], ("Wish.LeadsAre", "Add"), ("Wish.Leads", "Head of HR"), ("Wish.Due", "30 June 2027"), ("Wish.MoveReason", "Scope"), ("Wish.MoveBecause", "The board agreed to one date"),
            ("Wish.AddTag", "FV9"), ("Wish.State", "paused"), ("Wish.StateBecause", "Until the money is there"), ("Wish.Priority", second.ToString()));

        Assert.Equal("What will change", browser.Heading);
        Assert.Contains("2 actions will change, all of them or none", browser.Text, StringComparison.Ordinal);
        Assert.Equal(before, await StandAsync());
        await browser.PressAsync("Change 2 actions");

        Assert.Contains("Changed 2 actions", browser.Text, StringComparison.Ordinal);
        var after = await StandAsync();
        Assert.All(after.Where(line => line.StartsWith("1.1|", StringComparison.Ordinal) || line.StartsWith("2.1|", StringComparison.Ordinal)), line =>
        {
            Assert.Contains("Head of HR", line, StringComparison.Ordinal);
            Assert.Contains("30 June 2027|FV9|2|paused", line, StringComparison.Ordinal);
        });
        Assert.Contains(MoveReason.Scope, await site.InStoreAsync(db => db.DateMoves.Where(move => move.Because == "The board agreed to one date").Select(move => move.Reason!.Value).ToListAsync(Stop)));

        await browser.PressAsync("Undo this: Changed 2 actions: 1.1 and 2.1");
        Assert.Equal(before, await StandAsync());
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_chosen_stays()
    {
        var browser = await (await site.SignInAsync()).OpenAsync(Page + "?text=told");
        await browser.PressAsync("See what will change", ("Wish.Due", "31 November 2027"), ("Wish.State", "paused"));

        Assert.StartsWith("Error:", browser.Page.Title, StringComparison.Ordinal);
        Assert.All(browser.Page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")!), link => Assert.NotNull(browser.Page.QuerySelector(link)));
        Assert.Equal(5, browser.Page.QuerySelectorAll(".govuk-error-summary a").Length);
        Assert.Equal("31 November 2027", browser.Page.QuerySelector<IHtmlInputElement>("[name='Wish.Due']")!.Value);
        Assert.Equal(1, browser.Page.QuerySelectorAll("input[name=action]").Length);
    }

    [Fact]
    public async Task A_row_that_cannot_be_changed_is_left_out_with_the_reason_and_a_plan_that_moved_is_shown_again()
    {
        await site.InStoreAsync(async db =>
        {
            (await db.Actions.SingleAsync(one => one.Reference == "1.1", Stop)).Schedule([Milepost.Calendar.WrittenDate.On(new(2027, 9, 1))], [Milepost.Calendar.WrittenDate.On(new(2027, 12, 1))]);
            return await db.SaveChangesAsync(Stop);
        });
        var browser = await (await site.SignInAsync()).OpenAsync(Page);
        await ChooseAsync(browser, ["1.1", "2.1"], ("Wish.Due", "30 June 2027"), ("Wish.MoveReason", "Scope"), ("Wish.MoveBecause", "One date"));
        Assert.Contains("It starts on 1 September 2027, after the new due date.", browser.Text, StringComparison.Ordinal);
        await site.InStoreAsync(async db =>
        {
            (await db.Actions.SingleAsync(one => one.Reference == "2.1", Stop)).Schedule([], [Milepost.Calendar.WrittenDate.On(new(2028, 1, 1))]);
            return await db.SaveChangesAsync(Stop);
        });

        await browser.PressAsync("Change 1 action");
        Assert.Contains("Somebody changed the plan since you looked", browser.Text, StringComparison.Ordinal);
        Assert.Contains("1 January 2028", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Choose otherwise");
        Assert.Equal(2, browser.Page.QuerySelectorAll<IHtmlInputElement>("input[name=action]").Count(box => box.IsChecked));
        Assert.Equal("30 June 2027", browser.Page.QuerySelector<IHtmlInputElement>("[name='Wish.Due']")!.Value);
    }

    [Fact]
    public async Task Whoever_holds_a_part_is_offered_the_actions_of_that_part_and_changes_no_other()
    {
        var mine = await site.InStoreAsync(async db =>
        {
            var heard = await db.Priorities.SingleAsync(one => one.Reference == "2", Stop);
            var geoff = await db.People.SingleAsync(one => one.Key == "geoff-marlow", Stop);
            db.Add(new Grant(Id<Grant>.New(), geoff.Id, Role.Sponsor, heard.PlanId, heard.Id, null, Site.Today, "A test"));
            await db.SaveChangesAsync(Stop);
            return heard.Id;
        });
        var browser = await (await site.SignInAsync("Geoff Marlow")).OpenAsync("/plans/wexcombe/plan");
        await browser.ClickAsync("Change several at once");
        Assert.StartsWith("2.1 ", Assert.Single(browser.Page.QuerySelectorAll("input[name=action]")).ParentElement!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(["", mine.ToString()], browser.Page.QuerySelectorAll("[name='Wish.Priority'] option").Select(option => option.GetAttribute("value")));

        var before = await StandAsync();
        await ChooseAsync(browser, ["2.1"], ("Wish.LeadsAre", "Add"), ("Wish.Leads", "Head of HR"));
        browser.Page.QuerySelector("input[name=action]")!.SetAttribute("value", Wexcombe.FrontDoor.ToString());
        await browser.PressAsync("Choose otherwise");
        Assert.DoesNotContain(browser.Page.QuerySelectorAll<IHtmlInputElement>("input[name=action]"), box => box.IsChecked);
        browser.Page.QuerySelector("input[name=action]")!.SetAttribute("value", Wexcombe.FrontDoor.ToString());
        await ChooseAsync(browser, ["2.1"]);
        Assert.Contains("It is not yours to edit.", browser.Text, StringComparison.Ordinal);
        Assert.Equal(before, await StandAsync());

        await browser.OpenAsync(Page);
        await ChooseAsync(browser, ["2.1"], ("Wish.LeadsAre", "Add"), ("Wish.Leads", "Head of HR"));
        await browser.PressAsync("Change 1 action");
        Assert.Contains("Changed 1 action", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Head of HR", (await StandAsync()).Single(line => line.StartsWith("2.1|", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static async Task ChooseAsync(Browser browser, string[] references, params (string Name, string Value)[] wish)
    {
        foreach (var box in browser.Page.QuerySelectorAll<IHtmlInputElement>("input[name=action]"))
        {
            box.IsChecked = references.Any(reference => box.ParentElement!.TextContent.Trim().StartsWith(reference + " ", StringComparison.Ordinal));
        }

        await browser.PressAsync("See what will change", wish);
    }

    private Task<List<string>> StandAsync() => site.InStoreAsync(async db =>
    {
        var (actions, leads, states) = (await db.Actions.AsNoTracking().OrderBy(one => one.Reference).ToListAsync(Stop), await db.Leads.AsNoTracking().OrderBy(one => one.Position).ToListAsync(Stop), await db.StateChanges.AsNoTracking().ToListAsync(Stop));
        var priorities = await db.Priorities.ToDictionaryAsync(one => one.Id, one => one.Reference, Stop);
        return actions.Select(one => $"{one.Reference}|{string.Join(',', leads.Where(lead => lead.ActionId == one.Id && lead.StepId is null).Select(lead => lead.Name))}|{string.Join(',', one.Due.Select(date => date.Text))}|{string.Join(',', one.Provenance)}|{(one.PriorityId is { } under ? priorities[under] : "")}|{string.Join(',', states.Where(state => state.ActionId == one.Id).Select(state => state.Key))}|{one.Position}").ToList();
    });
}
