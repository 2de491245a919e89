using System.Net;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Api;

/// <summary>What programs read of Annex As: counts alone, none of them of few children, and only for those who may see the pages.</summary>
[Collection(WexcombeSite.Shared)]
public sealed class SubmissionListsTests(WexcombeSite shared)
{
    private readonly Site site = shared.Site;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_of_few_children_are_left_out_and_whatever_would_give_them_away()
    {
        using var program = await ApiClient.OfAsync(site);

        var submission = Assert.Single(await program.AllAsync("/api/v1/submissions?plan=wexcombe&submission=1"));
        Assert.Equal(["4: 604", "10: c"], submission.GetProperty("rows").EnumerateArray().Select(one => one.GetString()!));
        Assert.Equal(["AD08 hidden", "AS01 149 of 173"], await ResultsAsync(""));
        Assert.Equal(["AS01 Assessment East hidden", "AS01 Assessment North 50 of 58", "AS01 Assessment South 45 of 52", "AS01 Not known hidden"], await ResultsAsync("&by=team"));
        Assert.Empty(await ResultsAsync("&by=nothing"));
        Assert.Equal(["L10-01 all hidden", "L10-01 Not known hidden", "L4-02 all 30", "L4-02 Assessment North hidden", "L4-02 Assessment South hidden"], await FindingsAsync(""));
        Assert.Equal(["L4-02 all 30", "L4-02 Assessment North hidden", "L4-02 Assessment South hidden"], await FindingsAsync("&list=4"));

        async Task<IEnumerable<string>> ResultsAsync(string filter) => (await program.AllAsync($"/api/v1/submission-measures?plan=wexcombe&submission=1{filter}"))
            .Select(row => $"{row.GetProperty("measure")} {(row.GetProperty("of").GetString() is { } of and not "all" ? of + " " : "")}{(row.GetProperty("hidden").GetBoolean() ? "hidden" : $"{row.GetProperty("numerator")} of {row.GetProperty("denominator")}")}").Order(StringComparer.Ordinal);
        async Task<IEnumerable<string>> FindingsAsync(string filter) => (await program.AllAsync($"/api/v1/submission-findings?plan=wexcombe&submission=1{filter}"))
            .Select(row => $"{row.GetProperty("rule")} {row.GetProperty("team")} {(row.GetProperty("hidden").GetBoolean() ? "hidden" : row.GetProperty("count").ToString())}").Order(StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_may_not_open_the_pages_reads_none_of_it_in_either_form()
    {
        using var board = await ApiClient.OfAsync(site, "geoff-marlow");
        var page = await (await site.SignInAsync("Geoff Marlow")).OpenAsync("/plans/wexcombe/annex-a");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);

        foreach (var list in (string[])["submissions", "submission-measures", "submission-findings"])
        {
            foreach (var form in (string[])["", ".csv", "?plan=wexcombe", ".csv?plan=wexcombe"])
            {
                var answer = await board.GetAsync($"/api/v1/{list}{form}");
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                var read = await answer.Content.ReadAsStringAsync(Stop);
                foreach (var word in (string[])["AS01", "L4-02", "31/10/2026", "2026-10-31"]) Assert.DoesNotContain(word, read, StringComparison.Ordinal);
            }
        }
    }
}
