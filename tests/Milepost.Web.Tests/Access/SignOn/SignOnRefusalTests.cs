using System.Net;
using Milepost.People;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.SignOn;

/// <summary>What comes back from the provider and is not believed, and who is not let in by it.</summary>
[Collection(OneSignOnSite.Name)]
public sealed class SignOnRefusalTests(SqliteSignOn site)
{
    private const string NotBelieved = "did not work this time";

    public static TheoryData<string, string, object?> Wrong => new()
    {
        { "another issuer", "iss", "https://login.elsewhere.example" },
        { "no issuer", "iss", null },
        { "another site", "aud", "somebody-else" },
        { "no site", "aud", null },
        { "several sites", "aud", new[] { TestProvider.ClientId, "somebody-else" } },
        { "another party", "azp", "somebody-else" },
        { "another nonce", "nonce", "made-up" },
        { "no nonce", "nonce", null },
        { "no subject", "sub", null },
        { "a subject without end", "sub", new string('s', 300) },
        { "run out", "exp", Site.Today.AddDays(-1).ToDateTime(TimeOnly.MinValue).Subtract(DateTime.UnixEpoch).TotalSeconds },
        { "without end", "exp", null },
        { "not yet", "nbf", Site.Today.AddYears(2).ToDateTime(TimeOnly.MinValue).Subtract(DateTime.UnixEpoch).TotalSeconds },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task An_id_token_that_says_anything_else_than_it_must_lets_nobody_in(string what, string claim, object? value)
    {
        await site.LinkedBeforeAsync();
        site.Provider.Changed[claim] = value is double seconds ? (long)seconds : value;

        var browser = await site.SignOnAsync();

        Assert.True(browser.Heading == "Sign in" && browser.Text.Contains(NotBelieved, StringComparison.Ordinal), what);
        Assert.Equal("Sign in", (await browser.OpenAsync("/account")).Heading);
    }

    [Theory]
    [InlineData("key")]
    [InlineData("none")]
    [InlineData("secret")]
    public async Task An_id_token_that_the_provider_s_own_key_did_not_sign_lets_nobody_in(string signs)
    {
        await site.LinkedBeforeAsync();
        site.Provider.Signs = signs;

        Assert.Contains(NotBelieved, (await site.SignOnAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_the_provider_begins_to_use_is_fetched_by_itself_and_not_without_end()
    {
        var subject = await site.LinkedBeforeAsync();
        Assert.Equal("Where the plan stands", (await site.SignOnAsync()).Heading);
        site.Provider.RollKeys();
        site.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        site.As(subject);

        Assert.Equal("Where the plan stands", (await site.SignOnAsync()).Heading);

        var asked = site.Provider.KeysGiven;
        site.Provider.RollKeys();
        var strange = Enumerable.Range(0, 5).Select(_ => site.Provider.LogoutToken(("sub", subject))).ToList();
        foreach (var word in strange) await TellAsync(word);
        Assert.InRange(site.Provider.KeysGiven, asked, asked + 1);
        site.Site.Clock.Pass(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task An_answer_counts_in_the_browser_that_asked_and_once()
    {
        await site.LinkedBeforeAsync();
        var asking = site.Site.Open();
        var back = await SignOnSite.VisitAsync(asking);

        // Somebody is led to the answer to another's question, so as to be signed in as that other.
        Assert.Contains(NotBelieved, (await site.Site.Open().OpenAsync(back)).Text, StringComparison.Ordinal);
        Assert.Contains(NotBelieved, (await site.Site.Open().OpenAsync("/sign-on/back?code=made-up&state=made-up")).Text, StringComparison.Ordinal);
        Assert.Contains(NotBelieved, (await site.Site.Open().OpenAsync("/sign-on/back")).Text, StringComparison.Ordinal);
        Assert.Contains(NotBelieved, (await site.Site.Open().OpenAsync($"{back}&iss={Uri.EscapeDataString("https://login.elsewhere.example")}")).Text, StringComparison.Ordinal);

        Assert.Equal("Where the plan stands", (await asking.OpenAsync(back)).Heading);
        await asking.SignOutAsync();
        Assert.Contains(NotBelieved, (await asking.OpenAsync(back)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_cookie_and_a_code_that_lasts_do_not_make_an_answer_count_twice()
    {
        await site.LinkedBeforeAsync();
        site.Provider.CodesLast = true;
        using var http = site.Site.Http();
        var browser = new Browser(http);
        await browser.OpenOnlyAsync("/sign-on");
        var cookie = browser.Response.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("__Host-milepost-sign-on-", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        var back = new Uri(await TestProvider.VisitAsync(browser.Response.Headers.Location!)).PathAndQuery;
        Assert.Equal("Where the plan stands", (await browser.OpenAsync(back)).Heading);

        using var again = site.Site.Http();
        again.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);

        Assert.Contains(NotBelieved, (await new Browser(again).OpenAsync(back)).Text, StringComparison.Ordinal);
        Assert.Contains(site.Site.Log, line => line.Contains("used before", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_too_long_at_the_provider_begins_again()
    {
        await site.LinkedBeforeAsync();
        var browser = site.Site.Open();
        var back = await SignOnSite.VisitAsync(browser);

        site.Site.Clock.Pass(TimeSpan.FromMinutes(16));

        Assert.Contains(NotBelieved, (await browser.OpenAsync(back)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\t//elsewhere.example")]
    public async Task Nobody_is_sent_off_the_site_by_signing_on(string where)
    {
        await site.LinkedBeforeAsync();
        var browser = site.Site.Open();
        var back = await SignOnSite.VisitAsync(browser, "/sign-on?returnUrl=" + Uri.EscapeDataString(where));

        await browser.OpenOnlyAsync(back);

        Assert.Equal("/", browser.Response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Whoever_signs_on_goes_where_they_were_going_and_the_browser_does_not_say_what_the_site_is_called()
    {
        await site.LinkedBeforeAsync();
        using var http = site.Site.Http();
        http.DefaultRequestHeaders.Host = "elsewhere.example";
        var browser = new Browser(http);
        await browser.OpenAsync("/plans/wexcombe/people");
        var way = browser.Page.QuerySelector("a[href^='/sign-on']")!.GetAttribute("href")!;

        await browser.OpenOnlyAsync(way);

        Assert.Equal("https://localhost/sign-on/back", System.Web.HttpUtility.ParseQueryString(browser.Response.Headers.Location!.Query)["redirect_uri"]);
        http.DefaultRequestHeaders.Host = null;
        await browser.OpenAsync(new Uri(await TestProvider.VisitAsync(browser.Response.Headers.Location!)).PathAndQuery);
        Assert.Equal("/plans/wexcombe/people", browser.Path);
    }

    [Fact]
    public async Task The_provider_may_be_down_and_passwords_work_all_the_same()
    {
        var person = await site.PersonAsync(Role.Lead);
        var subject = await site.LinkedBeforeAsync();
        var late = site.Site.Open();
        var back = await SignOnSite.VisitAsync(late);
        site.Provider.Down = true;
        Assert.Contains("does not work at this moment", (await late.OpenAsync(back)).Text, StringComparison.Ordinal);
        Assert.Equal("Where the plan stands", (await site.SignInAsync(person)).Heading);

        await site.Site.RestartAsync();
        site.Provider.Time = site.Site.Clock;
        var browser = await site.Site.Open().OpenAsync("/sign-in");
        Assert.Contains(SignOnSite.Button, browser.Text, StringComparison.Ordinal);
        await browser.ClickAsync(SignOnSite.Button);
        Assert.Equal("Sign in", browser.Heading);
        Assert.Contains("does not work at this moment", browser.Page.QuerySelector(".app-sign-on")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("did not answer when it was last asked", (await site.Site.Open().OpenAsync("/sign-in")).Text, StringComparison.Ordinal);
        Assert.Equal("Where the plan stands", (await site.SignInAsync(person)).Heading);

        site.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        site.As(subject);
        Assert.Equal("Where the plan stands", (await site.SignOnAsync()).Heading);
    }

    [Fact]
    public async Task What_the_provider_said_serves_for_a_day_when_it_is_silent_and_then_no_more()
    {
        var subject = await site.LinkedBeforeAsync();
        await site.SignOnAsync();
        site.Provider.Down = true;
        site.Site.Clock.Pass(TimeSpan.FromHours(7));
        var asked = site.Provider.Asked;
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => (await site.Site.Open().OpenOnlyAsync("/sign-on")).Response.Headers.Location!.OriginalString));
        Assert.All(answers, answer => Assert.StartsWith(site.Provider.Authority, answer, StringComparison.Ordinal));
        // One of the six tried, and once more as one does; the others did not wait for it.
        Assert.InRange(site.Provider.Asked, asked + 1, asked + 2);

        site.Site.Clock.Pass(TimeSpan.FromHours(18));
        Assert.Contains("does not work at this moment", (await site.Site.Open().OpenAsync("/sign-on")).Text, StringComparison.Ordinal);
        site.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        site.As(subject);
        Assert.Equal("Where the plan stands", (await site.SignOnAsync()).Heading);
    }

    [Fact]
    public async Task Whoever_the_provider_turns_away_is_told_so_and_nothing_that_it_wrote_is_shown()
    {
        var browser = site.Site.Open();
        await browser.OpenOnlyAsync("/sign-on");
        var state = System.Web.HttpUtility.ParseQueryString(browser.Response.Headers.Location!.Query)["state"]!;

        await browser.OpenAsync($"/sign-on/back?error=access_denied&error_description=Call+0800+and+pay&state={Uri.EscapeDataString(state)}");

        Assert.Contains("You did not sign in with your Wexcombe account", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0800", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Site.Log, line => line.Contains("0800", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_address_does_not_go_to_the_provider_without_end()
    {
        using var http = site.Site.Http();
        var browser = new Browser(http);
        for (var times = 0; times < 60; times++) await browser.OpenOnlyAsync("/sign-on");
        Assert.StartsWith(site.Provider.Authority, browser.Response.Headers.Location!.OriginalString, StringComparison.Ordinal);

        await browser.OpenAsync("/sign-on");

        Assert.Contains("Too many tries", browser.Text, StringComparison.Ordinal);
        site.Site.Clock.Pass(TimeSpan.FromMinutes(1));
    }

    private async Task<HttpStatusCode> TellAsync(string token)
    {
        using var http = site.Site.Http();
        using var form = new FormUrlEncodedContent([new("logout_token", token)]);
        return (await http.PostAsync(new Uri("/sign-on/ended", UriKind.Relative), form, Stop)).StatusCode;
    }
}
