using System.Net;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store.Accounts;
using Milepost.Web.Tests.Host;
using Milepost.Wording;

namespace Milepost.Web.Tests.Access;

/// <summary>An administrator says who may do what, from when and how far; whoever is from outside stays as long as somebody of the council says so.</summary>
public sealed class OutsidersTests : IAsyncLifetime
{
    private const string People = "/administration/people";
    private Site site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        await site.AddPlanAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_role_is_given_for_a_priority_from_a_day_and_taken_back_and_all_of_it_is_told()
    {
        var jo = await (await site.SignInAsync("Jo Lindqvist")).OpenAsync($"{People}/geoff-marlow/give");
        var priority = jo.Page.QuerySelectorAll("#Reach option").Single(option => option.TextContent.Contains("only 2 Children are heard", StringComparison.Ordinal)).GetAttribute("value")!;
        await jo.PressAsync("Give the role", ("Role", ""), ("From.Day", "1"), ("From.Month", "1"), ("From.Year", "2026"));
        Assert.Equal(["#Role", "#Reach"], jo.Page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")));
        await jo.PressAsync("Give the role", ("Role", "Sponsor"), ("Reach", priority));
        Assert.Contains("must be today or later", jo.Text, StringComparison.Ordinal);
        await jo.PressAsync("Give the role", ("From.Day", "21"), ("From.Month", "11"), ("Until.Day", "20"), ("Until.Month", "12"), ("Until.Year", "2026"));

        Assert.Equal($"{People}/geoff-marlow", jo.Path);
        var role = jo.Page.QuerySelectorAll("#roles ~ table tr")[^1].TextContent;
        Assert.Contains("only 2 Children are heard", role, StringComparison.Ordinal);
        Assert.Contains("20 December 2026", role, StringComparison.Ordinal);
        Assert.Contains("Agree, as a second person, that an action is done", jo.Text, StringComparison.Ordinal);
        var heard = await site.InStoreAsync(db => db.Actions.Where(action => action.Reference == "2.1").Select(action => action.Id).SingleAsync(Stop));
        var geoff = await site.SignInAsync("Geoff Marlow");
        Assert.Equal(HttpStatusCode.OK, (await geoff.OpenAsync($"/plans/wexcombe/edit/action/{heard}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await geoff.OpenAsync($"/plans/wexcombe/edit/action/{Wexcombe.FrontDoor}")).Status);

        var grant = await site.InStoreAsync(db => db.Grants.Where(one => one.Role == Role.Sponsor && one.PriorityId != null).Select(one => one.Id).SingleAsync(Stop));
        await jo.PressAsync("Take it back: Sponsor, in Children’s services improvement plan, only 2 Children are heard");
        Assert.Equal(HttpStatusCode.Forbidden, (await geoff.OpenAsync($"/plans/wexcombe/edit/action/{heard}")).Status);
        Assert.Equal(2, await site.InStoreAsync(db => db.History.CountAsync(change => change.RecordId == grant.Value, Stop)));
    }

    [Fact]
    public async Task The_invented_partner_keeps_the_rule_and_may_come_in_a_year_later_too()
    {
        foreach (var day in (DateOnly[])[Site.Today, Site.Today.AddYears(1)])
        {
            var jo = await (await site.SignInAsync("Jo Lindqvist")).OpenAsync("/administration/outsiders");
            var row = jo.Page.QuerySelectorAll("tbody tr").Single(one => one.TextContent.Contains("Karen Doyle", StringComparison.Ordinal)).TextContent;
            foreach (var said in new[] { "Marcus Oyelaran", Say.Date(day.AddDays(90)), Say.Date(day) }) Assert.Contains(said, row, StringComparison.Ordinal);
            Assert.Equal("/plans/wexcombe", (await site.SignInAsync("Karen Doyle")).Path);
            site.Clock.Pass(TimeSpan.FromDays(365));
            await site.RestartAsync();
        }
    }

    [Fact]
    public async Task Somebody_from_outside_is_answered_for_and_stays_only_by_their_sponsors_word()
    {
        await site.InStoreAsync(async db =>
        {
            var anwen = await db.People.SingleAsync(person => person.Key == "anwen-price", Stop);
            anwen.Describe(anwen.Name, anwen.Post, anwen.Mail, "Northshire Health");
            return await db.SaveChangesAsync(Stop);
        });
        var jo = await AskedInAsync();
        Assert.Contains("The link for Ingrid Vale", jo.Heading, StringComparison.Ordinal);
        var listed = (await jo.OpenAsync("/administration/outsiders")).Text;
        Assert.Contains("Ingrid Vale", listed, StringComparison.Ordinal);
        Assert.Contains("1 December 2026, in 10 days", listed, StringComparison.Ordinal);
        Assert.Contains("Nobody answers for them", listed, StringComparison.Ordinal);
        Assert.Empty((await jo.OpenAsync($"{People}/ingrid-vale/sponsor")).Page.QuerySelectorAll("[name='LastDay.Day']"));
        Assert.Equal(HttpStatusCode.NotFound, (await jo.OpenAsync("/my-work/people/ingrid-vale")).Status);

        var marcus = await (await site.SignInAsync("Marcus Oyelaran")).OpenAsync("/my-work");
        Assert.Contains("Ingrid Vale, chair of the board may sign in until 1 December 2026.", marcus.Text, StringComparison.Ordinal);
        await marcus.ClickAsync("Say whether they are still needed: Ingrid Vale");
        await marcus.PressAsync("Confirm");
        Assert.Contains("Confirm that they still need this", marcus.Text, StringComparison.Ordinal);
        await marcus.PressAsync("Confirm", ("Confirmed", "yes"), ("LastDay.Year", "2027"), ("LastDay.Month", "12"));
        Assert.Contains("90 days from now", marcus.Text, StringComparison.Ordinal);
        await marcus.PressAsync("Confirm", ("Confirmed", "yes"), ("LastDay.Day", "31"), ("LastDay.Month", "1"), ("LastDay.Year", "2027"));

        Assert.Equal("/my-work", marcus.Path);
        Assert.DoesNotContain("Ingrid Vale, chair of the board", marcus.Text, StringComparison.Ordinal);
        var ingrid = await site.InStoreAsync(db => db.People.SingleAsync(person => person.Key == "ingrid-vale", Stop));
        Assert.Equal((new DateOnly(2027, 1, 31), Site.Today), (ingrid.ExpiresOn, ingrid.AttestedOn));
        Assert.False(ingrid.MayComeIn(new DateOnly(2027, 2, 1)));
    }

    [Fact]
    public async Task Nobody_is_asked_in_from_outside_without_somebody_who_answers_for_them()
    {
        var jo = await (await site.SignInAsync("Jo Lindqvist")).OpenAsync($"{People}/invite");
        await jo.PressAsync("Make the link", ("Name", "Ingrid Vale"), ("Role", "Inspector"), ("Reach", "every"));
        Assert.Contains("An inspector is from outside the council", jo.Text, StringComparison.Ordinal);

        await jo.PressAsync("Make the link", ("Agency", "Ofsted"), ("LastDay.Day", "1"), ("LastDay.Month", "6"), ("LastDay.Year", "2027"));

        Assert.Equal(["#Sponsor", "#LastDay.Day"], jo.Page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")!.Replace('-', '.')));
        Assert.False(await site.InStoreAsync(db => db.People.AnyAsync(person => person.Name == "Ingrid Vale", Stop)));
    }

    [Fact]
    public async Task Whoever_is_let_in_again_after_their_days_is_not_said_to_come_in_and_whoever_signs_on_at_the_council_is_dormant_too()
    {
        await (await AskedInAsync()).OpenAsync($"{People}/ingrid-vale");
        await site.InStoreAsync(async db =>
        {
            var geoff = new Account(Id<Account>.New(), await db.People.Where(person => person.Key == "geoff-marlow").Select(person => person.Id).SingleAsync(Stop), Site.Today.AddDays(-300).ToDateTime(default));
            geoff.Link("https://login.wexcombe.example", "g", "Geoff Marlow", Site.Today.AddDays(-50).ToDateTime(default));
            (await db.People.SingleAsync(person => person.Key == "ingrid-vale", Stop)).Stop(Site.Today, "Away");
            db.Add(geoff);
            return await db.SaveChangesAsync(Stop);
        });
        var jo = await site.SignInAsync("Jo Lindqvist");
        var unused = (await jo.OpenAsync("/administration/outsiders")).Page.QuerySelectorAll("main tbody tr").Select(row => row.TextContent.Trim());
        Assert.Contains("Until 30 November 2026", Assert.Single(unused, row => row.Contains("Geoff Marlow", StringComparison.Ordinal)), StringComparison.Ordinal);
        site.Clock.Pass(TimeSpan.FromDays(12));

        jo = await (await site.SignInAsync("Jo Lindqvist")).OpenAsync($"{People}/ingrid-vale");
        await jo.PressAsync("Let Ingrid Vale in again");

        Assert.Contains("Their days are over, so whoever answers for them says whether they are still needed", jo.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Let Ingrid Vale in again", jo.Text, StringComparison.Ordinal);
    }

    private async Task<Browser> AskedInAsync()
    {
        var jo = await (await site.SignInAsync("Jo Lindqvist")).OpenAsync($"{People}/invite");
        var marcus = jo.Page.QuerySelectorAll("#Sponsor option").Single(option => option.TextContent.StartsWith("Marcus", StringComparison.Ordinal)).GetAttribute("value")!;
        return await jo.PressAsync(
            "Make the link", ("Name", "Ingrid Vale"), ("Post", "chair of the board"), ("Role", "BoardMember"), ("Reach", "every"), ("Agency", "Independent"),
            ("Sponsor", marcus), ("LastDay.Day", "1"), ("LastDay.Month", "12"), ("LastDay.Year", "2026"));
    }
}
