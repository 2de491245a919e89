using System.IO.Compression;
using System.Net;
using Milepost.Web.Tests.Api;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Plans;

/// <summary>The overview, the plan in all its views and its files tell a day of the past in the words of that day.</summary>
[Collection(ChangedPlan.Shared)]
public sealed class PlanAsAtTests(ChangedPlan plan)
{
    private const string Day = "asAt=2026-11-23";
    private readonly Site site = plan.Site;

    private static readonly string[] then = ["Every child who is referred is seen", "HR partner", "2 Children are heard"];
    private static readonly string[] later = ["Every child is seen", "Front door manager", "Children are heard and answered", "A priority of the new year", "Nobody waits for a duty worker"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Its_words_its_leads_and_its_priorities_are_those_of_the_day() => Tells_the_words_of_the_day(site);

    [Fact]
    public async Task They_are_on_PostgreSQL_too()
    {
        Assert.SkipUnless(PostgresDatabase.IsThere, "MILEPOST_TEST_POSTGRES is not set: there is no PostgreSQL to test on.");
        await using var database = await PostgresDatabase.CreateAsync();
        await using var there = new ChangedPlan();
        await there.InitializeAsync(database.Connection);
        await Tells_the_words_of_the_day(there.Site);
    }

    private static async Task Tells_the_words_of_the_day(Site site)
    {
        var browser = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/plan");
        Tells(browser.Page.QuerySelector("table.app-plan")!.TextContent, later, then[..2]);
        Assert.Equal("1", Under(browser));

        await browser.OpenAsync($"/plans/wexcombe/plan?{Day}");
        Tells(browser.Page.QuerySelector("table.app-plan")!.TextContent, then, later);
        Assert.Equal("2", Under(browser));

        await browser.OpenAsync($"/plans/wexcombe/plan?view=timeline&{Day}");
        Tells(browser.Text, [then[0], then[2]], later);
        await browser.OpenAsync($"/plans/wexcombe/plan?lead=HR+partner&{Day}");
        Assert.Contains("1 action of 3", browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync($"/plans/wexcombe?{Day}");
        Tells(browser.Page.QuerySelector("table.app-levels")!.TextContent, [then[2], "Assistant director, quality"], later);
        await browser.OpenAsync("/plans/wexcombe");
        Tells(browser.Page.QuerySelector("table.app-levels")!.TextContent, [later[2], "Head of participation"], ["Assistant director, quality"]);
    }

    [Fact]
    public async Task Its_files_and_its_lists_are_those_of_the_day_too()
    {
        var browser = await site.SignInAsync();
        var csv = await (await browser.OpenOnlyAsync($"/plans/wexcombe/plan/file?format=csv&{Day}")).Response.Content.ReadAsStringAsync(Stop);
        Tells(csv, then[..2], later);

        using var sheet = new ZipArchive(await (await browser.OpenOnlyAsync($"/plans/wexcombe/plan/file?format=xlsx&{Day}")).Response.Content.ReadAsStreamAsync(Stop));
        var words = "";
        foreach (var part in sheet.Entries.Where(part => part.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(await part.OpenAsync(Stop));
            words += await text.ReadToEndAsync(Stop);
        }

        Tells(words, then[..2], later);
        using var program = await ApiClient.OfAsync(site);
        Tells(await (await program.GetAsync($"/api/v1/actions?plan=wexcombe&{Day}")).Content.ReadAsStringAsync(Stop), then[..2], later);
    }

    [Fact]
    public async Task Two_days_are_compared_in_their_own_words()
    {
        var browser = await (await site.SignInAsync()).OpenAsync("/plans/wexcombe/changes?from=2026-11-22&to=2026-11-23");
        Assert.DoesNotContain("Every child is seen", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/plans/wexcombe/changes?from=2026-11-23&to=today");
        Assert.Contains("is now “Every child is seen”", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_evidence_of_an_action_is_called_what_it_was()
    {
        var browser = await (await site.SignInAsync()).OpenAsync($"/plans/wexcombe/actions/{ChangedPlan.Renamed}?{Day}");
        Tells(browser.Text, ["Minutes of the children’s council"], ["What the children’s council said"]);
        await browser.OpenAsync($"/plans/wexcombe/actions/{ChangedPlan.Renamed}");
        Tells(browser.Text, ["What the children’s council said"], []);
    }

    [Fact]
    public async Task It_asks_the_store_little()
    {
        var browser = await site.SignInAsync();
        foreach (var page in (string[])["/plans/wexcombe?asAt=2026-11-19", "/plans/wexcombe/plan?asAt=2026-11-18", "/plans/wexcombe/plan/file?format=csv&asAt=2026-11-17", "/plans/wexcombe/changes?from=2026-11-16&to=2026-11-20"])
        {
            using var queries = new Queries(site);
            Assert.Equal(HttpStatusCode.OK, (await browser.OpenOnlyAsync(page)).Status);
            Assert.InRange(queries.Asked, 1, 15);
        }
    }

    /// <summary>The number of the priority that the action stands under.</summary>
    private static string Under(Browser browser) =>
        browser.Page.QuerySelector($"a[href*='{ChangedPlan.Renamed}']")!.Closest("tbody")!.QuerySelector("th[scope=rowgroup]")!.TextContent[..1];

    private static void Tells(string text, IEnumerable<string> said, IEnumerable<string> not)
    {
        foreach (var words in said) Assert.Contains(words, text, StringComparison.Ordinal);
        foreach (var words in not) Assert.DoesNotContain(words, text, StringComparison.Ordinal);
    }
}
