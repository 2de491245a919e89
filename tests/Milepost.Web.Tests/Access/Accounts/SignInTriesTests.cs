using System.Diagnostics;
using System.Net;
using Milepost.People;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.Accounts;

/// <summary>How often a password may be guessed, and what a guess tells.</summary>
public sealed class SignInTriesTests(SqliteAccounts site) : IClassFixture<SqliteAccounts>
{
    private const string Wrong = "a wrong password altogether";

    [Fact]
    public async Task Two_hundred_guesses_from_one_address_are_five_and_do_not_shut_the_owner_out()
    {
        var owner = await site.PersonAsync(Role.Lead);
        using var attacker = site.Site.Http(address: 70_000);
        var looked = 0;
        for (var guesses = 0; guesses < 200; guesses++)
        {
            var answer = await PostAsync(attacker, owner.Mail!, guesses == 199 ? AccountSite.Password : Wrong);
            if (answer.StatusCode == HttpStatusCode.OK) looked++;
        }

        Assert.Equal(5, looked);
        Assert.Equal("Where the plan stands", (await site.SignInAsync(owner)).Heading);
    }

    [Fact]
    public async Task From_many_addresses_ten_guesses_are_looked_at_in_five_minutes_and_a_browser_that_is_known_still_gets_in()
    {
        var owner = await site.PersonAsync(Role.Lead);
        using var known = site.Site.Http();
        var browser = await site.SignInAsync(owner, http: known);
        await browser.SignOutAsync();
        var looked = 0;
        for (var address = 0; address < 30; address++)
        {
            using var attacker = site.Site.Http(80_000 + address);
            if ((await PostAsync(attacker, owner.Mail!, Wrong)).StatusCode == HttpStatusCode.OK) looked++;
        }

        Assert.Equal(10, looked);
        Assert.Equal("Where the plan stands", (await site.SignInAsync(owner, http: known)).Heading);
        using var strange = site.Site.Http(90_000);
        Assert.Equal("Sign in", (await site.SignInAsync(owner, http: strange)).Heading);
        site.Site.Clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal("Where the plan stands", (await site.SignInAsync(owner, http: strange)).Heading);
    }

    [Fact]
    public async Task One_address_may_try_twenty_names_in_a_minute()
    {
        using var attacker = site.Site.Http(71_000);
        var looked = 0;
        for (var name = 0; name < 60; name++)
        {
            if ((await PostAsync(attacker, $"person{name}@wexcombe.example", Wrong)).StatusCode == HttpStatusCode.OK) looked++;
        }

        Assert.Equal(20, looked);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_answered_alike_and_as_slowly()
    {
        var owner = await site.PersonAsync(Role.Lead);
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var turns = 0; turns < 5; turns++)
        {
            var (first, _) = await TimeAsync(owner.Mail!, 72_000 + turns, known);
            var (second, _) = await TimeAsync($"nobody{turns}@wexcombe.example", 73_000 + turns, unknown);
            Assert.Equal(first.Replace(owner.Mail!, "NAME", StringComparison.Ordinal), second.Replace($"nobody{turns}@wexcombe.example", "NAME", StringComparison.Ordinal));
            site.Site.Clock.Pass(TimeSpan.FromMinutes(5));
        }

        // The hash is what takes the time, and it is made for both; the machine of a test is too unsteady for a finer measure.
        Assert.InRange(Median(unknown) / Median(known), 0.4, 2.5);
    }

    private async Task<(string Text, HttpStatusCode Status)> TimeAsync(string name, int address, List<double> times)
    {
        using var http = site.Site.Http(address);
        var browser = await new Browser(http).OpenAsync("/sign-in");
        var watch = Stopwatch.StartNew();
        await browser.PressAsync("Sign in", ("Name", name), ("Password", Wrong));
        times.Add(watch.Elapsed.TotalMilliseconds);
        return (browser.Page.QuerySelector("main")!.TextContent, browser.Status);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>Sends the form as fast as a machine does, with the token of one page.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, string name, string password)
    {
        if (!http.DefaultRequestHeaders.Contains("Form-Token"))
        {
            var page = await new Browser(http).OpenAsync("/sign-in");
            http.DefaultRequestHeaders.Add("Form-Token", page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));
        }

        using var form = new FormUrlEncodedContent(
        [
            new("Name", name), new("Password", password), new("__RequestVerificationToken", http.DefaultRequestHeaders.GetValues("Form-Token").Single()),
        ]);
        return await http.PostAsync(new Uri("/sign-in", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }
}
