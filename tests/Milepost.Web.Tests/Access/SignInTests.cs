using System.Net;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access;

public sealed class SignInTests : IAsyncLifetime
{
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Whoever_signs_in_goes_where_they_were_going()
    {
        var browser = await site.Open().OpenAsync("/plans/wexcombe/people");
        Assert.Equal("Sign in", browser.Heading);

        await browser.PressAsync("Sign in as Geoff Marlow");

        Assert.Equal("/plans/wexcombe/people", browser.Path);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https:/elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/%09/elsewhere.example")]
    [InlineData("\t//elsewhere.example")]
    public async Task Nobody_is_sent_off_the_site(string where)
    {
        var browser = await site.Open().OpenAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(where));

        await browser.PressAsync("Sign in as Geoff Marlow");

        Assert.Contains(browser.Path, new[] { "/plans/wexcombe", "/%09/elsewhere.example" });
    }

    [Fact]
    public async Task Signing_out_ends_the_session_even_for_a_copied_cookie()
    {
        var http = site.Http();
        var browser = await new Browser(http).OpenAsync("/sign-in");
        await browser.PressAsync("Sign in as Priya Nair");
        var copied = browser.Response.RequestMessage!.Headers.GetValues("Cookie").Single();

        await browser.SignOutAsync();

        using var request = new HttpRequestMessage(HttpMethod.Get, "/plans/wexcombe");
        request.Headers.Add("Cookie", copied);
        using var plain = site.Plain();
        var answer = await plain.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Half_an_hour_without_doing_anything_signs_one_out()
    {
        var browser = await site.SignInAsync();
        site.Clock.Pass(TimeSpan.FromMinutes(29));
        Assert.Equal("Where the plan stands", (await browser.OpenAsync("/plans/wexcombe")).Heading);

        site.Clock.Pass(TimeSpan.FromMinutes(31));

        Assert.Equal("Sign in", (await browser.OpenAsync("/plans/wexcombe")).Heading);
    }

    [Fact]
    public async Task Without_the_demonstration_nobody_is_picked_and_no_account_stands_ready()
    {
        await using var real = await Site.StartAsync(demo: false);

        var browser = await real.Open().OpenAsync("/");

        Assert.Empty(browser.Page.QuerySelectorAll("[name=person]"));
        Assert.Equal(0, await real.InStoreAsync(db => Task.FromResult(db.People.Count() + db.Accounts.Count())));
        var token = browser.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var picked = new FormUrlEncodedContent([new("person", "priya-nair"), new("__RequestVerificationToken", token)]);
        Assert.NotEqual(HttpStatusCode.Redirect, (await real.Http().PostAsync(new Uri("/sign-in", UriKind.Relative), picked, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://localhost:5080;http://192.168.1.4:5080")]
    [InlineData("http://*:5080")]
    public void The_demonstration_only_listens_on_its_own_machine(string urls)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => MilepostSite.Build(new SiteSettings { Demo = true, Urls = urls }, []));

        Assert.Contains("only listens on this machine", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_cannot_make_one_do_anything(string header, string value)
    {
        using var http = site.Plain();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([new("person", "priya-nair")]) };
        request.Headers.Add(header, value);

        var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var http = site.Plain();

        var answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent([new("person", "priya-nair")]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie") && answer.Headers.GetValues("Set-Cookie").Any(cookie => cookie.StartsWith("milepost-session", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_script_and_of_other_sites()
    {
        var browser = await site.Open().OpenAsync("/sign-in");

        var cookies = browser.Response.Headers.GetValues("Set-Cookie").ToList();

        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.True(cookie.Length < 4096));
    }
}
