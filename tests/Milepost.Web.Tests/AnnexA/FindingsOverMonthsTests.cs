using Microsoft.EntityFrameworkCore;
using Milepost.Store.Submitting;
using Milepost.Submitting;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.AnnexA;

/// <summary>How findings of data quality went over the months, in words and numbers as well as in a picture.</summary>
public sealed class FindingsOverMonthsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_chart_of_a_rule_has_its_numbers_beside_it_and_a_few_of_very_many_are_not_called_none()
    {
        await using var site = await Site.StartAsync();
        await site.AddPlanAsync();
        await KeepAsync(site, new(2026, 9, 30), 3);
        await KeepAsync(site, new(2026, 10, 31), 1);

        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync("/plans/wexcombe/annex-a/quality/ch-01");
        Assert.Contains("1 of the 2,313 rows that it looked at, under 0.1%.", analyst.Text, StringComparison.Ordinal);
        Assert.Equal(["As at 31 October 2026 1 finding", "As at 30 September 2026 3 findings"], Rows(analyst));

        await analyst.OpenAsync("/plans/wexcombe/annex-a/quality");
        Assert.Equal(["As at 31 October 2026 3 findings", "As at 30 September 2026 5 findings"], Rows(analyst));
        Assert.Contains("under 0.1%", analyst.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0.0%", analyst.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_that_has_parts_says_so_and_a_column_stands_beside_the_name_of_its_list()
    {
        await using var site = await Site.StartAsync();
        await site.AddPlanAsync();
        await KeepAsync(site, new(2026, 10, 31), 1);

        var analyst = await (await site.SignInAsync("Tomasz Zieliński")).OpenAsync("/plans/wexcombe/annex-a/1");
        Assert.Equal(["in parts"], analyst.Page.QuerySelectorAll("td[data-label='Value']").Select(cell => cell.TextContent.Trim()));
        await analyst.OpenAsync("/plans/wexcombe/annex-a/quality/fs-14");
        Assert.Equal("List 6", analyst.Page.QuerySelector("main .app-after tbody th")!.TextContent);
    }

    private static IEnumerable<string> Rows(Browser page) =>
        page.Page.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")?.TextContent == "The numbers behind the picture")
            .QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Take(2).Select(cell => cell.TextContent.Trim())));

    private static async Task KeepAsync(Site site, DateOnly asAt, int found) => await site.InStoreAsync(async db =>
    {
        var counted = new CountedSubmission(
            asAt, "2024", "3f9a01c2be77", [new(6, 2_313, 0, 20_000, 0, new string((char)('a' + found), 64))],
            [new("FD04", null, 40, null, null, null, [], [])],
            [new("CH-01", found, null, [new(6, 2_313, found, [new("Family Support South", found, [1_557])])]), new("FS-14", 2, null, [], [new(6, "ethnicity", 2, 2_300, [7, 9])])]);
        var kept = new KeptSubmissions(db, new(db, new(new(Path.GetTempPath())), TimeProvider.System));
        Assert.NotNull((await kept.KeepAsync((await db.Plans.SingleAsync(Stop)).Id, counted, null, Site.Today, "Tomasz Zieliński", Stop)).Kept);
        return true;
    });
}
