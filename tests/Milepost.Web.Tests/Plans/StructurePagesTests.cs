using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Plans;

public sealed class StructurePagesTests : IAsyncLifetime
{
    private const string Plan = "/plans/wexcombe";
    private static readonly string Door = $"{Plan}/actions/{Wexcombe.FrontDoor}";
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync(more: 4);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_action_is_renumbered_and_its_old_number_leads_to_it()
    {
        var browser = await (await site.SignInAsync()).OpenAsync(Door);
        await browser.ClickAsync("Renumber");
        await browser.PressAsync("Renumber", ("Reference", " 2.1"));
        Assert.Contains("2.1 is “Children are told what came of what they said” already", browser.Page.QuerySelector(".govuk-error-message")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2.1", browser.Page.QuerySelector("input[name=Reference]")!.GetAttribute("value")!.Trim());

        await browser.PressAsync("Renumber", ("Reference", "1.9"));

        Assert.Contains("It is renumbered", browser.Text, StringComparison.Ordinal);
        Assert.Contains("1.1 until 21 November 2026 (renumbered)", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"{Plan}/plan");
        await browser.PressAsync("Go", ("number", "1.1"));
        Assert.Contains("1.1 is now 1.9 (renumbered on 21 November 2026).", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"{Plan}/ref/7.7");
        Assert.Equal((HttpStatusCode.NotFound, "Nothing was ever numbered 7.7"), (browser.Status, browser.Heading));
    }

    [Fact]
    public async Task A_whole_plan_is_renumbered_after_a_look_at_old_and_new()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"{Plan}/renumber");
        var other = await FindAsync("1.2");
        await browser.PressAsync("See what would change", ($"References[{Wexcombe.FrontDoor}]", "1.2"), ($"References[{other}]", "1.2"));
        Assert.Empty(browser.Page.QuerySelectorAll("#changes"));

        await browser.PressAsync("See what would change", ($"References[{Wexcombe.FrontDoor}]", "1.2"), ($"References[{other}]", "1.1"));
        Assert.Equal(2, browser.Page.QuerySelectorAll("#changes tbody tr").Length);
        Assert.Equal("1.1", await NumberAsync(Wexcombe.FrontDoor));
        await browser.PressAsync("Renumber 2 actions");

