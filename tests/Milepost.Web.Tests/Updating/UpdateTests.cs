using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Updating;

public sealed class UpdateTests : IAsyncLifetime
{
    private static readonly string Action = $"/plans/wexcombe/actions/{Wexcombe.FrontDoor}";
    private static readonly string Form = $"{Action}/update";
    private Site site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
        await site.InStoreAsync(async db =>
        {
            // Nobody has said anything for long, so that everything waits for an update.
            db.RemoveRange(await db.Progress.ToListAsync(Stop));
            db.RemoveRange((await db.Ratings.ToListAsync(Stop)).Where(rating => rating.On > Site.Today.AddDays(-30)));
            db.Add(new Lead(Id<Lead>.New(), (await db.Plans.SingleAsync(Stop)).Id, (await db.Actions.SingleAsync(action => action.Reference == "2.1", Stop)).Id, null, "Dana Whitlock", 0));
            var opens = Site.Today.AddDays(-5);
            db.Add(new Milepost.Cycles.Cycle(Id<Milepost.Cycles.Cycle>.New(), (await db.Plans.SingleAsync(Stop)).Id, Milepost.Cycles.CycleKind.Board, 1, opens, opens.AddDays(14)));
            return await db.SaveChangesAsync(Stop);
        });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_lead_comes_from_my_work_updates_and_is_led_to_the_next_one()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync("/my-work");
        Assert.Equal(["1.1", "2.1"], browser.Page.QuerySelectorAll(".app-work__what > p:first-child").Select(said => said.TextContent.Trim()[..3]));
        Assert.Contains("2 actions of yours wait for an update; updates are wanted by 30 November 2026", browser.Text, StringComparison.Ordinal);
        Assert.Contains("12 days late", browser.Text, StringComparison.OrdinalIgnoreCase);

