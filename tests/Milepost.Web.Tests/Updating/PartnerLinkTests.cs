using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Updating;

public sealed class PartnerLinkTests : IAsyncLifetime
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
    public async Task A_link_opens_its_own_actions_without_an_account_and_nothing_else()
    {
        var link = await MakeAsync();
        var other = await site.InStoreAsync(db => db.Actions.Where(action => action.Reference == "2.1").Select(action => action.Id).SingleAsync(Stop));
        var partner = await site.Open().OpenAsync(link);

        Assert.Equal("Your actions", partner.Heading);
        Assert.Contains("HR partner, by link", partner.Page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.All(partner.Page.QuerySelectorAll("a"), a => Assert.True(a.GetAttribute("href")!.StartsWith('#') || a.GetAttribute("href")!.StartsWith(link, StringComparison.Ordinal)));
        Assert.Equal("strict-origin", partner.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.All(partner.Response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => Assert.StartsWith("milepost-done=;", cookie, StringComparison.Ordinal));

        await partner.OpenAsync($"{link}/actions/{Wexcombe.FrontDoor}");
        await partner.PressAsync("Save the update", ("typed.Done", "Both adverts are out"));

        Assert.Equal(link, partner.Path);
        Assert.Contains("Saved for 1.1: your words", partner.Text, StringComparison.Ordinal);
        Assert.Equal("HR partner, by link", await site.InStoreAsync(db => db.Progress.Where(entry => entry.Text == "Both adverts are out").Select(entry => entry.By).SingleAsync(Stop)));
        Assert.Equal(HttpStatusCode.NotFound, (await partner.OpenAsync($"{link}/actions/{other}")).Status);
        Assert.StartsWith("/sign-in", (await partner.OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}")).Path, StringComparison.Ordinal);
        using var http = site.Plain();
        var sent = await http.PostAsync($"{link}/actions/{other}", new FormUrlEncodedContent([new("typed.Done", "Not mine")]), Stop);
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
    }

    [Fact]
    public async Task A_partners_draft_comes_back_by_the_link_and_to_nobody_else()
    {
        var (first, second) = (await MakeAsync(), await MakeAsync("Head of assessment"));
        var partner = await site.Open().OpenAsync($"{first}/actions/{Wexcombe.FrontDoor}");
        await partner.PressAsync("Save as draft", ("typed.Done", "Half of it"));

        Assert.Equal("Half of it", (await site.Open().OpenAsync($"{first}/actions/{Wexcombe.FrontDoor}")).Page.QuerySelector("#typed-Done")!.TextContent);
        Assert.Equal("", (await site.Open().OpenAsync($"{second}/actions/{Wexcombe.FrontDoor}")).Page.QuerySelector("#typed-Done")!.TextContent);
    }

    [Fact]
    public async Task A_partner_gives_a_file_by_the_link_without_script_and_it_stands_as_theirs()
    {
        var (link, other) = (await MakeAsync(), await MakeAsync("Head of assessment"));
        var partner = await site.Open().OpenAsync($"{link}/actions/{Wexcombe.FrontDoor}");
        await partner.PressAsync("Give a file", ("typed.Done", "Both adverts are out"));
        Assert.Equal("Give evidence", partner.Heading);
        Assert.DoesNotContain("measure point", partner.Text, StringComparison.OrdinalIgnoreCase);

        await partner.PressAsync("Give the evidence", ("Given.Chosen", "adverts.pdf", "MZ and so on"u8.ToArray()), ("Given.Text", "Two adverts."));
        Assert.Contains("The file is a program", partner.Page.QuerySelector("#Given-Chosen-error")!.TextContent, StringComparison.Ordinal);
        await partner.PressAsync("Give the evidence", ("Given.Chosen", "adverts.csv", "Post,Out\nTwo,Yes\n"u8.ToArray()), ("Given.Of", "Activity"));

        Assert.Equal("Both adverts are out", partner.Page.QuerySelector("#typed-Done")!.TextContent);
        Assert.Contains("Evidence you gave", partner.Text, StringComparison.Ordinal);
        await partner.PressAsync("Save the update");
        var item = await site.InStoreAsync(db => db.Evidence.AsNoTracking().SingleAsync(one => one.By == "HR partner, by link", Stop));
        Assert.Equal((Wexcombe.FrontDoor, "adverts", null), (item.ActionId, item.Title, item.Found));
        var signedIn = await (await site.SignInAsync("Dana Whitlock")).OpenAsync($"/plans/wexcombe/evidence/{item.Id}");
        Assert.Contains("HR partner, by link", signedIn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Evidence you gave", (await site.Open().OpenAsync($"{other}/actions/{Wexcombe.FrontDoor}")).Text, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await partner.OpenAsync($"/plans/wexcombe/evidence/{item.Id}/files/1")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_partner_gives_that_names_a_child_is_kept_back_and_they_are_told()
    {
        var partner = await site.Open().OpenAsync($"{await MakeAsync()}/actions/{Wexcombe.FrontDoor}/evidence");

        await partner.PressAsync("Give the evidence", ("Given.Chosen", "cases.csv", "Child,Born\nKayleigh Brown,03/04/2015\n"u8.ToArray()), ("Given.Text", "The cases."));

        Assert.Contains("It is kept back", partner.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kayleigh", partner.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The cases", (await (await site.SignInAsync("Geoff Marlow")).OpenAsync("/plans/wexcombe/evidence")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_comes_by_no_link_that_does_not_open_and_for_nobody_elses_action()
    {
        var link = await MakeAsync();
        var beside = await site.InStoreAsync(db => db.Actions.Where(action => action.Reference == "2.1").Select(action => action.Id).SingleAsync(Stop));
        using var http = site.Plain();
        foreach (var (path, status) in new[] { ($"/u/{new string('A', 43)}/actions/{Wexcombe.FrontDoor}/evidence", HttpStatusCode.NotFound), ($"{link}/actions/{beside}/evidence", HttpStatusCode.NotFound) })
        {
            using var parts = new MultipartFormDataContent { { new StringContent("File"), "Given.Form" }, { new StringContent("Mine"), "Given.Text" }, { new ByteArrayContent("a,b\n1,2\n"u8.ToArray()), "Given.Chosen", "a.csv" } };
            var sent = await http.PostAsync(path, parts, Stop);
            if (sent.StatusCode == HttpStatusCode.Redirect) sent = await http.GetAsync(sent.Headers.Location, Stop);
            Assert.Equal(status, sent.StatusCode);
        }

        Assert.Empty(await site.InStoreAsync(db => db.EvidenceFiles.ToListAsync(Stop)));
    }

    [Fact]
    public async Task A_link_that_has_ended_says_so_politely_and_takes_nothing()
    {
        var (lasting, revoked) = (await MakeAsync(), await MakeAsync("Head of assessment"));
        var manager = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/links");
        var form = manager.Page.QuerySelectorAll("main table form button").First(button => button.TextContent.Contains("Head of assessment", StringComparison.Ordinal)).TextContent.Trim();
        await manager.PressAsync(form);
        Assert.Contains("The link is ended", manager.Text, StringComparison.Ordinal);
        await RefusedAsync(revoked, HttpStatusCode.Gone, "This link has ended");
        await RefusedAsync("/u/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", HttpStatusCode.NotFound, "This link is not known");
        Assert.Equal(HttpStatusCode.OK, (await site.Open().OpenAsync(lasting)).Status);

        site.Clock.Pass(TimeSpan.FromDays(15));

        await RefusedAsync(lasting, HttpStatusCode.Gone, "This link has ended");
        Assert.Equal(0, await site.InStoreAsync(db => db.Progress.CountAsync(entry => entry.Text == "Too late", Stop)));
    }

    [Fact]
    public async Task A_link_is_shown_once_asks_for_somebody_who_leads_and_lasts_six_weeks_at_most()
    {
        var manager = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/links");
        await manager.PressAsync("Make the link", ("Until.Day", "1"), ("Until.Month", "6"), ("Until.Year", "2027"));
        Assert.Contains("Choose whom the link is for", manager.Text, StringComparison.Ordinal);
        Assert.Contains("The last day must be from today to 2 January 2027", manager.Text, StringComparison.Ordinal);

        await manager.PressAsync("Make the link", ("Holder", "HR partner"), ("Until.Day", "1"), ("Until.Month", "12"), ("Until.Year", "2026"));
        var link = manager.Page.QuerySelector(".app-fresh code")!.TextContent;
        Assert.Matches("^http://localhost/u/[A-Za-z0-9_-]{43}$", link);
        Assert.Null((await manager.OpenAsync("/plans/wexcombe/links")).Page.QuerySelector(".app-fresh"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignInAsync("Dana Whitlock")).OpenAsync("/plans/wexcombe/links")).Status);
    }

    [Fact]
    public async Task A_link_is_mailed_where_mail_is_set_and_somebody_says_where_to()
    {
        await using var mailing = await Site.StartAsync(mail: true);
        await mailing.AddPlanAsync();
        var manager = await (await mailing.SignInAsync()).OpenAsync("/plans/wexcombe/links");
        await manager.PressAsync("Make the link", ("Holder", "HR partner"), ("Mail", "ana okafor"));
        Assert.Contains("Enter a mail address", manager.Text, StringComparison.Ordinal);

        await manager.PressAsync("Make the link", ("Mail", "ana.okafor@northshire.example"));

        var link = manager.Page.QuerySelector(".app-fresh code")!.TextContent;
        Assert.Contains("It is mailed to ana.okafor@northshire.example within a minute.", manager.Text, StringComparison.Ordinal);
        var mail = await mailing.InStoreAsync(db => db.OutgoingMails.AsNoTracking().SingleAsync(Stop));
        Assert.Equal(("ana.okafor@northshire.example", "Milepost: your actions to update"), (mail.Address, mail.Subject));
        Assert.Contains(link, mail.Body, StringComparison.Ordinal);
        Assert.Empty((await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/links")).Page.QuerySelectorAll("#Mail"));
    }

    [Fact]
    public async Task No_log_holds_a_token_even_when_its_page_fails()
    {
        var link = await MakeAsync();
        var partner = await site.Open().OpenAsync($"{link}/actions/{Wexcombe.FrontDoor}");
        await site.InStoreAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE progress RENAME TO lost", Stop);
            return 0;
        });

        await partner.PressAsync("Save the update", ("typed.Done", "Words"));

        Assert.Equal(HttpStatusCode.InternalServerError, partner.Status);
        Assert.NotEmpty(site.Log);
        Assert.DoesNotContain(site.Log, line => line.Contains(link["/u/".Length..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trying_addresses_is_slowed_down()
    {
        using var http = site.Plain();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 95; i++) answers.Add((await http.GetAsync($"/u/guess-{i}", Stop)).StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    private async Task<string> MakeAsync(string holder = "HR partner")
    {
        var manager = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/links");
        await manager.PressAsync("Make the link", ("Holder", holder));
        return new Uri(manager.Page.QuerySelector(".app-fresh code")!.TextContent).AbsolutePath;
    }

    private async Task RefusedAsync(string link, HttpStatusCode status, string heading)
    {
        foreach (var path in new[] { link, $"{link}/actions/{Wexcombe.FrontDoor}" })
        {
            var partner = await site.Open().OpenAsync(path);
            Assert.Equal((status, heading), (partner.Status, partner.Heading));
        }

        using var http = site.Plain();
        var sent = await http.PostAsync($"{link}/actions/{Wexcombe.FrontDoor}", new FormUrlEncodedContent([new("typed.Done", "Too late")]), Stop);
        Assert.Equal(status, sent.StatusCode);
    }
}
