using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.People;
using Milepost.Web.Tests.Access.Accounts;
using Milepost.Web.Tests.Api;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.SignOn;

/// <summary>The second factor of whoever signs on, whose account is linked to whom, and signing out.</summary>
[Collection(OneSignOnSite.Name)]
public sealed class SignOnFactorTests(SqliteSignOn site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_provider_s_second_factor_counts_where_it_says_that_it_asked_for_one()
    {
        var (_, subject) = await site.LinkedAsync(Role.Analyst);
        Assert.Equal("Set up a second factor", (await site.SignOnAsync()).Heading);

        site.As(subject, null, "pwd");
        Assert.Equal("Set up a second factor", (await site.SignOnAsync()).Heading);
        site.As(subject);
        site.Provider.Claims["acr"] = "mfa";
        Assert.Equal("Set up a second factor", (await site.SignOnAsync()).Heading);

        site.As(subject, null, "pwd", "mfa");
        Assert.Equal("Where the plan stands", (await site.SignOnAsync()).Heading);

        // Entra ID says it by the name of an authentication context, and only when it is asked to.
        Assert.Equal("c1", site.Provider.LastAsked["acr_values"]);
        Assert.Contains("\"acrs\":{\"essential\":true,\"value\":\"c1\"}", site.Provider.LastAsked["claims"], StringComparison.Ordinal);
        site.As(subject);
        site.Provider.Claims["acrs"] = new[] { "c2", "c1" };
        Assert.Equal("Where the plan stands", (await site.SignOnAsync()).Heading);
        site.Provider.Claims["acrs"] = new[] { "c2", "c10" };
        Assert.Equal("Set up a second factor", (await site.SignOnAsync()).Heading);
    }

    [Fact]
    public async Task Evidence_that_tells_of_a_child_opens_to_whoever_the_provider_asked_for_a_second_factor_and_to_their_programs()
    {
        var plan = await site.PlanAsync();
        var item = new EvidenceItem(Id<EvidenceItem>.New(), plan, Wexcombe.FrontDoor, null, "Kayleigh Brown, born 03/04/2015, was seen", Site.Today, "Priya Nair");
        await site.Site.InStoreAsync(db =>
        {
            db.Add(item);
            return db.SaveChangesAsync(Stop);
        });
        var (_, subject) = await site.LinkedAsync(Role.Auditor);
        var weak = await site.SignOnAsync();
        Assert.Equal("Where the plan stands", weak.Heading);
        Assert.Equal("Set up a second factor", (await weak.OpenAsync($"/plans/wexcombe/evidence/{item.Id}")).Heading);
        Assert.Contains("an account of the council that did not ask", weak.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kayleigh", await ByProgramAsync(weak), StringComparison.Ordinal);

        site.As(subject, null, "pwd", "mfa");
        var strong = await site.SignOnAsync();
        Assert.Contains("Kayleigh", (await strong.OpenAsync($"/plans/wexcombe/evidence/{item.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("Kayleigh", await ByProgramAsync(strong), StringComparison.Ordinal);
    }

    /// <summary>What a program reads of the evidence with a token that is made in the browser.</summary>
    private async Task<string> ByProgramAsync(Browser browser)
    {
        await browser.OpenAsync("/account/tokens");
        await browser.PressAsync("Make the token", ("Form.Name", "A test"));
        using var program = ApiClient.With(site.Site, browser.Page.QuerySelectorAll("code").Select(code => code.TextContent.Trim()).First(text => text.StartsWith("mp_", StringComparison.Ordinal)));
        return await (await program.GetAsync("/api/v1/evidence")).Content.ReadAsStringAsync(Stop);
    }

    [Fact]
    public async Task Where_the_provider_asked_for_none_the_code_of_the_app_is_asked_for()
    {
        var (person, subject) = await site.LinkedAsync(Role.Analyst);
        var browser = await site.SignOnAsync();
        var (key, _) = await site.SetFactorAsync(browser);
        Assert.Equal("Where the plan stands", (await browser.OpenAsync("/")).Heading);
        site.Site.Clock.Pass(TimeSpan.FromMinutes(2));

        site.As(subject);
        var again = await site.SignOnAsync(from: "/sign-on?returnUrl=%2Faccount");
        Assert.Equal("Enter your code", again.Heading);
        Assert.Equal("Sign in", (await new Browser(site.Site.Http()).OpenAsync("/account")).Heading);
        await again.PressAsync("Continue", ("Typed", site.CodeNow(key)));
        Assert.Equal("Your account", again.Heading);
        Assert.Contains("Your Wexcombe account, and a code from an app", again.Text, StringComparison.Ordinal);

        // It is still the provider's to end.
        var open = await site.Site.InStoreAsync(db => db.Sessions.AsNoTracking().Where(one => one.PersonId == person.Id && one.EndedAt == null).ToListAsync(Stop));
        Assert.All(open, session => Assert.NotNull(session.ProviderSession));
        site.As(subject, null, "mfa");
        Assert.Equal("Where the plan stands", (await site.SignOnAsync()).Heading);
    }

    [Fact]
    public async Task An_account_is_linked_to_whoever_asked_for_it_and_to_nobody_who_signed_in_meanwhile()
    {
        var (asked, other) = (await site.PersonAsync(Role.Lead), await site.PersonAsync(Role.Lead));
        using var http = site.Site.Http();
        site.Somebody();
        var browser = await site.SignInAsync(asked, http: http);
        var back = await SignOnSite.VisitAsync(browser, "/account/link");
        await (await browser.OpenAsync("/account")).SignOutAsync();
        await site.SignInAsync(other, http: http);

        await browser.OpenAsync(back);
        Assert.Equal("Your account", browser.Heading);
        Assert.Contains("did not work this time", browser.Text, StringComparison.Ordinal);
        Assert.Equal("Nothing waits to be linked", (await browser.OpenAsync("/sign-on/link")).Heading);

        // And where the other comes between the answer and the word.
        await site.SignOnAsync(browser, "/account/link");
        Assert.Equal("Are both of these you?", browser.Heading);
        await (await browser.OpenAsync("/account")).SignOutAsync();
        await site.SignInAsync(asked, http: http);
        Assert.Equal("Nothing waits to be linked", (await browser.OpenAsync("/sign-on/link")).Heading);
        Assert.Equal(0, await site.Site.InStoreAsync(db => db.Accounts.CountAsync(one => (one.PersonId == asked.Id || one.PersonId == other.Id) && one.Subject != null, Stop)));
    }

    [Fact]
    public async Task Linking_needs_its_own_page_s_word_and_a_link_of_an_invitation_that_still_works()
    {
        var (person, token) = await site.InviteAsync(Role.Lead);
        site.Somebody();
        var browser = await site.SignOnAsync(from: $"/sign-on/invitation?key={token}");
        Assert.Equal(0, await site.Site.InStoreAsync(db => db.Accounts.CountAsync(one => one.PersonId == person.Id, Stop)));
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Site.Http().PostAsync(new Uri("/sign-on/link", UriKind.Relative), new FormUrlEncodedContent([new("act", "link")]), Stop)).StatusCode);
        await site.RegisterAsync(register => register.RenewLinkAsync(person.Id, site.Site.Clock.Day(), Stop));
        await browser.PressAsync("Yes, link them");
        Assert.Equal("Nothing waits to be linked", browser.Heading);

        // A link for another password is no way to take the account over.
        var has = await site.PersonAsync(Role.Lead);
        var reset = (await site.RegisterAsync(register => register.RenewLinkAsync(has.Id, site.Site.Clock.Day(), Stop))).Token!;
        Assert.Equal("Set your password", (await site.Site.Open().OpenAsync($"/set-password?key={reset}")).Heading);
        Assert.Equal("This link does not work", (await site.Site.Open().OpenAsync($"/sign-on/invitation?key={reset}")).Heading);
        Assert.Equal("This link does not work", (await site.Site.Open().OpenAsync("/sign-on/invitation?key=made-up")).Heading);
    }

    [Fact]
    public async Task Whoever_says_that_it_is_not_theirs_links_nothing()
    {
        var (_, token) = await site.InviteAsync(Role.Lead);
        var subject = site.Somebody();
        var browser = await site.SignOnAsync(from: $"/sign-on/invitation?key={token}");

        await browser.PressAsync("No");

        Assert.Equal("Sign in", browser.Heading);
        Assert.Equal("Nothing waits to be linked", (await browser.OpenAsync("/sign-on/link")).Heading);
        Assert.Equal(0, await site.Site.InStoreAsync(db => db.Accounts.CountAsync(one => one.Subject == subject, Stop)));
    }

    [Fact]
    public async Task Whoever_signed_on_is_offered_to_sign_out_at_the_provider_too()
    {
        await site.LinkedBeforeAsync();
        var browser = await (await site.SignOnAsync()).OpenAsync("/account");
        await browser.SignOutAsync();
        var there = new Uri(browser.Page.QuerySelector("main a.govuk-button")!.GetAttribute("href")!);
        var said = System.Web.HttpUtility.ParseQueryString(there.Query);
        Assert.Equal((site.Provider.Authority + "/sign-out", TestProvider.ClientId, "https://localhost/sign-out"), (there.GetLeftPart(UriPartial.Path), said["client_id"], said["post_logout_redirect_uri"]));
        Assert.Contains("form-action 'self'", browser.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        var byPassword = await (await site.SignInAsync(await site.PersonAsync(Role.Lead))).OpenAsync("/account");
        await byPassword.SignOutAsync();
        Assert.Empty(byPassword.Page.QuerySelectorAll("main a.govuk-button"));
    }

    [Fact]
    public async Task Each_sign_on_gives_another_session_and_the_one_before_is_over()
    {
        var (person, _) = await site.LinkedAsync(Role.Lead);
        using var http = site.Site.Http();
        var browser = await new Browser(http).OpenAsync("/sign-in");
        var back = await SignOnSite.VisitAsync(browser);
        // A session of somebody else came into the same browser while its owner was away.
        var other = await site.PersonAsync(Role.Lead);
        await site.SignInAsync(other, http: http);

        await browser.OpenAsync(back);

        Assert.Contains(person.Author, browser.Text, StringComparison.Ordinal);
        Assert.Equal(0, await site.Site.InStoreAsync(db => db.Sessions.CountAsync(one => one.PersonId == other.Id && one.EndedAt == null, Stop)));
        await browser.OpenAsync("/sign-on");
        Assert.Contains(person.Author, browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_sees_who_is_linked_to_what_unlinks_it_and_sees_how_the_provider_is()
    {
        var (person, subject) = await site.LinkedAsync(Role.Lead);
        var administrator = await site.SignInAsync(await site.PersonAsync(Role.Administrator));
        await site.SetFactorAsync(administrator);
        await administrator.OpenAsync("/status");
        Assert.Contains($"People sign in with your Wexcombe account at {site.Provider.Authority}", administrator.Text, StringComparison.Ordinal);
        await administrator.OpenAsync("/administration/people");
        Assert.Contains("Council account", administrator.Page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(person.Name, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        await administrator.OpenAsync($"/administration/people/{person.Key}");
        Assert.Contains($"{subject}@wexcombe.example, linked on", administrator.Text, StringComparison.Ordinal);

        await administrator.PressAsync("Unlink the council account");

        Assert.Contains("The council account is unlinked", administrator.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody here has linked that account", (await site.SignOnAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in?signOn=Call+0800+and+pay")]
    [InlineData("/sign-in?signOn=77")]
    [InlineData("/sign-in?signOn=Unlinked&returnUrl=https%3A%2F%2Felsewhere.example")]
    public async Task An_address_puts_no_words_of_its_own_on_the_sign_in_page(string address)
    {
        var browser = await site.Site.Open().OpenAsync(address);

        Assert.DoesNotContain("0800", browser.Text, StringComparison.Ordinal);
        Assert.Equal(address.Contains("Unlinked", StringComparison.Ordinal) ? 1 : 0, browser.Page.QuerySelectorAll(".govuk-error-summary").Length);
        await browser.OpenOnlyAsync(browser.Page.QuerySelector("a[href^='/sign-on']")!.GetAttribute("href")!);
        Assert.StartsWith(site.Provider.Authority, browser.Response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_and_the_log_hold_no_secret_token_or_subject()
    {
        var subject = await site.LinkedBeforeAsync();
        site.Provider.Signs = "key";
        var browser = site.Site.Open();
        var back = await SignOnSite.VisitAsync(browser);
        await browser.OpenAsync(back);

        var kept = string.Join('\n', (await site.Site.InStoreAsync(db => db.History.AsNoTracking().ToListAsync(Stop))).Select(change => $"{change.Record} {change.Before} {change.After}").Concat(site.Site.Log));

        Assert.Contains("A sign-on was refused", kept, StringComparison.Ordinal);
        var asked = System.Web.HttpUtility.ParseQueryString(new Uri("https://localhost" + back).Query);
        Assert.All(new[] { subject, TestProvider.Secret, asked["code"]!, asked["state"]! }, secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
    }
}
