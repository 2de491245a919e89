using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Web.Tests.Access.Accounts;
using Milepost.Web.Tests.Host;
using Milepost.Wording;

namespace Milepost.Web.Tests.Access.SignOn;

public sealed class SqliteSignOnTests(SqliteSignOn site) : SignOnTests(site), IClassFixture<SqliteSignOn>
{
    private readonly SignOnSite site = site;

    [Fact]
    public async Task Whoever_has_a_password_links_their_account_with_it_and_unlinks_it_again()
    {
        var person = await site.PersonAsync(Role.Lead);
        var browser = await site.SignInAsync(person);
        var elsewhere = await site.SignInAsync(person);
        var subject = site.Somebody();
        await site.SignOnAsync(browser, (await browser.OpenAsync("/account")).Page.QuerySelector("a[href='/account/link']")!.GetAttribute("href")!);

        await browser.PressAsync("Yes, link them", ("Password", "not my password at all"));
        Assert.Contains("not the password that you have here", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Yes, link them", ("Password", AccountSite.Password));
        Assert.Equal("Your account", browser.Heading);
        Assert.Equal("Sign in", (await elsewhere.OpenAsync("/account")).Heading);
        Assert.Equal("Where the plan stands", (await site.SignOnAsync()).Heading);

        await browser.OpenAsync("/account");
        await browser.PressAsync($"Unlink {subject}@wexcombe.example");
        Assert.Equal("Your account", browser.Heading);
        Assert.Contains("Not linked", browser.Text, StringComparison.Ordinal);
        var again = await site.SignOnAsync();
        Assert.Equal("Sign in", again.Heading);
        Assert.Contains("Nobody here has linked that account", again.Text, StringComparison.Ordinal);
        Assert.Equal("Where the plan stands", (await site.SignInAsync(person)).Heading);
    }

    [Fact]
    public async Task Whoever_is_stopped_or_stayed_away_too_long_does_not_come_in_by_it_either()
    {
        var (person, subject) = await site.LinkedAsync(Role.Lead);
        var there = await site.SignOnAsync();
        await site.RegisterAsync(register => register.StopAsync(person.Id, "Left the council", site.Site.Clock.Day(), Stop));
        Assert.Equal("Sign in", (await there.OpenAsync("/account")).Heading);
        Assert.Contains("Your account is stopped", (await site.SignOnAsync()).Text, StringComparison.Ordinal);

        await site.RegisterAsync(register => register.ReturnAsync(person.Id, site.Site.Clock.Day(), Stop));
        Assert.Equal("Where the plan stands", (await site.SignOnAsync()).Heading);
        site.Site.Clock.Pass(TimeSpan.FromDays(60));
        site.As(subject);
        Assert.Contains("Your account is stopped", (await site.SignOnAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_only_a_linked_account_is_given_a_password_by_a_link_and_has_both_ways_then()
    {
        var (person, _) = await site.LinkedAsync(Role.Lead);

        var link = (await site.RegisterAsync(register => register.RenewLinkAsync(person.Id, site.Site.Clock.Day(), Stop))).Token!;
        await site.SetPasswordAsync(link, AccountSite.Password);

        Assert.Equal("Where the plan stands", (await site.SignInAsync(person)).Heading);
        Assert.Equal("Where the plan stands", (await site.SignOnAsync()).Heading);
    }

    [Fact]
    public async Task An_administrator_who_has_nothing_but_a_linked_account_counts_as_one_and_may_be_unlinked_by_another()
    {
        var (person, _) = await site.LinkedAsync(Role.Administrator);
        var lasting = await site.PersonAsync(Role.Administrator);
        var others = await site.Site.InStoreAsync(db => db.Grants.Where(grant => grant.Role == Role.Administrator && grant.PersonId != person.Id).Select(grant => grant.PersonId).ToListAsync(Stop));
        foreach (var other in others) await site.RegisterAsync(register => register.StopAsync(other, "Left", site.Site.Clock.Day(), Stop));

        Assert.Equal(Administrators.LastOne, (await site.RegisterAsync(register => register.UnlinkAsync(person.Id, site.Site.Clock.Day(), Stop))).Refusal);
        Assert.Equal(Administrators.LastOne, (await site.RegisterAsync(register => register.StopAsync(person.Id, "Left", site.Site.Clock.Day(), Stop))).Refusal);

        await site.RegisterAsync(register => register.ReturnAsync(lasting.Id, site.Site.Clock.Day(), Stop));
        Assert.Null((await site.RegisterAsync(register => register.UnlinkAsync(person.Id, site.Site.Clock.Day(), Stop))).Refusal);
        Assert.Contains("Nobody here has linked that account", (await site.SignOnAsync()).Text, StringComparison.Ordinal);
    }
}

public sealed class PostgresSignOnTests(PostgresSignOn site) : SignOnTests(site), IClassFixture<PostgresSignOn>
{
    protected override void NeedsDatabase() => Assert.SkipUnless(PostgresDatabase.IsThere, "MILEPOST_TEST_POSTGRES is not set: there is no PostgreSQL to test on.");
}

/// <summary>Linking an account with the council, coming in by it and parting from it, through the pages, on either database.</summary>
public abstract class SignOnTests(SignOnSite site)
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected virtual void NeedsDatabase()
    {
    }

    [Fact]
    public async Task Whoever_is_asked_in_links_their_account_by_the_invitation_and_comes_in_by_it_ever_after()
    {
        NeedsDatabase();
        var (person, token) = await site.InviteAsync(Role.Lead);
        site.Somebody("ana@wexcombe.example");
        var browser = await site.Site.Open().OpenAsync($"/set-password?key={token}");
        Assert.Equal("Choose how you sign in", browser.Heading);
        var way = browser.Page.QuerySelector("a[href^='/sign-on/invitation']")!.GetAttribute("href")!;

        await site.SignOnAsync(browser, way);
        Assert.Equal("Are both of these you?", browser.Heading);
        Assert.Contains("ana@wexcombe.example", browser.Text, StringComparison.Ordinal);
        Assert.Contains(person.Author, browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Yes, link them");

        Assert.Equal("Where the plan stands", browser.Heading);
        await browser.OpenAsync("/account");
        Assert.Contains($"ana@wexcombe.example, linked on {Say.Date(site.Site.Clock.Day())}", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Unlink ana@wexcombe.example", browser.Text, StringComparison.Ordinal);
        await browser.SignOutAsync();
        Assert.Equal("Where the plan stands", (await site.SignOnAsync()).Heading);
        Assert.Equal("This link does not work", (await site.Site.Open().OpenAsync($"/set-password?key={token}")).Heading);
    }

    [Fact]
    public async Task Nobody_is_known_by_their_mail_address_nor_by_another_provider_s_word()
    {
        NeedsDatabase();
        var person = await site.PersonAsync(Role.Administrator);
        site.Somebody(person.Mail);
        Assert.Contains("Nobody here has linked that account", (await site.SignOnAsync()).Text, StringComparison.Ordinal);

        // The same subject and the same mail address at another provider are somebody else.
        var subject = site.Somebody(person.Mail);
        await site.Site.InStoreAsync(async db =>
        {
            (await db.Accounts.SingleAsync(one => one.PersonId == person.Id, Stop)).Link("https://another-provider.example", subject, person.Mail!, site.Site.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync(Stop);
        });

        var browser = await site.SignOnAsync();

        Assert.Equal("Sign in", browser.Heading);
        Assert.Contains("Nobody here has linked that account", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_account_with_the_council_opens_one_account_here_also_for_two_at_the_same_moment()
    {
        NeedsDatabase();
        var (_, first) = await site.InviteAsync(Role.Lead);
        var (_, second) = await site.InviteAsync(Role.Lead);
        var subject = site.Somebody();
        var (one, other) = (site.Site.Open(), site.Site.Open());
        await site.SignOnAsync(one, $"/sign-on/invitation?key={first}");
        await site.SignOnAsync(other, $"/sign-on/invitation?key={second}");

        await Task.WhenAll(one.PressAsync("Yes, link them"), other.PressAsync("Yes, link them"));

        Assert.Single(new[] { one, other }, browser => browser.Heading == "Where the plan stands");
        Assert.Equal(1, await site.Site.InStoreAsync(db => db.Accounts.CountAsync(account => account.Subject == subject, Stop)));
    }

    [Fact]
    public async Task Word_from_the_provider_ends_the_session_that_it_names_or_all_of_somebody_at_once()
    {
        NeedsDatabase();
        var (person, subject) = await site.LinkedAsync(Role.Lead);
        await site.SetPasswordAsync((await site.RegisterAsync(register => register.RenewLinkAsync(person.Id, site.Site.Clock.Day(), Stop))).Token!, AccountSite.Password);
        site.As(subject);
        site.Provider.Claims["sid"] = "one of the sessions";
        var named = await site.SignOnAsync();
        site.As(subject);
        var (other, byPassword) = (await site.SignOnAsync(), await site.SignInAsync(person));

        Assert.Equal(HttpStatusCode.OK, await TellAsync(site.Provider.LogoutToken(("sid", "one of the sessions"))));
        Assert.Equal("Sign in", (await named.OpenAsync("/account")).Heading);
        Assert.Equal("Your account", (await other.OpenAsync("/account")).Heading);

        Assert.Equal(HttpStatusCode.OK, await TellAsync(site.Provider.LogoutToken(("sub", subject))));
        Assert.Equal("Sign in", (await other.OpenAsync("/account")).Heading);
        Assert.Equal("Your account", (await byPassword.OpenAsync("/account")).Heading);
        Assert.Equal(HttpStatusCode.OK, await TellAsync(site.Provider.LogoutToken(("sub", "somebody unknown"))));
    }

    [Fact]
    public async Task Word_of_a_sign_out_is_taken_once()
    {
        NeedsDatabase();
        var (_, subject) = await site.LinkedAsync(Role.Lead);
        var word = site.Provider.LogoutToken(("sub", subject));
        Assert.Equal(HttpStatusCode.OK, await TellAsync(word));
        var browser = await site.SignOnAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(word));

        Assert.Equal("Your account", (await browser.OpenAsync("/account")).Heading);
    }

    private async Task<HttpStatusCode> TellAsync(string token)
    {
        using var http = site.Site.Http();
        using var form = new FormUrlEncodedContent([new("logout_token", token)]);
        return (await http.PostAsync(new Uri("/sign-on/ended", UriKind.Relative), form, Stop)).StatusCode;
    }
}