        Assert.StartsWith("Update: 1.1", browser.Page.QuerySelector(".app-work__do a")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync(browser.Page.QuerySelector(".app-work__do a")!.GetAttribute("href")!);
        var step = browser.Page.QuerySelectorAll<IHtmlInputElement>("[data-step] input[type=checkbox]").First(box => !box.IsChecked).Name!;
        await browser.PressAsync("Save the update", ("typed.Done", "The last two posts are filled"), ("typed.ForBoard", "Every post is filled"), (step, "done"),
            ("typed.Action", "amber"), ("typed.Action.Because", "One step is left"), ("typed.Action.Next", "Brief the teams"), ("typed.Action.BackBy-day", "31"), ("typed.Action.BackBy-month", "1"), ("typed.Action.BackBy-year", "2027"));

        Assert.Equal("/my-work", browser.Path);
        Assert.Contains("Saved for 1.1: your words, the rating and the steps", browser.Page.QuerySelector(".govuk-notification-banner--success")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 of 2 actions updated", browser.Text, StringComparison.Ordinal);
        await browser.ClickAsync("Update the next one: 2.1 Children are told what came of what they said");
        Assert.Equal("Children are told what came of what they said", browser.Heading);
        await browser.OpenAsync(Action);
        Assert.Contains("The last two posts are filled", browser.Text, StringComparison.Ordinal);
        Assert.Contains("To the board: Every post is filled", browser.Text, StringComparison.Ordinal);
        Assert.Contains("On track again by 31 January 2027", browser.Text, StringComparison.Ordinal);
        var told = await site.InStoreAsync(db => db.History.Where(change => change.Record == nameof(ProgressEntry) && change.After != null).Select(change => change.By).ToListAsync(Stop));
        Assert.Contains("Dana Whitlock, head of assessment", told);
    }

    [Fact]
    public async Task A_board_member_reads_what_was_meant_for_the_board_and_not_the_working_note()
    {
        var dana = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(Form);
        await dana.PressAsync("Save the update", ("typed.Done", "Two agencies have let us down"), ("typed.Next", "Ask a third"), ("typed.ForBoard", "Two posts are still empty"));
        Assert.Contains("Two agencies have let us down", (await dana.OpenAsync(Action)).Text, StringComparison.Ordinal);

        var member = await (await site.SignInAsync("Geoff Marlow")).OpenAsync(Action);

        Assert.Contains("Two posts are still empty", member.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Two agencies have let us down", member.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask a third", member.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_stands_beside_its_field_and_nothing_typed_is_gone()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(Form);

        await browser.PressAsync("Save the update", ("typed.Done", "We met twice"), ("typed.Action", "red"), ("typed.Due", "31 November 2027"), ("typed.EvidenceAddress", "javascript:alert(1)"));

        Assert.StartsWith("Error:", browser.Page.Title, StringComparison.Ordinal);
        var links = browser.Page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["#typed-Action-Because", "#typed-Action-Next", "#typed-Action-BackBy-day", "#typed-Due", "#typed-Evidence", "#typed-EvidenceAddress"], links);
        Assert.All(links, link => Assert.NotNull(browser.Page.QuerySelector(link)));
        Assert.All(browser.Page.QuerySelectorAll(".app-update form details"), each => Assert.True(each.HasAttribute("open")));
        Assert.Equal("We met twice", browser.Page.QuerySelector("#typed-Done")!.TextContent);
        Assert.True(browser.Page.QuerySelector<IHtmlInputElement>("[name='typed.Action'][value=red]")!.IsChecked);
        await browser.OpenAsync(Form);
        Assert.Contains("Here is what you typed and have not saved", browser.Text, StringComparison.Ordinal);
        Assert.Equal("We met twice", browser.Page.QuerySelector("#typed-Done")!.TextContent);
    }

    [Fact]
    public async Task A_draft_comes_back_after_signing_out_to_its_writer_alone_and_goes_when_it_is_saved()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(Form);
        await browser.PressAsync("Save as draft", ("typed.Done", "Half of it is written"));
        Assert.Equal("/my-work", browser.Path);
        Assert.Contains("Kept as a draft on 21 November 2026 at 9:00", browser.Text, StringComparison.Ordinal);
        await browser.SignOutAsync();

        var manager = await (await site.SignInAsync()).OpenAsync(Form);
        Assert.DoesNotContain("Half of it is written", manager.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync("/my-work");
        Assert.Contains("Draft kept on 21 November 2026 at 9:00", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync(Form);
        Assert.Equal("Half of it is written", browser.Page.QuerySelector("#typed-Done")!.TextContent);
        await browser.PressAsync("Save the update");
        Assert.Contains("Saved for 1.1: your words", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync(Form);
        Assert.Equal("", browser.Page.QuerySelector("#typed-Done")!.TextContent);
    }

    [Fact]
    public async Task What_the_facts_suggest_and_ask_stands_beside_the_form_and_waits_in_my_work()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(Form);

        Assert.Equal(2, browser.Page.QuerySelectorAll(".app-aside .app-suggested").Length);
        var asked = browser.Page.QuerySelector<IHtmlAnchorElement>(".app-aside a[href*='/questions/']")!;
        var words = asked.QuerySelector(".govuk-visually-hidden")!.TextContent[2..];
        await browser.OpenAsync("/my-work");
        Assert.Contains(words, browser.Page.QuerySelector(".app-work--asked")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync(asked.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains(words, browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_given_in_the_midst_of_an_update_and_nothing_typed_is_lost()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(Form);
        await browser.PressAsync("Give a file", ("typed.Done", "We met twice"));
        Assert.Equal("Add evidence", browser.Heading);

        await browser.PressAsync("Add the evidence", ("Given.Chosen", "audit.csv", "File,Found\n1,good\n"u8.ToArray()), ("Given.Form", "File"), ("Given.Text", "Twenty files were read"), ("Given.Of", "Activity"));

        Assert.StartsWith(Form, browser.Path, StringComparison.Ordinal);
        Assert.Equal("We met twice", browser.Page.QuerySelector("#typed-Done")!.TextContent);
        await browser.OpenAsync(Action);
        Assert.Contains("Twenty files were read", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_can_be_put_aside()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(Form);
        await browser.PressAsync("Save as draft", ("typed.Done", "Not so"));
        await browser.OpenAsync(Form);

        await browser.PressAsync("Begin again without it");

        Assert.Equal("", browser.Page.QuerySelector("#typed-Done")!.TextContent);
        Assert.DoesNotContain("Draft", (await browser.OpenAsync("/my-work")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_when_the_session_ended_comes_back_after_signing_in()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(Form);
        site.Clock.Pass(TimeSpan.FromMinutes(31));

        await browser.PressAsync("Save the update", ("typed.Done", "We met twice"));
        Assert.StartsWith("/sign-in", browser.Path, StringComparison.Ordinal);
        await browser.PressAsync("Sign in as Dana Whitlock");

        Assert.Contains("You were signed out while you typed", browser.Text, StringComparison.Ordinal);
        Assert.Equal("We met twice", browser.Page.QuerySelector("#typed-Done")!.TextContent);
        await browser.PressAsync("Save the update");
        Assert.Contains("Saved for 1.1: your words", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_that_keeps_drafts_is_told_when_the_session_has_ended()
    {
        using var http = site.Plain();
        using var request = new HttpRequestMessage(HttpMethod.Post, Form + "?handler=Draft") { Content = new FormUrlEncodedContent([new("typed.Done", "x")]) };
        request.Headers.Add("Accept", "application/json");

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.SendAsync(request, Stop)).StatusCode);
    }

    [Fact]
    public async Task Somebody_who_rated_meanwhile_is_told_of_and_theirs_is_saved_when_it_is_sent_again()
    {
        var (lead, manager) = (await site.SignInAsync("Dana Whitlock"), await site.SignInAsync());
        await lead.OpenAsync(Form);
        await manager.OpenAsync(Form);
        await manager.PressAsync("Save the update", ("typed.Action", "red"), ("typed.Action.Because", "The money is gone"), ("typed.Action.Next", "Ask for more"), ("typed.Action.BackBy-day", "1"), ("typed.Action.BackBy-month", "2"), ("typed.Action.BackBy-year", "2027"));
        Assert.Equal(Action, manager.Path);

        await lead.PressAsync("Save the update", ("typed.Done", "The desk is open"), ("typed.Action", "blue"), ("typed.Action.Because", "All is done"));

        var said = lead.Page.QuerySelector("#typed-Action-error")!.TextContent;
        Assert.Contains("The money is gone", said, StringComparison.Ordinal);
        Assert.Contains("You said B · complete", said, StringComparison.Ordinal);
        await lead.PressAsync("Save the update");
        Assert.Contains("your words and that it is done, for a second person to agree", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_updates_nobody_elses_action_and_a_sponsor_any()
    {
        await site.InStoreAsync(async db =>
        {
            db.RemoveRange(await db.Leads.Where(lead => lead.Name == "Dana Whitlock").ToListAsync(Stop));
            return await db.SaveChangesAsync(Stop);
        });
        var other = await site.InStoreAsync(db => db.Actions.Where(action => action.Reference == "2.1").Select(action => action.Id).SingleAsync(Stop));
        var lead = await site.SignInAsync("Dana Whitlock");

        Assert.Equal(HttpStatusCode.NotFound, (await lead.OpenAsync($"/plans/wexcombe/actions/{other}/update")).Status);
        Assert.DoesNotContain((await lead.OpenAsync($"/plans/wexcombe/actions/{other}")).Page.QuerySelectorAll("main a"), link => link.TextContent == "Update");
        Assert.Contains((await lead.OpenAsync(Action)).Page.QuerySelectorAll("main a"), link => link.TextContent == "Update");
        var sponsor = await (await site.SignInAsync("Marcus Oyelaran")).OpenAsync($"/plans/wexcombe/actions/{other}/update");
        Assert.Equal(HttpStatusCode.OK, sponsor.Status);
    }

    [Fact]
    public async Task A_programme_manager_sees_who_has_not_updated_and_whoever_owes_nothing_what_to_do()
    {
        var manager = await (await site.SignInAsync()).OpenAsync("/my-work");
        var rows = manager.Page.QuerySelectorAll("table tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim())));
        Assert.Contains("Head of assessment|Dana Whitlock|1.1", rows);
        Assert.Contains("2 actions without an update since 16 November 2026; the window closes on 30 November 2026", manager.Text, StringComparison.Ordinal);

        var auditor = await (await site.SignInAsync("Ruth Adeyemi")).OpenAsync("/my-work");
        Assert.Contains("Nothing is asked of you today", auditor.Text, StringComparison.Ordinal);
        Assert.Empty(auditor.Page.QuerySelectorAll("main table"));
    }

    [Fact]
    public async Task What_was_typed_of_an_action_that_was_withdrawn_is_given_back_on_my_work()
    {
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync(Form);
        await site.InStoreAsync(async db =>
        {
            (await db.Actions.SingleAsync(action => action.Id == Wexcombe.FrontDoor, Stop)).Withdraw(Site.Today, "Done elsewhere");
            return await db.SaveChangesAsync(Stop);
        });

        await browser.PressAsync("Save the update", ("typed.Done", "A day of work in words"));

        Assert.Contains("It was withdrawn on 21 November 2026: Done elsewhere. Nothing was saved", browser.Text, StringComparison.Ordinal);
        Assert.Equal("A day of work in words", browser.Page.QuerySelector("#typed-Done")!.TextContent);
        await browser.OpenAsync("/my-work");
        Assert.Contains("A day of work in words", browser.Page.QuerySelector(".app-stranded")!.TextContent, StringComparison.Ordinal);
        await browser.PressAsync("Put aside");
        Assert.Null(browser.Page.QuerySelector(".app-stranded"));
    }
}
