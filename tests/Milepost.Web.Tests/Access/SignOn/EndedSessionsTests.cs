using System.Net;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.SignOn;

/// <summary>Word of a sign-out that is not believed, and the word that comes through the browser.</summary>
[Collection(OneSignOnSite.Name)]
public sealed class EndedSessionsTests(SqliteSignOn site)
{
    private static readonly Uri Ended = new("/sign-on/ended", UriKind.Relative);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, object?> Wrong => new()
    {
        { "another issuer", "iss", "https://login.elsewhere.example" },
        { "another site", "aud", "somebody-else" },
        { "a nonce", "nonce", "an id token has one" },
        { "no word of it", "events", null },
        { "another word", "events", new Dictionary<string, object> { ["http://schemas.openid.net/event/other"] = new Dictionary<string, object>() } },
        { "a word that is none", "events", "http://schemas.openid.net/event/backchannel-logout" },
        { "no name of its own", "jti", null },
        { "nobody", "sub", null },
        { "run out", "exp", 1_700_000_000L },
        { "without end", "exp", null },
        { "for years", "exp", 2_500_000_000L },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Word_that_says_anything_else_than_it_must_ends_nothing(string what, string claim, object? value)
    {
        var subject = await site.LinkedBeforeAsync();
        var browser = await site.SignOnAsync();

        var status = await TellAsync(site.Provider.LogoutToken(("sub", subject), (claim, value)));

        Assert.True(status == HttpStatusCode.BadRequest, what);
        Assert.Equal("Your account", (await browser.OpenAsync("/account")).Heading);
    }

    [Theory]
    [InlineData("key")]
    [InlineData("none")]
    [InlineData("secret")]
    public async Task Word_that_the_provider_s_own_key_did_not_sign_ends_nothing(string signs)
    {
        var subject = await site.LinkedBeforeAsync();
        var browser = await site.SignOnAsync();
        site.Provider.Signs = signs;

        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(site.Provider.LogoutToken(("sub", subject))));
        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync("no.token.at-all"));
        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(new string('x', 70_000)));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(new FormUrlEncodedContent(Enumerable.Range(0, 3000).Select(number => new KeyValuePair<string, string>($"f{number}", "")))));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(new StringContent("{}")));
        Assert.Equal("Your account", (await browser.OpenAsync("/account")).Heading);
    }

    [Fact]
    public async Task Word_through_the_browser_ends_the_one_session_that_it_names_without_a_cookie()
    {
        var subject = await site.LinkedBeforeAsync();
        site.Provider.Claims["sid"] = "named in the browser";
        var named = await site.SignOnAsync();
        site.As(subject);
        var other = await site.SignOnAsync();

        foreach (var query in new[] { "", "?sid=", "?sid=another", $"?sid=named+in+the+browser&iss={Uri.EscapeDataString("https://login.elsewhere.example")}" }) await ShowAsync(query);
        Assert.Equal("Your account", (await named.OpenAsync("/account")).Heading);

        Assert.Equal(HttpStatusCode.NoContent, await ShowAsync($"?sid=named+in+the+browser&iss={Uri.EscapeDataString(site.Provider.Authority)}"));
        Assert.Equal("Sign in", (await named.OpenAsync("/account")).Heading);
        Assert.Equal("Your account", (await other.OpenAsync("/account")).Heading);
    }

    [Fact]
    public async Task One_address_does_not_say_so_without_end()
    {
        using var http = site.Site.Http();
        HttpResponseMessage last = null!;
        for (var times = 0; times < 61; times++) last = await http.PostAsync(Ended, new FormUrlEncodedContent([new("logout_token", "x")]), Stop);

        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
    }

    [Fact]
    public async Task Where_nobody_signs_on_there_is_nothing_to_tell_and_no_button()
    {
        await using var plain = await Site.StartAsync(demo: false);
        using var http = plain.Http();

        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsync(Ended, new FormUrlEncodedContent([new("logout_token", "x")]), Stop)).StatusCode);
        foreach (var path in new[] { "/sign-on", "/sign-on/back?code=x&state=x", "/sign-on/invitation?key=x", "/sign-on/ended?sid=x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await plain.Open().OpenAsync(path)).Status);
        }

        Assert.Empty((await plain.Open().OpenAsync("/sign-in")).Page.QuerySelectorAll("a[href^='/sign-on']"));
    }

    private Task<HttpStatusCode> TellAsync(string token) => SendAsync(new FormUrlEncodedContent([new("logout_token", token)]));

    private async Task<HttpStatusCode> SendAsync(HttpContent content)
    {
        using var http = site.Site.Http();
        return (await http.PostAsync(Ended, content, Stop)).StatusCode;
    }

    private async Task<HttpStatusCode> ShowAsync(string query)
    {
        using var http = site.Site.Plain();
        return (await http.GetAsync(new Uri("/sign-on/ended" + query, UriKind.Relative), Stop)).StatusCode;
    }
}
