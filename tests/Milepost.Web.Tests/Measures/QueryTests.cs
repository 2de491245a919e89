using Microsoft.EntityFrameworkCore;
using Milepost.Web.Tests.Api;

namespace Milepost.Web.Tests.Measures;

/// <summary>The pages of measures, of Annex A, of scorecards and of what a council decides ask the store for what they need in few words.</summary>
[Collection(WexcombeSite.Shared)]
public sealed class QueryTests(WexcombeSite shared)
{
    private const string Plan = "/plans/wexcombe";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_asks_the_store_more_than_fifteen_times()
    {
        var site = shared.Site;
        var measure = await site.InStoreAsync(db => db.Readings.Select(one => one.MeasureId).FirstAsync(Stop));
        var card = await site.InStoreAsync(db => db.Scorecards.Select(one => one.Id).FirstAsync(Stop));
        var manager = await site.SignInAsync();
        string[] pages =
        [
            .. ((string[])["", "/upload", "/1", "/1/withdraw", "/linked", "/measures/as01", "/measures/as01?by=team", "/quality", "/quality?list=4&severity=Error", "/quality/l4-02", "/quality/owners"]).Select(page => $"{Plan}/annex-a{page}"),
            .. ((string[])["", "/commentary", "/development", "/ties", "/comparators", "/readings", "/limits"]).Select(page => $"{Plan}/measures/{measure}{page}"),
            .. ((string[])["", "/month", "/catalogue", "/catalogue/as01", "/backlog", "/ties", "/sheets", "/sheets/give", "/own", "/own/declare"]).Select(page => $"{Plan}/measures{page}"),
            .. ((string[])["", "/make", $"/{card}", $"/{card}/edit", $"/{card}/withdraw"]).Select(page => $"{Plan}/scorecards{page}"),
            Plan + "/settings", Plan + "/settings/change", Plan + "/settings/following", Plan + "/quality", Plan + "/caseloads",
        ];
        using var queries = new Queries(site);
        var many = new List<string>();
        foreach (var page in pages)
        {
            var before = queries.Asked;
            await manager.OpenAsync(page);
            Assert.True(manager.Status == System.Net.HttpStatusCode.OK, $"{page}: {manager.Status}");
            if (queries.Asked - before is 0 or > 15) many.Add($"{page} asked {queries.Asked - before} times");
        }

        Assert.Empty(many);
    }

    [Fact]
    public async Task Teams_of_a_measure_counted_from_Annex_A_stand_in_a_funnel_on_its_page_and_on_scorecards_and_those_of_few_children_do_not()
    {
        var site = shared.Site;
        var board = await site.SignInAsync("Geoff Marlow");
        var measure = await site.InStoreAsync(db => db.Readings.Select(one => one.MeasureId).FirstAsync(Stop));
        var card = await site.InStoreAsync(db => db.Scorecards.Select(one => one.Id).FirstAsync(Stop));
        await CountByAsync("AS01");
        foreach (var page in (string[])[$"{Plan}/measures/{measure}", $"{Plan}/scorecards/{card}"])
        {
            await board.OpenAsync(page);
            Assert.Contains("chance explains what lies between the teams", board.Text, StringComparison.Ordinal);
            Assert.Contains("Counted from Annex A as at 31 October 2026. 1 team of few children is left out.", board.Text, StringComparison.Ordinal);
            Assert.Contains("Assessment North", board.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Assessment East", board.Text, StringComparison.Ordinal);
        }

        await CountByAsync(null);
        await board.OpenAsync($"{Plan}/measures/{measure}");
        Assert.DoesNotContain("Is a team different", board.Text, StringComparison.Ordinal);

        Task<int> CountByAsync(string? id) => site.InStoreAsync(async db =>
        {
            (await db.Measures.SingleAsync(one => one.Id == measure, Stop)).CountBy(id);
            return await db.SaveChangesAsync(Stop);
        });
    }
}
