using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Plans;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Editing;

public sealed class EditingTests : IAsyncLifetime
{
    private static readonly string Action = $"/plans/wexcombe/actions/{Wexcombe.FrontDoor}";
    private static readonly string Edit = $"/plans/wexcombe/edit/action/{Wexcombe.FrontDoor}";
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_saved_form_leads_back_to_the_record_and_says_once_what_changed()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync(Action);
        await browser.ClickAsync("Edit this action and what belongs to it");
        Assert.Equal("Head of assessment\nHR partner", browser.Page.QuerySelector("[name='typed.Leads']")!.TextContent);

        await browser.PressAsync("Save", ("typed.Title", "Every child is seen in a day"), ("typed.Leads", "Head of assessment\r\nHR partner\r\nHead of HR\r\n"));

        Assert.Equal(Action, browser.Path);
        Assert.Equal("Every child is seen in a day", browser.Heading);
        Assert.Contains("Saved: what is promised and leads", browser.Page.QuerySelector(".govuk-notification-banner--success")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync(Action);
        Assert.Null(browser.Page.QuerySelector(".govuk-notification-banner--success"));
    }

    [Fact]
    public async Task A_record_is_withdrawn_from_its_own_form()
    {
        var measure = await site.InStoreAsync(db => db.Measures.OrderBy(one => one.Position).FirstAsync(TestContext.Current.CancellationToken));
        var browser = await (await site.SignInAsync()).OpenAsync($"/plans/wexcombe/edit/measure/{measure.Id}");
        await browser.ClickAsync("Withdraw it, with a reason");
        await browser.PressAsync("Withdraw", ("Because", "Nobody collects it any more"));

        Assert.StartsWith("/plans/wexcombe/withdrawn", browser.Path, StringComparison.Ordinal);
        Assert.Contains("Nobody collects it any more", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(measure.Title, (await browser.OpenAsync("/plans/wexcombe/measures")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_stands_beside_its_field_with_what_was_typed()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync(Edit);

        await browser.PressAsync("Save", ("typed.Title", ""), ("typed.Due", "31 November 2027"), ("typed.Section", "Front door"));

        Assert.Equal(Edit, browser.Path);
        Assert.StartsWith("Error:", browser.Page.Title, StringComparison.Ordinal);
        var said = browser.Page.QuerySelectorAll(".govuk-error-summary a").Select(link => (link.TextContent, link.GetAttribute("href"))).ToList();
        Assert.Equal(["#typed-Title", "#typed-Due", "#typed-DueReason", "#typed-DueBecause"], said.Select(one => one.Item2));
        Assert.All(said, one => Assert.NotNull(browser.Page.QuerySelector(one.Item2!)));
        Assert.Contains("There is no 31 November 2027", browser.Page.QuerySelector("#typed-Due-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("31 November 2027", browser.Page.QuerySelector("#typed-Due")!.TextContent);
        Assert.Equal("Front door", browser.Page.QuerySelector("#typed-Section")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_people_who_change_different_fields_both_have_theirs()
    {
        var (first, second) = (await site.SignInAsync(), await site.SignInAsync("Priya Nair"));
        await first.OpenAsync(Edit);
        await second.OpenAsync(Edit);

        await first.PressAsync("Save", ("typed.Section", "Front door"));
        await second.PressAsync("Save", ("typed.Provenance", "FV1"));

        Assert.Contains("Saved: asked for by. Somebody else changed meanwhile: heading it stands under. Both changes stand", Banner(second), StringComparison.Ordinal);
        Assert.Contains("Front door", second.Text, StringComparison.Ordinal);
        Assert.Contains("FV1", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_two_collide_both_texts_are_shown_until_one_is_chosen()
    {
        var (first, second) = (await site.SignInAsync(), await site.SignInAsync("Priya Nair"));
        await first.OpenAsync(Edit);
        await second.OpenAsync(Edit);
        await first.PressAsync("Save", ("typed.Title", "Hers <b>whole</b>"));

        await second.PressAsync("Save", ("typed.Title", "His & whole"), ("typed.Section", "Front door"));

        Assert.Contains("Saved: heading it stands under. The rest collided", Banner(second), StringComparison.Ordinal);
        Assert.Equal("Choose which text is to stand", second.Heading);
        Assert.Equal(["Hers <b>whole</b>", "His & whole"], second.Page.QuerySelectorAll(".app-collision__text .app-keep-lines").Select(text => text.TextContent));

        await first.OpenAsync(Action);
        await first.ClickAsync(first.Page.QuerySelector(".app-waiting a")!.TextContent);
        await first.PressAsync("Let this text stand");
        Assert.Contains("Choose which text is to stand", first.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        await first.PressAsync("Let this text stand", ("Choice", "anew"), ("Anew", "Theirs together"));

        Assert.Equal(Action, first.Path);
        Assert.Equal("Theirs together", first.Heading);
        Assert.Null(first.Page.QuerySelector(".app-waiting"));
        await second.OpenAsync($"/plans/wexcombe/choose/action/{Wexcombe.FrontDoor}");
        Assert.Contains("His & whole", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_anew_is_not_thrown_away_by_choosing_another()
    {
        var (first, second) = (await site.SignInAsync(), await site.SignInAsync());
        await first.OpenAsync(Edit);
        await second.OpenAsync(Edit);
        await first.PressAsync("Save", ("typed.Title", "Hers"));
        await second.PressAsync("Save", ("typed.Title", "His"));

        await second.PressAsync("Let this text stand", ("Choice", "standing"), ("Anew", "Something else"));

        Assert.Contains("You wrote a text of your own", second.Text, StringComparison.Ordinal);
        Assert.Equal("Something else", second.Page.QuerySelector("[name=Anew]")!.TextContent);
    }

    [Fact]
    public async Task A_recommendation_of_the_report_says_why_it_is_not_edited()
    {
        var id = await site.InStoreAsync(async db =>
        {
            var source = await db.Sources.FirstAsync(TestContext.Current.CancellationToken);
            source.ReadFrom(new string('a', 64));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return (await db.Recommendations.FirstAsync(one => one.SourceId == source.Id, TestContext.Current.CancellationToken)).Id.Value;
        });
        var browser = await site.SignInAsync();

        await browser.OpenAsync($"/plans/wexcombe/edit/recommendation/{id}");

        Assert.Contains("word for word as the inspectors wrote it", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Page.QuerySelectorAll("main button"), button => button.TextContent == "Save");
    }

    [Fact]
    public async Task Who_may_not_edit_sees_no_way_to_and_is_refused()
    {
        var browser = await site.SignInAsync(Milepost.Web.Access.DemoPeople.All.First(person => person.Role is Milepost.People.Role.BoardMember).Name);

        await browser.OpenAsync(Action);
        Assert.DoesNotContain(browser.Page.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.Contains("/edit", StringComparison.Ordinal));
        await browser.OpenAsync(Edit);
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
    }

    [Fact]
    public async Task One_of_each_kind_is_added_from_the_page_of_all_that_can_be_edited()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync("/plans/wexcombe/edit");
        foreach (var link in browser.Page.QuerySelectorAll("main a").Where(a => a.TextContent.StartsWith("Add a", StringComparison.Ordinal)).Select(a => a.GetAttribute("href")!).ToList())
        {
            await browser.OpenAsync(link);
            await browser.PressAsync("Add");
            Assert.True(browser.Page.QuerySelectorAll(".govuk-error-summary a").Length > 0, link);
            Assert.All(browser.Page.QuerySelectorAll(".govuk-error-summary a"), error => Assert.NotNull(browser.Page.QuerySelector(error.GetAttribute("href")!)));
        }

        await browser.OpenAsync("/plans/wexcombe/add/measure");
        await browser.PressAsync("Add", ("typed.Title", "Visits in time"), ("typed.Ready", "False"), ("typed.ActionReferences", "1.1"));
        Assert.Equal("/plans/wexcombe/measures", browser.Path);
        Assert.Contains("Added: measure “Visits in time”", Banner(browser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_comes_after_the_session_has_ended_is_there_again_after_signing_in()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync(Edit);
        site.Clock.Pass(TimeSpan.FromMinutes(45));

        await browser.PressAsync("Save", ("typed.Title", "A long text that nobody wants to type twice"));
        Assert.StartsWith("/sign-in", browser.Path, StringComparison.Ordinal);
        await browser.PressAsync("Sign in as Priya Nair");

        Assert.StartsWith(Edit, browser.Path, StringComparison.Ordinal);
        Assert.Contains("You were signed out while you typed", browser.Text, StringComparison.Ordinal);
        Assert.Equal("A long text that nobody wants to type twice", browser.Page.QuerySelector("#typed-Title")!.TextContent);
        await browser.PressAsync("Save");
        Assert.Equal("A long text that nobody wants to type twice", browser.Heading);
    }

    [Fact]
    public async Task A_form_of_another_session_is_shown_again_and_not_saved()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync(Edit);
        browser.Page.QuerySelector("main [name=__RequestVerificationToken]")!.SetAttribute("value", "of another session");

        await browser.PressAsync("Save", ("typed.Title", "Typed with an old page"));

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("Nothing is lost", browser.Text, StringComparison.Ordinal);
        Assert.Equal("Typed with an old page", browser.Page.QuerySelector("#typed-Title")!.TextContent);
        Assert.Equal(0, await site.InStoreAsync(db => db.Actions.CountAsync(one => one.Title == "Typed with an old page", TestContext.Current.CancellationToken)));
        await browser.PressAsync("Save");
        Assert.Equal("Typed with an old page", browser.Heading);
    }

    [Fact]
    public async Task What_was_typed_into_a_record_that_is_no_more_can_be_read_and_put_aside()
    {
        var browser = await site.SignInAsync();
        await browser.OpenAsync(Action);
        await browser.ClickAsync("Edit this action and what belongs to it");
        var test = browser.Page.QuerySelectorAll("main a").First(a => a.GetAttribute("href")!.Contains("/edit/success-test/", StringComparison.Ordinal)).GetAttribute("href")!;
        await browser.OpenAsync(test);
        await site.InStoreAsync(db =>
        {
            db.RemoveRange(db.SuccessTests);
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await browser.PressAsync("Save", ("typed.Text", "All of them in time"));

        Assert.Contains("was taken away while you typed", Banner(browser), StringComparison.Ordinal);
        Assert.Contains("All of them in time", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/plans/wexcombe/edit");
        await browser.ClickAsync("1 text typed into a success test that is no more");
        await browser.PressAsync("Put aside");
        Assert.NotNull((await site.InStoreAsync(db => db.Set<KeptText>().AsNoTracking().SingleAsync(TestContext.Current.CancellationToken))).SettledOn);
    }

    private static string Banner(Browser browser) => browser.Page.QuerySelector(".govuk-notification-banner--success")!.TextContent;
}
