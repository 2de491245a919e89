using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.Accounts;
using Milepost.Web.Access;
using Milepost.Web.Api;
using Milepost.Web.Api.Lists;
using Milepost.Web.Hosting;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Api;

/// <summary>By what programs come in: shown once, kept as a hash, never more than its owner, and gone at once.</summary>
[Collection(WexcombeSite.Shared)]
public sealed class TokenTests(WexcombeSite shared)
{
    private readonly Site site = shared.Site;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_makes_a_token_sees_it_once_and_revokes_it_at_once()
    {
        var browser = await (await site.SignInAsync("Helen Castle")).OpenAsync("/account");
        await browser.ClickAsync("Tokens for programs");
        await browser.PressAsync("Make the token", ("Form.Name", "Power BI of the performance team"));
        var secret = browser.Page.QuerySelector(".app-fresh code")!.TextContent;
        Assert.StartsWith("mp_", secret, StringComparison.Ordinal);
        Assert.Contains("Power BI of the performance team", browser.Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        using var program = ApiClient.With(site, secret);
        Assert.Equal("wexcombe", (await program.AllAsync("/api/v1/plans")).Single().GetProperty("name").GetString());
        await browser.OpenAsync("/account/tokens");
        Assert.DoesNotContain(secret, browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("21 November 2026", browser.Page.QuerySelector("td[data-label='Last used']")!.TextContent, StringComparison.Ordinal);
        var kept = await site.InStoreAsync(db => db.AccessTokens.SingleAsync(token => token.Name == "Power BI of the performance team", Stop));
        Assert.Equal(Token.Hash(secret), kept.Hash);

        await browser.PressAsync($"Revoke {kept.Name}, {kept.Mark}");
        Assert.Contains("was revoked", (await program.JsonAsync("/api/v1/plans", HttpStatusCode.Unauthorized)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        var told = await site.InStoreAsync(db => db.History.Where(change => change.RecordId == kept.Id.Value).ToListAsync(Stop));
        Assert.Equal(["*", "RevokedAt", "RevokedBy"], told.Select(change => change.Field).Order());
        Assert.All(told, change => Assert.Equal("Helen Castle, director of children’s services", change.By));
        Assert.DoesNotContain(told, change => (change.Before + change.After).Contains(kept.Hash, StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log, line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_with_a_token_stands_beside_its_field()
    {
        var browser = await (await site.SignInAsync("Geoff Marlow")).OpenAsync("/account/tokens");
        Assert.Equal(["read"], browser.Page.QuerySelectorAll("[name='Form.Scopes']").Select(box => box.GetAttribute("value")));

        await browser.PressAsync("Make the token", ("Form.Until.Year", "2028"), ("Form.Scopes", "webhooks"), ("Form.Plans", Guid.CreateVersion7().ToString()));

        Assert.Equal(4, browser.Page.QuerySelectorAll(".govuk-error-summary a").Length);
        Assert.Contains("one of them is no longer there", browser.Text, StringComparison.Ordinal);
        Assert.Contains("from today to 21 November 2027", browser.Text, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll(".app-fresh"));
    }

    [Fact]
    public async Task Nothing_is_answered_without_a_token_and_a_cookie_is_none()
    {
        var browser = await site.SignInAsync();
        foreach (var address in ApiLists.All.SelectMany(list => new[] { ApiLinks.Json(list.Name), ApiLinks.Csv(list.Name) }).Take(10))
        {
            await browser.OpenOnlyAsync(address);
            Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
            Assert.Equal(Problem.MediaType, browser.Response.Content.Headers.ContentType!.MediaType);
        }

        using var wrong = ApiClient.With(site, "mp_" + Token.New());
        Assert.Equal(HttpStatusCode.Unauthorized, (await wrong.GetAsync("/api/v1/plans")).StatusCode);
        using var basic = site.Plain();
        basic.DefaultRequestHeaders.Authorization = new("Basic", "cHJpeWE6bmFpcg==");
        Assert.Equal(HttpStatusCode.Unauthorized, (await basic.GetAsync("/api/v1/plans", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_token_opens_no_page_of_the_site()
    {
        using var program = await ApiClient.OfAsync(site);
        Assert.Equal(HttpStatusCode.Redirect, (await program.GetAsync("/plans/wexcombe")).StatusCode);
    }

    [Fact]
    public async Task A_token_does_only_what_it_was_made_for()
    {
        using var program = await ApiClient.OfAsync(site, "priya-nair", TokenScope.WriteEvidence);
        Assert.Contains("lacks “read”", (await program.JsonAsync("/api/v1/actions", HttpStatusCode.Forbidden)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_list_is_given_to_every_role_as_its_page_is()
    {
        foreach (var person in DemoPeople.All)
        {
            using var program = await ApiClient.OfAsync(site, person.Key);
            foreach (var list in ApiLists.All.Where(list => list.Filters.All(filter => !filter.Needed)))
            {
                var answer = await program.GetAsync(ApiLinks.Json(list.Name) + "?limit=1");
                Assert.True(answer.StatusCode == (person.Role.May(list.Asks) ? HttpStatusCode.OK : HttpStatusCode.Forbidden), $"{person.Role} at {list.Name}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task A_token_for_one_plan_knows_no_other()
    {
        var other = await site.InStoreAsync(async db =>
        {
            var plan = new Plan(Id<Plan>.New(), "elsewhere", "Another plan");
            db.Add(plan);
            await db.SaveChangesAsync(Stop);
            return plan.Id;
        });
        var wexcombe = await site.InStoreAsync(db => db.Plans.Where(plan => plan.Name == "wexcombe").Select(plan => plan.Id).SingleAsync(Stop));
        var (first, ofWexcombe) = await ApiClient.MakeAsync(site, "priya-nair", TokenScopes.All, [wexcombe.Value]);
        first.Dispose();
        var (program, own) = await ApiClient.MakeAsync(site, "priya-nair", TokenScopes.All, [other.Value]);
        using (program)
        {
            var told = (await program.AllAsync("/api/v1/tokens")).Select(row => row.GetProperty("mark").GetString()).ToList();
            Assert.Contains(own.Mark, told);
            Assert.DoesNotContain(ofWexcombe.Mark, told);
            Assert.Empty(await program.AllAsync("/api/v1/filters"));
            Assert.Equal(["elsewhere"], (await program.AllAsync("/api/v1/plans")).Select(row => row.GetProperty("name").GetString()));
            Assert.Empty(await program.AllAsync("/api/v1/actions"));
            Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/api/v1/actions?plan=wexcombe")).StatusCode);
        }

        await site.InStoreAsync(async db =>
        {
            db.Remove(await db.Plans.SingleAsync(plan => plan.Id == other, Stop));
            return await db.SaveChangesAsync(Stop);
        });
    }

    [Fact]
    public async Task A_token_stops_with_its_owner_and_with_what_the_owner_may()
    {
        var key = "for-a-time";
        var person = new Person(Id<Person>.New(), key, "For A. Time", Site.Today);
        var grant = new Grant(Id<Grant>.New(), person.Id, Role.Administrator, null, null, null, Site.Today, "A test");
        await site.InStoreAsync(async db =>
        {
            db.Add(person);
            db.Add(grant);
            return await db.SaveChangesAsync(Stop);
        });
        using var program = await ApiClient.OfAsync(site, key);
        Assert.NotEmpty(await program.AllAsync("/api/v1/history?limit=500"));

        // A password without a second factor is not enough for somebody who administers.
        var account = new Account(Id<Account>.New(), person.Id, DateTime.UnixEpoch);
        account.SetPassword("hash", DateTime.UnixEpoch);
        await SaveAsync(db => db.Add(account));
        Assert.Contains("second factor", (await program.JsonAsync("/api/v1/history", HttpStatusCode.Unauthorized)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        await SaveAsync(db => db.Remove(account));

        await SaveAsync(db =>
        {
            db.Attach(grant);
            grant.End(Site.Today.AddDays(-1));
            db.Add(new Grant(Id<Grant>.New(), person.Id, Role.Councillor, null, null, null, Site.Today, "A test"));
        });
        Assert.Equal(HttpStatusCode.Forbidden, (await program.GetAsync("/api/v1/history")).StatusCode);
        Assert.NotEmpty(await program.AllAsync("/api/v1/actions"));

        await SaveAsync(db =>
        {
            db.Attach(person);
            person.Stop(Site.Today, "They left");
        });
        Assert.Contains("may no longer come in", (await program.JsonAsync("/api/v1/actions", HttpStatusCode.Unauthorized)).GetProperty("detail").GetString(), StringComparison.Ordinal);

        Task<int> SaveAsync(Action<Milepost.Store.MilepostDb> work) => site.InStoreAsync(async db =>
        {
            work(db);
            return await db.SaveChangesAsync(Stop);
        });
    }

    [Fact]
    public async Task A_program_that_asks_too_often_is_told_when_to_come_again()
    {
        using var program = await ApiClient.OfAsync(site);
        var answers = new List<HttpResponseMessage>();
        for (var asked = 0; asked < Limits.OfATokenEachMinute + 2; asked++) answers.Add(await program.GetAsync(ApiLinks.Json("none")));

        var refused = answers.Last(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(Problem.MediaType, refused.Content.Headers.ContentType!.MediaType);
        using var another = await ApiClient.OfAsync(site);
        Assert.Equal(HttpStatusCode.OK, (await another.GetAsync("/api/v1/plans")).StatusCode);
    }
}
