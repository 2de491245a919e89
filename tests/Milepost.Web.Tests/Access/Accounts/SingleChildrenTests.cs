using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store.Accounts;
using Milepost.Web.Access;
using Milepost.Web.Tests.Api;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.Accounts;

/// <summary>What is about single children is shown to nobody who showed who they are by one thing alone, whatever their role.</summary>
public sealed class SingleChildrenTests(SqliteAccounts site) : IClassFixture<SqliteAccounts>
{
    private const string Words = "Kayleigh Brown, born 03/04/2015, was seen";
    private const string Register = "/plans/wexcombe/evidence";
    private const string AnnexA = "/plans/wexcombe/annex-a";
    private const string SetUp = "Set up a second factor";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<Role> EveryRole => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(EveryRole))]
    public async Task A_password_alone_shows_nothing_of_single_children_and_a_second_factor_what_the_role_may_see(Role role)
    {
        var item = await WithheldAsync();
        var browser = await site.SignInAsync(await AnybodyAsync(role));
        var first = SecondFactorRule.Asks(role);
        var (sees, loads) = (role.May(Permission.SeeWithheldEvidence), role.May(Permission.LoadAnnexA));
        Assert.Equal(first ? SetUp : "Where the plan stands", (await browser.OpenAsync("/")).Heading);

        foreach (var path in Shown(item)) Assert.DoesNotContain("Kayleigh", (await browser.OpenAsync(path)).Text, StringComparison.Ordinal);
        foreach (var (path, may) in new[] { (item, sees), (item + "/weigh", sees && role.May(Permission.WeighEvidence)), (AnnexA, loads), (AnnexA + "/upload", loads), (AnnexA + "/quality", role.May(Permission.SeeDataQuality)) })
        {
            await browser.OpenAsync(path);
            if (may || first) Assert.Equal(SetUp, browser.Heading);
            else Assert.Contains(browser.Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        }

        if (!first && !sees && !loads) return;
        Assert.Equal(sees && !first, (await browser.OpenAsync(Register)).Text.Contains("more is not shown", StringComparison.Ordinal) || browser.Text.Contains("more are not shown", StringComparison.Ordinal));
        await SetAsync(browser, loads ? AnnexA : item);
        Assert.Equal(loads || sees ? HttpStatusCode.OK : HttpStatusCode.Forbidden, browser.Status);
        Assert.Equal(sees, (await browser.OpenAsync(item)).Text.Contains(Words, StringComparison.Ordinal));
        Assert.Equal(sees, (await browser.OpenAsync(Register)).Text.Contains("Kayleigh", StringComparison.Ordinal));
        Assert.Equal(loads ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await browser.OpenAsync(AnnexA + "/upload")).Status);
        Assert.DoesNotContain("not shown", (await browser.OpenAsync(Register)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_without_a_second_factor_is_refused()
    {
        var item = await WithheldAsync();
        using var http = site.Site.Http();
        var browser = await site.SignInAsync(await site.PersonAsync(Role.ProgrammeManager), http: http);
        await browser.OpenAsync("/account");
        foreach (var path in new[] { item + "/share", item + "/weigh", AnnexA + "/upload", AnnexA + "/quality/owners" })
        {
            var token = browser.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Because", "I say so")]);
            Assert.Contains((await http.PostAsync(new Uri(path, UriKind.Relative), form, Stop)).StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        }

        Assert.Null(await site.Site.InStoreAsync(db => db.Evidence.AsNoTracking().Where(one => one.Text == Words).Select(one => one.SharedBecause).FirstAsync(Stop)));
    }

    [Fact]
    public async Task History_never_repeats_words_by_which_a_child_might_be_known()
    {
        await WithheldAsync();
        var browser = await site.SignInAsync(await site.PersonAsync(Role.Sponsor));
        await SetAsync(browser, "/");
        await browser.OpenAsync("/plans/wexcombe/history");

        Assert.DoesNotContain("Kayleigh", browser.Text, StringComparison.Ordinal);
        Assert.Contains("a child might be known by these words", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Lead)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.BoardMember)]
    public async Task A_program_sees_no_more_than_its_maker_has_shown_to_be(Role role)
    {
        var item = await WithheldAsync();
        var person = await AnybodyAsync(role);
        using var program = await ProgramAsync(person);
        var before = await ReadAsync(program, item);
        Assert.DoesNotContain("Kayleigh", before, StringComparison.Ordinal);

        await SetAsync(await site.SignInAsync(person), "/");
        Assert.Equal(role.May(Permission.SeeWithheldEvidence), (await ReadAsync(program, item)).Contains("Kayleigh", StringComparison.Ordinal));
    }

    /// <summary>Everything of a plan that somebody may read and that evidence stands on.</summary>
    private static IEnumerable<string> Shown(string item) =>
    [
        Register, Register + "/gaps", Register + "/list?format=csv", $"/plans/wexcombe/actions/{Wexcombe.FrontDoor}", item, item + "/files/1", item + "/share", item + "/describe",
        "/plans/wexcombe/search?q=Kayleigh", "/search?q=Kayleigh", "/plans/wexcombe/history", "/plans/wexcombe/on-a-page", "/plans/wexcombe/report",
    ];

    /// <summary>Evidence in whose words something is found by which a child might be known: where its page is.</summary>
    private async Task<string> WithheldAsync()
    {
        var plan = await site.PlanAsync();
        var item = new EvidenceItem(Id<EvidenceItem>.New(), plan, Wexcombe.FrontDoor, null, Words, Site.Today.AddDays(-3), "Priya Nair");
        await site.Site.InStoreAsync(db =>
        {
            db.Add(item);
            return db.SaveChangesAsync(Stop);
        });
        return $"{Register}/{item.Id}";
    }

    /// <summary>Somebody of that role; those from outside with whoever answers for them.</summary>
    private async Task<Person> AnybodyAsync(Role role)
    {
        if (role is not (Role.Partner or Role.Inspector)) return await site.PersonAsync(role);
        var today = site.Site.Clock.Day();
        var sponsor = (await site.InviteAsync(Role.Sponsor)).Person;
        var outcome = await site.RegisterAsync(register => register.InviteAsync(
            new($"Karen {role}", $"{Guid.CreateVersion7()}@northshire.example", "inspector", "Northshire Police", [role]) { Sponsor = sponsor.Id, LastDay = today.AddDays(30) }, today, Stop));
        await site.SetPasswordAsync(outcome.Token!, AccountSite.Password);
        return outcome.Person!;
    }

    /// <summary>Sets one up from the page that asked for it, and follows it there.</summary>
    private async Task SetAsync(Browser browser, string from)
    {
        await browser.OpenAsync(from == "/" ? "/account/second-factor" : from);
        if (browser.Heading != SetUp) await browser.OpenAsync("/account/second-factor");
        await browser.PressAsync("Continue", ("Typed", site.CodeNow(AccountSite.KeyShown(browser))));
        Assert.Equal("Keep your recovery codes", browser.Heading);
        await browser.ClickAsync("I have kept them");
    }

    private async Task<ApiClient> ProgramAsync(Person person)
    {
        var (token, secret) = AccessToken.New(person.Id, "A test", TokenScopes.All, [], DateTime.UnixEpoch, Site.Today.AddDays(30));
        await site.Site.InStoreAsync(db =>
        {
            db.Add(token);
            return db.SaveChangesAsync(Stop);
        });
        return ApiClient.With(site.Site, secret);
    }

    private static async Task<string> ReadAsync(ApiClient program, string item)
    {
        var read = "";
        foreach (var path in new[] { "/api/v1/evidence", "/api/v1/evidence.csv", "/api/v1/expected-evidence", "/api/v1/history", $"/api/v1/evidence/{item.Split('/')[^1]}/file" })
        {
            read += await (await program.GetAsync(path)).Content.ReadAsStringAsync(Stop);
        }

        return read;
    }
}
