using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Web.Access;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.Accounts;

/// <summary>What a request says of itself, its host and whom it was passed on for, changes no link, no redirect and no count.</summary>
public sealed class HostileHeadersTests(MailedAccounts site) : IClassFixture<MailedAccounts>
{
    private const string Evil = "evil.example";

    private static readonly (string Name, string Value)[] hostile =
    [
        ("Host", Evil), ("X-Forwarded-Host", Evil), ("X-Original-Host", Evil), ("X-Host", Evil), ("Forwarded", $"for=10.9.9.9;host={Evil};proto=http"),
        ("X-Forwarded-Proto", "http"), ("X-Forwarded-Scheme", "http"), ("X-Forwarded-Prefix", $"//{Evil}"), ("X-Original-URL", $"//{Evil}/x"), ("X-Rewrite-URL", $"//{Evil}/x"), ("X-HTTP-Method-Override", "DELETE"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_in_a_mail_leads_to_the_site_s_own_address_whatever_the_request_calls_it()
    {
        var person = await site.PersonAsync(Role.Lead);
        using var http = Hostile();
        var browser = await new Browser(http).OpenAsync("/sign-in/forgotten");
        await browser.PressAsync("Send me a link", ("Name", person.Mail!));
        Assert.Equal("Look at your mail", browser.Heading);

        var body = await MailAsync(person);
        Assert.Contains("https://localhost/set-password?key=", body, StringComparison.Ordinal);
        Assert.DoesNotContain(Evil, body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_page_and_redirect_stays_on_the_site_and_every_cookie_keeps_its_flags()
    {
        var administrator = await site.PersonAsync(Role.Administrator, Role.ProgrammeManager);
        using var http = Hostile();
        var browser = await site.SignInAsync(administrator, http: http);
        AssertOwn(browser);
        var cookies = browser.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set.ToList() : [];
        await site.SetFactorAsync(browser);
        cookies.AddRange(browser.Response.Headers.GetValues("Set-Cookie"));
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-milepost-session=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-milepost-", cookie, StringComparison.Ordinal);
            foreach (var flag in (string[])["secure", "httponly", "samesite=lax", "path=/"]) Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.True(cookie.Length < 4096);
        });

        foreach (var path in (string[])["/", "/account", "/account/calendar", "/account/tokens", "/plans/wexcombe", "/plans/wexcombe/links", "/administration/people", "/try-the-api", "/api/v1/openapi.json", "/sign-out", "/nothing/here", "/sign-in?returnUrl=//evil"])
        {
            AssertOwn(await browser.OpenOnlyAsync(path));
        }

        using var nobody = Hostile();
        AssertOwn(await new Browser(nobody).OpenOnlyAsync("/plans/wexcombe"));
    }

    [Fact]
    public async Task Secrets_that_are_shown_lead_to_the_site_s_own_address()
    {
        using var http = Hostile();
        var browser = await site.SignInAsync(await site.PersonAsync(Role.ProgrammeManager), http: http);
        await browser.OpenAsync("/account/calendar");
        await browser.PressAsync(browser.Page.QuerySelector("main form button")!.TextContent.Trim());
        Assert.Contains("https://localhost/calendar/", browser.Page.Body!.InnerHtml, StringComparison.Ordinal);
        AssertOwn(browser);
    }

    [Fact]
    public async Task Whoever_says_that_they_pass_on_for_others_is_counted_as_one_address()
    {
        using var http = site.Site.Http(81_000);
        var page = await new Browser(http).OpenAsync("/sign-in");
        var token = page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var looked = 0;
        for (var tries = 0; tries < SignInTries.OfAnAddress + 10; tries++)
        {
            using var form = new FormUrlEncodedContent([new("Name", $"nobody{tries}@wexcombe.example"), new("Password", "not the password"), new("__RequestVerificationToken", token)]);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/sign-in", UriKind.Relative)) { Content = form };
            foreach (var name in (string[])["X-Forwarded-For", "X-Real-IP", "True-Client-IP", "CF-Connecting-IP"]) request.Headers.Add(name, $"203.0.113.{tries}");
            if ((await http.SendAsync(request, Stop)).StatusCode is not HttpStatusCode.TooManyRequests) looked++;
        }

        Assert.Equal(SignInTries.OfAnAddress, looked);
    }

    [Fact]
    public async Task Asking_for_a_link_takes_as_long_for_a_name_that_is_known_as_for_one_that_is_not()
    {
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var turns = 0; turns < 5; turns++)
        {
            var person = (await site.InviteAsync(Role.Lead)).Person;
            var first = await ForgetAsync(person.Mail!, 82_000 + turns, known);
            Assert.Equal(first, await ForgetAsync($"nobody{turns}@wexcombe.example", 83_000 + turns, unknown));
        }

        Assert.InRange(unknown.Order().ElementAt(2) / known.Order().ElementAt(2), 0.3, 3.5);
    }

    private async Task<string> ForgetAsync(string name, int address, List<double> times)
    {
        using var http = site.Site.Http(address);
        var browser = await new Browser(http).OpenAsync("/sign-in/forgotten");
        var watch = Stopwatch.StartNew();
        await browser.PressAsync("Send me a link", ("Name", name));
        times.Add(watch.Elapsed.TotalMilliseconds);
        return $"{(int)browser.Status} {browser.Page.QuerySelector("main")!.InnerHtml}".Replace(name, "NAME", StringComparison.Ordinal);
    }

    private HttpClient Hostile()
    {
        var http = site.Site.Http();
        foreach (var (name, value) in hostile) http.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        return http;
    }

    private static void AssertOwn(Browser browser)
    {
        Assert.DoesNotContain("evil.example", browser.Response.Headers.ToString(), StringComparison.OrdinalIgnoreCase);
        if (browser.Response.Headers.Location is { } sent) Assert.True(!sent.IsAbsoluteUri || sent.Host == "localhost", sent.ToString());
        Assert.DoesNotContain(Evil, browser.Page.Source.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://localhost", browser.Page.Source.Text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The mail is written once the answer is given.</summary>
    private async Task<string> MailAsync(Person person)
    {
        for (var i = 0; i < 100; i++)
        {
            var bodies = await site.Site.InStoreAsync(db => db.OutgoingMails.AsNoTracking().Where(mail => mail.PersonId == person.Id && mail.Subject.Contains("password")).Select(mail => mail.Body).ToListAsync(Stop));
            if (bodies is [.., { } body]) return body;
            await Task.Delay(20, Stop);
        }

        throw new TimeoutException("no mail came");
    }
}
