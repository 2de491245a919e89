using System.Net;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.Accounts;

/// <summary>A role reaches the plans it was given for, and says nothing of any other.</summary>
public sealed class GrantsTests(SqliteAccounts site) : IClassFixture<SqliteAccounts>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_that_one_may_not_see_answers_as_one_that_is_not_there()
    {
        var mine = await AddAsync("only-mine", "The plan of the other half");
        var person = await site.PersonAsync();
        await site.RegisterAsync(register => register.GrantAsync(person.Id, Role.ProgrammeManager, mine, null, null, site.Site.Clock.Day(), Stop));
        var browser = await site.SignInAsync(person);

        Assert.Equal("/plans/only-mine", browser.Path);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/plans/only-mine/edit")).Status);
        foreach (var page in new[] { "", "/plan", "/edit", "/history", "/imports", "/quality/checks", "/recommendations" })
        {
            var hidden = await browser.OpenAsync($"/plans/wexcombe{page}");
            var (status, text) = (hidden.Status, hidden.Page.QuerySelector("main")!.TextContent);
            var absent = await browser.OpenAsync($"/plans/not-there{page}");
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.Equal((HttpStatusCode.NotFound, text), (absent.Status, absent.Page.QuerySelector("main")!.TextContent));
        }

        Assert.DoesNotContain("Wexcombe", (await browser.OpenAsync("/?all=true")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync("/import")).Status);
    }

    [Fact]
    public async Task A_role_for_one_priority_opens_the_plan_and_changes_no_more_than_it_is_for()
    {
        var person = await site.PersonAsync();
        var plan = await site.PlanAsync();
        var priority = await site.Site.InStoreAsync(db => Task.FromResult(db.Priorities.First(one => one.PlanId == plan).Id));
        await site.RegisterAsync(register => register.GrantAsync(person.Id, Role.Sponsor, plan, priority, null, site.Site.Clock.Day(), Stop));
        var browser = await site.SignInAsync(person);

        Assert.Equal("Where the plan stands", browser.Heading);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync("/plans/wexcombe/edit")).Status);
    }

    [Fact]
    public async Task Somebody_without_any_role_sees_nothing()
    {
        var browser = await site.SignInAsync(await site.PersonAsync());

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/plans/wexcombe")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/account")).Status);
    }

    [Fact]
    public async Task Behind_https_every_cookie_is_tied_to_this_site_and_to_https()
    {
        var person = await site.PersonAsync(Role.Lead);
        using var http = site.Site.Http();
        var page = await new Browser(http).OpenAsync("/sign-in");
        var cookies = page.Response.Headers.GetValues("Set-Cookie").ToList();
        using var form = new FormUrlEncodedContent(
        [
            new("Name", person.Key), new("Password", AccountSite.Password),
            new("__RequestVerificationToken", page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]);
        cookies.AddRange((await http.PostAsync(new Uri("/sign-in", UriKind.Relative), form, Stop)).Headers.GetValues("Set-Cookie"));

        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-milepost-session=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-milepost-", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.True(cookie.Length < 4096);
        });
    }

    private Task<Id<Plan>> AddAsync(string name, string title) => site.Site.InStoreAsync(async db =>
    {
        var plan = new Plan(Id<Plan>.New(), name, title);
        db.Add(plan);
        await db.SaveChangesAsync(Stop);
        return plan.Id;
    });
}
