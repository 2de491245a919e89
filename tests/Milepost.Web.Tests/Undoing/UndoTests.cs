using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.People;
using Milepost.Web.Pages.Undoing;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Undoing;

public sealed class UndoTests : IAsyncLifetime
{
    private Site site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Every_step_that_changes_something_can_be_undone_or_says_why_not()
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var steps = new HashSet<(string, string)>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) continue;
            var loaded = await loader.LoadAsync(page, endpoint.Metadata);
            steps.UnionWith(loaded.HandlerMethods.Where(handler => handler.HttpMethod == "Post").Select(handler => (page.ViewEnginePath, handler.Name ?? "")));
        }

        var known = UndoableActs.All.Select(act => (act.Page, act.Handler)).Concat(UndoableActs.Others.Select(other => (other.Page, other.Handler))).ToList();
        Assert.Empty(steps.Except(known));
        Assert.Empty(known.Except(steps));
        Assert.Equal(known.Count, known.Distinct().Count());
        Assert.All(UndoableActs.Others, other => Assert.EndsWith(".", other.Because, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_just_done_is_undone_from_the_message_that_says_so()
    {
        var measure = await site.InStoreAsync(db => db.Measures.Select(one => one.Id).FirstAsync(Stop));
        var browser = await (await site.SignInAsync()).OpenAsync($"/plans/wexcombe/withdraw/measure/{measure}");
        await browser.PressAsync("Withdraw", ("Because", "Nobody counts it"));
        var said = browser.Page.QuerySelector(".govuk-notification-banner__heading")!.TextContent;
        Assert.NotNull(await WithdrawnAsync());
        await browser.PressAsync($"Undo this: {said}");

        Assert.Equal("/lately", browser.Path);
        Assert.Contains($"Undone: {said}", browser.Text, StringComparison.Ordinal);
        Assert.Null(await WithdrawnAsync());
        Assert.DoesNotContain(browser.Page.QuerySelectorAll("main button"), button => button.TextContent.StartsWith("Undo: ", StringComparison.Ordinal));
        Assert.Equal(2, await site.InStoreAsync(db => db.History.CountAsync(change => change.RecordId == measure.Value && change.Field == "WithdrawnOn", Stop)));

        Task<DateOnly?> WithdrawnAsync() => site.InStoreAsync(db => db.Measures.Where(one => one.Id == measure).Select(one => one.WithdrawnOn).SingleAsync(Stop));
    }

    [Fact]
    public async Task What_something_later_stands_on_is_not_undone_and_nobody_undoes_what_another_did()
    {
        var action = new Id<PlanAction>(Guid.Parse(Wexcombe.FrontDoor.ToString()!));
        var browser = await (await site.SignInAsync()).OpenAsync($"/plans/wexcombe/actions/{action}/state");
        await browser.PressAsync(browser.Page.QuerySelector("main form button")!.TextContent.Trim(), ("State", "paused"), ("Because", "The money is not there"));
        var id = browser.Page.QuerySelector("main input[name=act]")!.GetAttribute("value")!;
        await site.InStoreAsync(async db =>
        {
            var state = await db.StateChanges.OrderByDescending(one => one.Id).FirstAsync(Stop);
            db.Remove(state);
            return await db.SaveChangesAsync(Stop);
        });

        await browser.OpenAsync("/lately");
        await browser.PressAsync(browser.Page.QuerySelectorAll("main button").Select(button => button.TextContent.Trim()).First(text => text.StartsWith("Undo: ", StringComparison.Ordinal)));
        Assert.Contains("It was not undone. Something that it touched was changed after it, by A test", browser.Text, StringComparison.Ordinal);

        var other = await WithdrawAsync(await site.SignInAsync("Marcus Oyelaran"));
        Assert.DoesNotContain(id, (await other.OpenAsync("/lately")).Page.QuerySelectorAll("main input[name=act]").Select(input => input.GetAttribute("value")));
        await other.PressAsync(UndoButton(other), ("act", id));
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.NotNull(await site.InStoreAsync(db => db.SuccessTests.Select(one => one.WithdrawnOn).SingleAsync(Stop)));
    }

    [Fact]
    public async Task Whoever_holds_a_part_of_the_plan_undoes_what_they_did_in_it_and_no_longer_when_it_is_taken_from_them()
    {
        await site.InStoreAsync(async db =>
        {
            var marcus = await db.People.SingleAsync(person => person.Key == "marcus-oyelaran", Stop);
            (await db.Grants.SingleAsync(grant => grant.PersonId == marcus.Id, Stop)).End(Site.Today.AddDays(-1));
            var safe = await db.Priorities.SingleAsync(priority => priority.Reference == "1", Stop);
            db.Add(new Grant(Id<Grant>.New(), marcus.Id, Role.Sponsor, safe.PlanId, safe.Id, null, Site.Today, "A test"));
            return await db.SaveChangesAsync(Stop);
        });

        var marcus = await WithdrawAsync(await site.SignInAsync("Marcus Oyelaran"));
        await marcus.PressAsync(UndoButton(await marcus.OpenAsync("/lately")));
        Assert.Contains("Undone: ", marcus.Text, StringComparison.Ordinal);
        Assert.Null(await WithdrawnAsync());

        await WithdrawAsync(marcus);
        await site.InStoreAsync(async db =>
        {
            (await db.Grants.SingleAsync(grant => grant.PriorityId != null, Stop)).End(Site.Today.AddDays(-1));
            db.Add(new Grant(Id<Grant>.New(), (await db.People.SingleAsync(person => person.Key == "marcus-oyelaran", Stop)).Id, Role.Lead, null, null, null, Site.Today, "A test"));
            return await db.SaveChangesAsync(Stop);
        });
        await marcus.PressAsync(UndoButton(await marcus.OpenAsync("/lately")));
        Assert.Contains("You may no longer do this", marcus.Text, StringComparison.Ordinal);
        Assert.NotNull(await WithdrawnAsync());

        Task<DateOnly?> WithdrawnAsync() => site.InStoreAsync(db => db.SuccessTests.Select(one => one.WithdrawnOn).SingleAsync(Stop));
    }

    private async Task<Browser> WithdrawAsync(Browser browser)
    {
        var test = await site.InStoreAsync(db => db.SuccessTests.Select(one => one.Id).SingleAsync(Stop));
        await browser.OpenAsync($"/plans/wexcombe/withdraw/successtest/{test}");
        await browser.PressAsync("Withdraw", ("Because", "Nobody counts it"));
        return browser;
    }

    private static string UndoButton(Browser browser) =>
        browser.Page.QuerySelectorAll("main td button").Select(button => button.TextContent).First(text => text.StartsWith("Undo: ", StringComparison.Ordinal));

    [Fact]
    public async Task A_draft_that_was_put_aside_is_brought_back()
    {
        var form = $"/plans/wexcombe/actions/{Wexcombe.FrontDoor}/update";
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(form);
        await browser.PressAsync("Save as draft", ("typed.Done", "Half of it is written"), ("typed.Action", "amber"), ("typed.Action.BackBy-day", "31"), ("typed.Action.BackBy-month", "1"), ("typed.Action.BackBy-year", "2027"));
        await browser.OpenAsync(form);
        await browser.PressAsync("Begin again without it");
        Assert.Equal("", browser.Page.QuerySelector("#typed-Done")!.TextContent);

        await browser.ClickAsync("Undo this: bring back what was typed");

        Assert.Equal("Half of it is written", browser.Page.QuerySelector("#typed-Done")!.TextContent);
        Assert.Equal("31", browser.Page.QuerySelector("#typed-Action-BackBy-day")!.GetAttribute("value"));
        Assert.Contains("Here again is what you put aside", browser.Text, StringComparison.Ordinal);
    }
}