        Assert.Contains("Renumbered 2 actions", browser.Text, StringComparison.Ordinal);
        Assert.Equal(("1.2", "1.1"), (await NumberAsync(Wexcombe.FrontDoor), await NumberAsync(other)));
    }

    [Fact]
    public async Task An_action_moves_up_and_down_and_to_another_priority()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"{Door}/move");
        await browser.PressAsync("Down one place");
        Assert.StartsWith("1.1", browser.Page.QuerySelectorAll(".app-order li")[1].TextContent, StringComparison.Ordinal);
        var heard = browser.Page.QuerySelectorAll("#Priority option").First(option => option.TextContent.Contains("heard", StringComparison.Ordinal)).GetAttribute("value")!;
        await browser.PressAsync("Move", ("Priority", heard));
        Assert.Contains("does not stand under that priority", browser.Page.QuerySelector("#After-error")!.TextContent, StringComparison.Ordinal);

        await browser.PressAsync("Move", ("Priority", heard), ("After", "first"), ("Section", "At the door"));

        Assert.Contains("It is moved", browser.Text, StringComparison.Ordinal);
        Assert.Contains("At the door", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_change_places_and_go_to_another_action()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"{Door}/steps");
        var titles = Titles();
        await browser.PressAsync("Down: " + titles[0]);
        Assert.Equal([titles[1], titles[0]], Titles()[..2]);
        await browser.PressAsync("Move the step");
        Assert.Equal("Error: Choose the action that it will be a step of", browser.Page.QuerySelector("#To-error")!.TextContent.Trim());

        var other = await FindAsync("2.1");
        await browser.PressAsync("Move the step", ("To", other.ToString()));

        Assert.Equal($"{Plan}/actions/{other}", browser.Path);
        Assert.Contains("The step is here now", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync(browser.Path);
        Assert.DoesNotContain("The step is here now", browser.Text, StringComparison.Ordinal);

        List<string> Titles() => [.. browser.Page.QuerySelectorAll(".app-order li > span:first-child").Select(one => one.TextContent)];
    }

    [Fact]
    public async Task One_action_takes_up_another_and_both_pages_say_so()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"{Door}/merge");
        var other = await FindAsync("2.1");
        await browser.PressAsync("Continue", ("with", other.ToString()));
        await browser.PressAsync("Merge", ("Title", " "));
        Assert.Contains("Enter what the action is called", browser.Text, StringComparison.Ordinal);

        await browser.PressAsync("Merge", ("Title", "Children are seen in time and told what came of it"));

        Assert.Equal("Children are seen in time and told what came of it", browser.Heading);
        await browser.ClickAsync("2.1 Children are told what came of what they said");
        Assert.Contains("Merged into 1.1.", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"{Plan}/ref/2.1");
        Assert.Contains("2.1 is now 1.1 (merged into 1.1 on 21 November 2026)", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_is_split_and_what_was_typed_stays_when_something_is_wrong()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"{Door}/split");
        await browser.PressAsync("Add a part", ("Parts[1].Title", "Second"));
        await browser.PressAsync("Take the last part away");
        var goes = browser.Page.QuerySelectorAll("select[name^=Goes]")[0].GetAttribute("name")!;
        await browser.PressAsync("Split into 2", ("Parts[1].Reference", "1.2"), (goes, "1"));
        Assert.Contains("choose a number that no other has", browser.Page.QuerySelector("#Parts_1__Reference-error, #Parts-1--Reference-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Second", browser.Page.QuerySelector("[name=\"Parts[1].Title\"]")!.TextContent, StringComparison.Ordinal);

        await browser.PressAsync("Split into 2", ("Parts[1].Reference", "1.7"));

        Assert.Contains("It is split", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"{Plan}/ref/1.7");
        Assert.Equal("Second", browser.Heading);
        Assert.Single(browser.Page.QuerySelector("main table")!.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task What_is_withdrawn_leaves_the_plan_stays_to_be_seen_and_comes_back()
    {
        var browser = await (await site.SignInAsync()).OpenAsync(Door);
        await browser.ClickAsync("Withdraw");
        await browser.PressAsync("Withdraw");
        Assert.Contains("Say why it is withdrawn", browser.Page.QuerySelector("#Because-error")!.TextContent, StringComparison.Ordinal);
        await browser.PressAsync("Withdraw", ("Because", "It is part of 1.2 by now"));

        Assert.Contains("Action 1.1 is withdrawn", browser.Text, StringComparison.Ordinal);
        Assert.Contains("It is part of 1.2 by now", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Priya Nair, programme manager", browser.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync(Door);
        Assert.Contains("Withdrawn on 21 November 2026.", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"{Plan}/plan");
        Assert.DoesNotContain(Wexcombe.FrontDoor.ToString(), browser.Page.Body!.InnerHtml, StringComparison.Ordinal);

        await browser.OpenAsync(Door);
        await browser.ClickAsync("Bring it back");
        await browser.PressAsync("Bring back");
        Assert.Contains("Action 1.1 is back in the plan", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_priority_is_withdrawn_only_with_a_word_on_its_actions()
    {
        var priority = await site.InStoreAsync(db => db.Priorities.FirstAsync(one => one.Reference == "1", TestContext.Current.CancellationToken));
        var browser = await (await site.SignInAsync()).OpenAsync($"{Plan}/withdraw/priority/{priority.Id}");
        await browser.PressAsync("Withdraw", ("Because", "Done"));
        Assert.Contains("still stand under it", browser.Page.QuerySelector("#Actions-error")!.TextContent, StringComparison.Ordinal);
        await browser.PressAsync("Withdraw", ("Actions", "Move"));
        Assert.Contains("Choose another priority", browser.Page.QuerySelector("#MoveTo-error")!.TextContent, StringComparison.Ordinal);

        await browser.PressAsync("Withdraw", ("Actions", "Withdraw"));

        Assert.Equal(4, browser.Page.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task Who_changed_it_meanwhile_is_named_and_what_was_typed_is_kept()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"{Door}/renumber");
        await site.InStoreAsync(async db =>
        {
            var action = await db.Actions.FirstAsync(one => one.Id == Wexcombe.FrontDoor, TestContext.Current.CancellationToken);
            action.Reword(action.Reference, "Every child is seen in time");
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await browser.PressAsync("Renumber", ("Reference", "1.9"));

        Assert.Contains("Somebody changed this", browser.Text, StringComparison.Ordinal);
        Assert.Contains("A test", browser.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1.9", browser.Page.QuerySelector("input[name=Reference]")!.GetAttribute("value"));
        await browser.PressAsync("Renumber");
        Assert.Equal("1.9", await NumberAsync(Wexcombe.FrontDoor));
    }

    [Fact]
    public async Task A_board_member_sees_what_was_withdrawn_and_is_offered_no_change()
    {
        var browser = await (await site.SignInAsync("Geoff Marlow")).OpenAsync(Door);
        Assert.Null(browser.Page.QuerySelector($"a[href$=\"/renumber\"]"));
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync($"{Plan}/withdrawn")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenOnlyAsync($"{Door}/split")).Status);
    }

    private Task<Id<PlanAction>> FindAsync(string reference) =>
        site.InStoreAsync(db => db.Actions.Where(one => one.Reference == reference).Select(one => one.Id).FirstAsync(TestContext.Current.CancellationToken));

    private Task<string?> NumberAsync(Id<PlanAction> id) =>
        site.InStoreAsync(db => db.Actions.Where(one => one.Id == id).Select(one => one.Reference).FirstAsync(TestContext.Current.CancellationToken));
}
