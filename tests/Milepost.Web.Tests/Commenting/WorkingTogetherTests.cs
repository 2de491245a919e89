using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Commenting;

/// <summary>People say things to one another of an action, watch it and keep their filters, and the board's record knows nothing of it.</summary>
public sealed class WorkingTogetherTests : IAsyncLifetime
{
    private static readonly string action = $"/plans/wexcombe/actions/{Wexcombe.FrontDoor}";
    private Site site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_comment_reaches_whom_it_names_and_nothing_of_it_stands_in_the_record()
    {
        var history = await site.InStoreAsync(db => db.History.CountAsync(Stop));
        var stamp = await site.InStoreAsync(db => db.Plans.Select(plan => plan.Stamp).SingleAsync(Stop));
        var priya = await site.SignInAsync();
        await (await priya.OpenAsync(action)).ClickAsync("Write the first comment");
        await priya.PressAsync("Say it");
        Assert.Equal("#Words", priya.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.DoesNotContain(priya.Page.QuerySelectorAll("input[name=Told]"), box => box.GetAttribute("value") is "geoff-marlow" or "karen-doyle" or "anwen-price");
        await priya.PressAsync("Say it", ("Words", "@Dana Whitlock: wombats & <b>co</b>?"), ("Told", "ruth-adeyemi"));
        Assert.Contains("waits on My work for Dana Whitlock and Ruth Adeyemi", priya.Text, StringComparison.Ordinal);
        Assert.Contains("wombats & <b>co</b>?", priya.Page.QuerySelector(".app-comment")!.TextContent, StringComparison.Ordinal);

        var dana = await (await site.SignInAsync("Dana Whitlock")).OpenAsync("/my-work");
        Assert.Contains("wombats", dana.Page.QuerySelector("#mentions")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await dana.OpenAsync("/search?q=wombat")).Page.QuerySelectorAll(".app-found li").Length);
        var found = dana.Page.QuerySelector(".app-found a")!.GetAttribute("href")!;
        Assert.NotNull((await dana.OpenAsync(found)).Page.GetElementById(found.Split('#')[1]));
        await dana.PressAsync("Say it", ("Words", "No wombats here"));
        Assert.Null((await dana.OpenAsync("/my-work")).Page.QuerySelector("#mentions"));
        var ruth = await (await site.SignInAsync("Ruth Adeyemi")).OpenAsync("/my-mentions");
        await ruth.PressAsync(ruth.Page.QuerySelector(".app-mentions button")!.TextContent);
        Assert.Contains("No comment that names you", ruth.Text, StringComparison.Ordinal);

        foreach (var outside in (string[])["Geoff Marlow", "Karen Doyle"])
        {
            var reader = await (await site.SignInAsync(outside)).OpenAsync(action);
            Assert.Null(reader.Page.QuerySelector("#comments"));
            Assert.NotEqual(HttpStatusCode.OK, (await reader.OpenOnlyAsync($"{action}/comments")).Status);
            Assert.Empty((await reader.OpenAsync("/search?q=wombat")).Page.QuerySelectorAll(".app-found li"));
        }

        Assert.Equal(history, await site.InStoreAsync(db => db.History.CountAsync(Stop)));
        Assert.Equal(stamp, await site.InStoreAsync(db => db.Plans.Select(plan => plan.Stamp).SingleAsync(Stop)));
    }

