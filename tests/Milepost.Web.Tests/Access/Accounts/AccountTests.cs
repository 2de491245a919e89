using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.Accounts;

public sealed class SqliteAccountTests(SqliteAccounts site) : AccountTests(site), IClassFixture<SqliteAccounts>;

public sealed class PostgresAccountTests(PostgresAccounts site) : AccountTests(site), IClassFixture<PostgresAccounts>
{
    protected override void NeedsDatabase() => Assert.SkipUnless(PostgresDatabase.IsThere, "MILEPOST_TEST_POSTGRES is not set: there is no PostgreSQL to test on.");
}

/// <summary>Coming in, staying in and being shown out, through the pages, on either database.</summary>
public abstract class AccountTests(AccountSite site)
{
    private static readonly Uri Overview = new("/plans/wexcombe", UriKind.Relative);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected virtual void NeedsDatabase()
    {
    }

    [Fact]
    public async Task Whoever_is_asked_in_sets_a_password_by_the_link_and_signs_in()
    {
        NeedsDatabase();
        var (person, token) = await site.InviteAsync(Role.Lead);

        var browser = await site.SetPasswordAsync(token, AccountSite.Password);
        Assert.Equal("Sign in", browser.Heading);
        Assert.Contains("Your password is set", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Sign in", ("Name", person.Mail!.ToUpperInvariant()), ("Password", AccountSite.Password));

        Assert.Equal("Where the plan stands", browser.Heading);
        Assert.Contains(person.Author, browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_once_and_not_after_a_newer_one_a_week_or_another_mail_address()
    {
        NeedsDatabase();
        var (person, first) = await site.InviteAsync(Role.Lead);
        var second = (await site.RegisterAsync(register => register.RenewLinkAsync(person.Id, site.Site.Clock.Day(), Stop))).Token!;
        Assert.Equal("This link does not work", (await site.Site.Open().OpenAsync($"/set-password?key={first}")).Heading);

        var early = await site.Site.Open().OpenAsync($"/set-password?key={second}");
        await site.SetPasswordAsync(second, AccountSite.Password);
        await early.PressAsync("Set the password", ("Password", "another password entirely"), ("Again", "another password entirely"));
        Assert.Equal("This link does not work", early.Heading);
        Assert.Equal("Sign in", (await site.SignInAsync(person, "another password entirely")).Heading);

        var reset = (await site.RegisterAsync(register => register.RenewLinkAsync(person.Id, site.Site.Clock.Day(), Stop))).Token!;
        await site.Site.InStoreAsync(async db =>
        {
            (await db.People.SingleAsync(one => one.Id == person.Id)).Describe(person.Name, person.Post, "moved" + person.Mail, null);
            return await db.SaveChangesAsync();
        });
        Assert.Equal("This link does not work", (await site.Site.Open().OpenAsync($"/set-password?key={reset}")).Heading);

        var (_, late) = await site.InviteAsync(Role.Lead);
        site.Site.Clock.Pass(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        Assert.Equal("This link does not work", (await site.Site.Open().OpenAsync($"/set-password?key={late}")).Heading);
    }

    [Fact]
    public async Task A_reset_ends_after_an_hour_and_signs_the_person_out_everywhere()
    {
        NeedsDatabase();
        var person = await site.PersonAsync(Role.Lead);
        var there = await site.SignInAsync(person);
        var token = (await site.RegisterAsync(register => register.RenewLinkAsync(person.Id, site.Site.Clock.Day(), Stop))).Token!;
        var late = (await site.RegisterAsync(register => register.RenewLinkAsync((site.PersonAsync(Role.Lead)).Result.Id, site.Site.Clock.Day(), Stop))).Token!;

        await site.SetPasswordAsync(token, "gravel lantern seventy owls");

        Assert.Equal("Sign in", (await there.OpenAsync("/plans/wexcombe")).Heading);
        Assert.Equal("Where the plan stands", (await site.SignInAsync(person, "gravel lantern seventy owls")).Heading);
        site.Site.Clock.Pass(TimeSpan.FromMinutes(61));
        Assert.Equal("This link does not work", (await site.Site.Open().OpenAsync($"/set-password?key={late}")).Heading);
    }

    [Fact]
    public async Task Each_step_of_signing_in_gives_another_cookie_and_the_one_before_is_dead()
    {
        NeedsDatabase();
        var person = await site.PersonAsync(Role.Lead);
        using var http = site.Site.Http();
        http.DefaultRequestHeaders.Add("Cookie", "__Host-milepost-session=planted");
        var browser = await site.SignInAsync(person, http: http);
        http.DefaultRequestHeaders.Remove("Cookie");
        var first = Session(browser);
        Assert.NotEqual("planted", first);

        var (key, _) = await site.SetFactorAsync(browser);
        Assert.False(await OpensAsync(first));
        Assert.True(await OpensAsync(Session(browser)));

        await browser.OpenAsync("/account");
        await browser.SignOutAsync();
        site.Site.Clock.Pass(TimeSpan.FromMinutes(2));
        await site.SignInAsync(person, http: http);
        browser = await new Browser(http).OpenAsync("/sign-in/code");
        var half = Session(browser);
        Assert.False(await OpensAsync(half));
        await browser.PressAsync("Continue", ("Typed", site.CodeNow(key)));
        Assert.Equal("Where the plan stands", browser.Heading);
        Assert.False(await OpensAsync(half));
        Assert.True(await OpensAsync(Session(browser)));
    }

    [Fact]
    public async Task Stopping_a_person_ending_a_role_or_another_password_refuses_the_very_next_request()
    {
        NeedsDatabase();
        var today = site.Site.Clock.Day();
        var stopped = await site.PersonAsync(Role.ProgrammeManager);
        var form = await (await site.SignInAsync(stopped)).OpenAsync("/plans/wexcombe/edit");
        await site.RegisterAsync(register => register.StopAsync(stopped.Id, "Left the council", today, Stop));
        Assert.Equal("Sign in", (await form.OpenAsync("/plans/wexcombe/edit")).Heading);
        Assert.Contains("stopped", (await site.SignInAsync(stopped)).Text, StringComparison.Ordinal);

        var lost = await site.PersonAsync(Role.Lead, Role.ProgrammeManager);
        var browser = await (await site.SignInAsync(lost)).OpenAsync($"/plans/wexcombe/edit/action/{Wexcombe.FrontDoor}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var grant = await site.Site.InStoreAsync(db => db.Grants.SingleAsync(one => one.PersonId == lost.Id && one.Role == Role.ProgrammeManager));
        await site.RegisterAsync(register => register.EndGrantAsync(grant.Id, today, Stop));
        await browser.PressAsync("Save", []);
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);

        var twice = await site.PersonAsync(Role.Lead);
        var (here, elsewhere) = (await site.SignInAsync(twice), await site.SignInAsync(twice));
        await here.OpenAsync("/account/password");
        await here.PressAsync("Change the password", ("Current", AccountSite.Password), ("Password", "seven copper kettles sing"), ("Again", "seven copper kettles sing"));
        Assert.Equal("Your account", here.Heading);
        Assert.Equal("Sign in", (await elsewhere.OpenAsync("/account")).Heading);
        Assert.Equal("Your account", (await here.OpenAsync("/account")).Heading);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_and_one_can_be_ended_alone()
    {
        NeedsDatabase();
        var person = await site.PersonAsync(Role.Lead);
        var (one, two, three) = (await site.SignInAsync(person), await site.SignInAsync(person), await site.SignInAsync(person));

        await one.OpenAsync("/account");
        Assert.Equal(3, one.Page.QuerySelectorAll("tbody tr").Length);
        var other = one.Page.QuerySelectorAll("tbody button")[0].TextContent.Trim();
        await one.PressAsync(other);
        Assert.Equal(2, one.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Single(await Task.WhenAll(new[] { two, three }.Select(async each => (await each.OpenAsync("/account")).Heading)), "Sign in");

        await one.OpenAsync("/account");
        await one.PressAsync("Sign out everywhere");
        foreach (var each in new[] { one, two, three }) Assert.Equal("Sign in", (await each.OpenAsync("/account")).Heading);
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_of_nothing_and_after_ten_hours_of_anything()
    {
        NeedsDatabase();
        var person = await site.PersonAsync(Role.Lead);
        var browser = await site.SignInAsync(person);
        for (var turns = 0; turns < 21; turns++)
        {
            site.Site.Clock.Pass(TimeSpan.FromMinutes(28));
            Assert.Equal("Your account", (await browser.OpenAsync("/account")).Heading);
        }

        site.Site.Clock.Pass(TimeSpan.FromMinutes(28));
        Assert.Equal("Sign in", (await browser.OpenAsync("/account")).Heading);

        browser = await site.SignInAsync(person);
        site.Site.Clock.Pass(TimeSpan.FromMinutes(31));
        Assert.Equal("Sign in", (await browser.OpenAsync("/account")).Heading);
    }

    [Fact]
    public async Task Sixty_days_away_stops_an_account_and_fifty_nine_do_not()
    {
        NeedsDatabase();
        var person = await site.PersonAsync(Role.Lead);
        await site.SignInAsync(person);
        site.Site.Clock.Pass(TimeSpan.FromDays(59));
        Assert.Equal("Where the plan stands", (await site.SignInAsync(person)).Heading);

        site.Site.Clock.Pass(TimeSpan.FromDays(60));
        Assert.Contains("stopped", (await site.SignInAsync(person)).Text, StringComparison.Ordinal);
        await site.RegisterAsync(register => register.ReturnAsync(person.Id, site.Site.Clock.Day(), Stop));
        Assert.Equal("Where the plan stands", (await site.SignInAsync(person)).Heading);
    }

    [Fact]
    public async Task The_last_administrator_can_neither_be_stopped_nor_lose_the_role()
    {
        NeedsDatabase();
        var today = site.Site.Clock.Day();
        var first = await site.PersonAsync(Role.Administrator);
        var second = await site.PersonAsync(Role.Administrator);
        var grants = await site.Site.InStoreAsync(db => db.Grants.Where(grant => grant.PersonId == first.Id || grant.PersonId == second.Id).ToListAsync());

        var outcomes = await Task.WhenAll(
            site.RegisterAsync(register => register.EndGrantAsync(grants.Single(grant => grant.PersonId == first.Id).Id, today, Stop)),
            site.RegisterAsync(register => register.StopAsync(second.Id, "Left", today, Stop)));

        Assert.Single(outcomes, outcome => outcome.Refusal is null);
        Assert.Single(outcomes, outcome => outcome.Refusal == Administrators.LastOne);
        // Others of the class have none of their own to lean on.
        foreach (var grant in grants.Where(grant => grant.PersonId == (outcomes[0].Refusal is null ? second.Id : first.Id)))
        {
            Assert.Equal(Administrators.LastOne, (await site.RegisterAsync(register => register.EndGrantAsync(grant.Id, today, Stop))).Refusal);
        }
    }

    [Fact]
    public async Task A_restart_keeps_the_session_and_the_form_that_was_sent_too_late()
    {
        NeedsDatabase();
        var person = await site.PersonAsync(Role.ProgrammeManager);
        using var http = site.Site.Http();
        var browser = await site.SignInAsync(person, http: http);
        await browser.OpenAsync($"/plans/wexcombe/edit/action/{Wexcombe.FrontDoor}");
        var unreadable = await new Browser(http).OpenAsync(browser.Path);
        site.Site.Clock.Pass(TimeSpan.FromMinutes(40));
        // What cannot be read is not kept, and is no error either.
        Assert.Equal("Sign in", (await unreadable.PressAsync("Save", ("typed.Title", "Half\0 of it"))).Heading);
        await browser.PressAsync("Save", (browser.Page.QuerySelector("main textarea")!.GetAttribute("name")!, "Typed with care, and sent too late"));
        Assert.Equal("Sign in", browser.Heading);
        var back = browser.Path;

        await site.Site.RestartAsync();

        using var again = site.Site.Http();
        var other = await new Browser(again).OpenAsync(back);
        await other.PressAsync("Sign in", ("Name", person.Mail!), ("Password", AccountSite.Password));
        Assert.Contains("Typed with care, and sent too late", other.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        var address = other.Path;
        await site.Site.RestartAsync();
        Assert.True(await OpensAsync(Session(other)));

        var stranger = await site.SignInAsync(await site.PersonAsync(Role.ProgrammeManager));
        Assert.DoesNotContain("Typed with care", (await stranger.OpenAsync(address)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await site.Site.InStoreAsync(db => db.UnsentForms.CountAsync(form => form.PersonId == person.Id)));
        Assert.DoesNotContain("care", await site.Site.InStoreAsync(db => db.UnsentForms.Where(form => form.PersonId == person.Id).Select(form => form.Fields).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_and_the_log_hold_no_password_hash_key_code_or_token()
    {
        NeedsDatabase();
        var (person, token) = await site.InviteAsync(Role.Lead);
        await site.SetPasswordAsync(token, AccountSite.Password);
        var browser = await site.SignInAsync(person);
        var (key, codes) = await site.SetFactorAsync(browser);
        var account = await site.Site.InStoreAsync(db => db.Accounts.AsNoTracking().SingleAsync(one => one.PersonId == person.Id));
        string[] secrets =
        [
            token, AccountSite.Password, account.PasswordHash!, account.FactorKey!, .. account.RecoveryCodes, .. codes, Session(browser),
            Milepost.Web.Access.Factors.Totp.Spelled(key), Milepost.Web.Access.Factors.Totp.Spelled(key).Replace(" ", "", StringComparison.Ordinal),
        ];

        var told = await site.Site.InStoreAsync(db => db.History.AsNoTracking().ToListAsync());
        var kept = string.Join('\n', told.Select(change => $"{change.Record} {change.Field} {change.Before} {change.After}").Concat(site.Site.Log));

        Assert.DoesNotContain(told, change => change.Record is "Account" or "Session" or "Invitation" or "UnsentForm");
        Assert.Contains(told, change => change.Record == "Person" && change.RecordId == person.Id.Value);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
    }

    private static string Session(Browser browser)
    {
        var cookies = browser.Response.RequestMessage!.Headers.TryGetValues("Cookie", out var held) ? string.Join("; ", held) : "";
        var given = browser.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set.FirstOrDefault(one => one.StartsWith("__Host-milepost-session=", StringComparison.Ordinal)) : null;
        const string name = "__Host-milepost-session=";
        var from = given ?? cookies.Split("; ").Last(one => one.StartsWith(name, StringComparison.Ordinal));
        return from[name.Length..].Split(';')[0];
    }

    private async Task<bool> OpensAsync(string session)
    {
        using var http = site.Site.Plain();
        using var request = new HttpRequestMessage(HttpMethod.Get, Overview);
        request.Headers.Add("Cookie", $"__Host-milepost-session={session}");
        return (await http.SendAsync(request, Stop)).StatusCode == HttpStatusCode.OK;
    }
}
