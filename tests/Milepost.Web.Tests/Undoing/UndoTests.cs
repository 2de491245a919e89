using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Actions;
using Milepost.Identity;
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

        var other = await (await site.SignInAsync("Marcus Oyelaran")).OpenAsync("/lately");
        Assert.Contains("Nothing yet", other.Text, StringComparison.Ordinal);
        Assert.Null(await site.InStoreAsync(db => db.DoneActs.Where(done => done.Person == "marcus-oyelaran").Select(done => done.Said).FirstOrDefaultAsync(Stop)));
        Assert.True(Guid.TryParse(id, out _));
    }

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