    [Fact]
    public async Task Whoever_leads_an_action_by_name_reads_its_comments_and_can_be_named_in_them()
    {
        await site.InStoreAsync(async db =>
        {
            var door = await db.Actions.SingleAsync(one => one.Id == Wexcombe.FrontDoor, Stop);
            db.Add(new Lead(Id<Lead>.New(), door.PlanId, door.Id, null, "Karen Doyle", 2));
            return await db.SaveChangesAsync(Stop);
        });

        var priya = await (await site.SignInAsync()).OpenAsync($"{action}/comments");
        await priya.PressAsync("Say it", ("Words", "For @Karen Doyle: a wombat"));
        var karen = await (await site.SignInAsync("Karen Doyle")).OpenAsync("/my-work");
        Assert.Contains("wombat", karen.Page.QuerySelector("#mentions")!.TextContent, StringComparison.Ordinal);
        await karen.OpenAsync($"{action}/comments");
        await karen.PressAsync("Say it", ("Words", "Seen"));
        Assert.Contains("Your comment is there", karen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_is_changed_for_a_day_by_whose_it_is_and_taken_away_with_all_its_words()
    {
        var dana = await (await site.SignInAsync("Dana Whitlock")).OpenAsync($"{action}/comments");
        await dana.PressAsync("Say it", ("Words", "A wombat"));
        await dana.OpenAsync(dana.Page.QuerySelector(".app-comment__acts a")!.GetAttribute("href")!.Split('#')[0]);
        await dana.PressAsync("Save", ("Words", "A quokka"));
        Assert.Contains("changed 21 November 2026", dana.Page.QuerySelector(".app-comment")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await dana.OpenAsync("/search?q=wombat")).Page.QuerySelectorAll(".app-found li"));

        site.Clock.Pass(TimeSpan.FromHours(25));
        dana = await (await site.SignInAsync("Dana Whitlock")).OpenAsync($"{action}/comments");
        Assert.Null(dana.Page.QuerySelector(".app-comment__acts a"));
        var tomasz = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync($"{action}/comments");
        Assert.Null(tomasz.Page.QuerySelector(".app-comment__acts"));

        var priya = await (await site.SignInAsync()).OpenAsync($"{action}/comments");
        await priya.PressAsync(priya.Page.QuerySelector(".app-comment__acts button")!.TextContent);
        Assert.Contains("by Priya Nair, programme manager", priya.Page.QuerySelector(".app-comment")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", await site.InStoreAsync(db => db.Comments.Select(one => one.Text).SingleAsync(Stop)));
        Assert.Empty((await priya.OpenAsync("/search?q=quokka")).Page.QuerySelectorAll(".app-found li"));
    }

    [Fact]
    public async Task Whoever_watches_is_told_what_others_changed_until_they_looked()
    {
        var geoff = await (await site.SignInAsync("Geoff Marlow")).OpenAsync(action);
        await geoff.PressAsync("Watch this action");
        Assert.Contains("You watch Action 1.1 from now on", geoff.Text, StringComparison.Ordinal);
        await geoff.OpenAsync("/plans/wexcombe/watching");
        await geoff.PressAsync("Watch 2 Children are heard");
        Assert.Contains("Nothing has changed", (await geoff.OpenAsync("/watching")).Text, StringComparison.Ordinal);

        site.Clock.Pass(TimeSpan.FromMinutes(1));
        await site.InStoreAsync(async db =>
        {
            var heard = await db.Actions.SingleAsync(one => one.Reference == "2.1", Stop);
            heard.Reword("2.1", "Children are told, always");
            db.Add(new GivenRating(Id<GivenRating>.New(), heard.PlanId, Wexcombe.FrontDoor, null, RatingOf.Action, "green", Site.Today, "A test"));
            return await db.SaveChangesAsync(Stop);
        });
        var news = (await geoff.OpenAsync("/watching")).Page.QuerySelectorAll(".app-mentions li").Select(item => item.TextContent).ToList();
        Assert.Contains(news, one => one.Contains("1.1", StringComparison.Ordinal) && one.Contains("Rated. By A test", StringComparison.Ordinal));
        Assert.Contains(news, one => one.Contains("2.1", StringComparison.Ordinal) && one.Contains("Its words", StringComparison.Ordinal));

        // What changes while the page is read was not looked at.
        site.Clock.Pass(TimeSpan.FromMinutes(1));
        await site.InStoreAsync(async db =>
        {
            (await db.Actions.SingleAsync(one => one.Reference == "2.1", Stop)).Reword("2.1", "Children are told, in time");
            return await db.SaveChangesAsync(Stop);
        });
        await geoff.PressAsync("I have looked at all of it");
        Assert.Contains("2.1", Assert.Single(geoff.Page.QuerySelectorAll(".app-mentions li")).TextContent, StringComparison.Ordinal);
        await geoff.PressAsync("I have looked at all of it");
        Assert.Empty(geoff.Page.QuerySelectorAll(".app-mentions li"));
        await (await geoff.OpenAsync(action)).PressAsync("Stop watching this action");
        Assert.Single((await geoff.OpenAsync("/watching")).Page.QuerySelectorAll(".app-watched"));
    }

    [Fact]
    public async Task A_filter_is_saved_under_a_name_and_shared_or_not_and_removed_by_whose_it_is()
    {
        var dana = await (await site.SignInAsync("Dana Whitlock")).OpenAsync("/plans/wexcombe/plan?overdue=true&sort=Due");
        await dana.ClickAsync("Save this filter");
        Assert.Contains("overdue; in order of due date", dana.Text, StringComparison.Ordinal);
        await dana.PressAsync("Save the filter");
        Assert.Equal("#Called", dana.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        await dana.PressAsync("Save the filter", ("Called", "What is late"), ("Shared", "true"));
        await (await dana.OpenAsync("/plans/wexcombe/filters?lead=HR%20partner")).PressAsync("Save the filter", ("Called", "Mine alone"));
        Assert.Contains("What is late", (await dana.OpenAsync("/my-work")).Page.QuerySelector("#filters")!.TextContent, StringComparison.Ordinal);

        var geoff = await (await site.SignInAsync("Geoff Marlow")).OpenAsync("/plans/wexcombe/plan");
        Assert.DoesNotContain("Mine alone", geoff.Page.QuerySelector(".app-saved")!.TextContent, StringComparison.Ordinal);
        await geoff.ClickAsync("What is late");
        Assert.Single(geoff.Page.QuerySelectorAll(".app-plan tbody tr:not(.app-plan__priority)"));
        await geoff.OpenAsync("/plans/wexcombe/filters");
        Assert.Empty(geoff.Page.QuerySelectorAll("td form"));
        Assert.Null(geoff.Page.QuerySelector("input[name=Shared]"));

        await dana.OpenAsync("/plans/wexcombe/filters");
        await dana.PressAsync("Remove the filter What is late");
        Assert.DoesNotContain("What is late", (await geoff.OpenAsync("/plans/wexcombe/plan")).Text, StringComparison.Ordinal);
    }
}
