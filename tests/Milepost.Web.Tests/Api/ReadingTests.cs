using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Store.Accounts;
using Milepost.Web.Api;
using Milepost.Web.Api.Lists;
using Milepost.Web.Tests.Host;
using Milepost.Wording;

namespace Milepost.Web.Tests.Api;

/// <summary>What programs read: every list in both forms, the same rows, in pages, and no more than their owners see.</summary>
[Collection(WexcombeSite.Shared)]
public sealed class ReadingTests(WexcombeSite shared)
{
    private readonly Site site = shared.Site;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Lists => [.. ApiLists.All.Select(list => list.Name)];

    [Theory, MemberData(nameof(Lists))]
    public async Task A_list_holds_the_same_rows_in_json_and_in_csv_and_every_page_fits_its_schema(string name)
    {
        var list = ApiLists.Find(name)!;
        using var program = await ApiClient.OfAsync(site, ApiClient.ReaderOf(list));
        var needed = string.Join('&', list.Filters.Where(filter => filter.Needed).Select(filter => $"{filter.Name}={(filter.Name == "from" ? "2026-10-20" : "wexcombe")}"));

        var rows = await program.AllAsync($"{ApiLinks.Json(name)}?limit=3&{needed}");
        var answer = await program.GetAsync($"{ApiLinks.Csv(name)}?{needed}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        using var csv = new CsvReader(new StreamReader(new MemoryStream(bytes)), CultureInfo.InvariantCulture);
        Assert.True(await csv.ReadAsync() && csv.ReadHeader());
        Assert.Equal(list.Columns.Select(column => column.Name), csv.HeaderRecord);
        foreach (var row in rows)
        {
            Assert.Equal(list.Columns.Select(column => column.Name), row.EnumerateObject().Select(property => property.Name));
            Assert.True(await csv.ReadAsync(), "The CSV has fewer rows");
            for (var at = 0; at < list.Columns.Count; at++) Assert.Equal(Said(row, list.Columns[at]), FormulaSigns.Restored(csv.GetField(at)!));
        }

        Assert.False(await csv.ReadAsync(), "The CSV has more rows");
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, rows.Select(row => row.ToString()).Distinct().Count());
    }

    [Fact]
    public async Task An_action_is_told_with_its_given_ratings_and_those_that_the_facts_suggest()
    {
        using var program = await ApiClient.OfAsync(site);
        var action = (await program.AllAsync("/api/v1/actions?plan=wexcombe&priority=1"))[0];

        Assert.Equal("1.1", action.GetProperty("reference").GetString());
        Assert.Equal("amber", action.GetProperty("actionRating").GetString());
        Assert.Equal("Two of four steps are done; the posts are not filled.", action.GetProperty("actionRatingBecause").GetString());
        Assert.False(string.IsNullOrEmpty(action.GetProperty("actionSuggested").GetString()));
        Assert.False(string.IsNullOrEmpty(action.GetProperty("actionSuggestedBecause").GetString()));
        Assert.Equal(12, action.GetProperty("overdueBy").GetInt32());
        Assert.Contains("2 of 4 steps done", action.GetProperty("distance").GetString(), StringComparison.Ordinal);
        Assert.Equal($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}", new Uri(action.GetProperty("address").GetString()!).AbsolutePath);
    }

    [Fact]
    public async Task What_a_person_keeps_for_themselves_is_told_to_nobody_else()
    {
        using var priya = await ApiClient.OfAsync(site);
        using var dana = await ApiClient.OfAsync(site, "dana-whitlock");
        static async Task<string[]> Names(ApiClient program, string list) => [.. (await program.AllAsync("/api/v1/" + list)).Select(row => row.GetProperty("name").GetString()!).Distinct()];

        Assert.Equal(["Our partners’", "What is late"], (await Names(priya, "filters")).Order(StringComparer.Ordinal));
        Assert.Equal(["Our partners’"], await Names(dana, "filters"));
        Assert.Equal("/plans/wexcombe/plan?agency=Police", new Uri((await dana.AllAsync("/api/v1/filters"))[0].GetProperty("address").GetString()!).PathAndQuery);

        var marks = (await priya.AllAsync("/api/v1/tokens")).Select(row => row.GetProperty("mark").GetString()).ToList();
        Assert.NotEmpty(marks);
        Assert.All(await dana.AllAsync("/api/v1/tokens"), row => Assert.DoesNotContain(row.GetProperty("mark").GetString(), marks));
        Assert.DoesNotContain(marks, mark => mark!.Length > 9);
    }

    [Fact]
    public async Task Filters_are_said_in_plain_words()
    {
        using var program = await ApiClient.OfAsync(site);
        async Task<string[]> References(string filters) => [.. (await program.AllAsync("/api/v1/actions?" + filters)).Select(row => row.GetProperty("reference").GetString()!)];

        Assert.Equal(["1.1"], await References("lead=Head%20of%20assessment"));
        Assert.Equal(["2.1"], await References("rating=blue"));
        Assert.Equal(["1.1"], await References("overdue=true&complete=false"));
        Assert.Equal(["1.1", "2.1"], (await References($"changedSince={Site.Today:yyyy-MM-dd}")).Order());
        Assert.Empty(await References("changedSince=2026-11-21T09:00:01Z"));
        Assert.Equal("green", (await program.AllAsync("/api/v1/actions?asAt=2026-11-01&rating=green")).Single().GetProperty("actionRating").GetString());
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_an_address_is_told_at_once()
    {
        using var program = await ApiClient.OfAsync(site);

        var problem = await program.JsonAsync("/api/v1/actions?limit=501&overdue=maybe&colour=red&asAt=31.11.2026&snapshot=1", HttpStatusCode.BadRequest);
        var wrong = problem.GetProperty("errors").EnumerateArray().ToDictionary(error => error.GetProperty("where").GetString()!, error => error.GetProperty("message").GetString()!);

        Assert.Equal(["asAt", "colour", "limit", "overdue", "snapshot"], wrong.Keys.Order());
        Assert.Contains("limit=100", wrong["limit"], StringComparison.Ordinal);
        Assert.Contains("overdue=true", wrong["overdue"], StringComparison.Ordinal);
        Assert.Contains("It knows plan, priority", wrong["colour"], StringComparison.Ordinal);
        Assert.Equal("application/problem+json", (await program.GetAsync("/api/v1/actions.csv?limit=3")).Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/api/v1/actions?plan=elsewhere")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/api/v1/actions?plan=wexcombe&snapshot=9")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/api/v1/nothing")).StatusCode);
        Assert.Contains("revoke this one", (await program.JsonAsync("/api/v1/plans?access_token=mp_x", HttpStatusCode.BadRequest)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        using var program = await ApiClient.OfAsync(site);
        foreach (var address in new[] { "/api/v1/steps?plan=wexcombe", "/api/v1/steps.csv" })
        {
            var first = await program.GetAsync(address);
            var again = await program.GetAsync(address, first.Headers.ETag!.Tag);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(Stop));
        }
    }

    [Fact]
    public async Task Words_that_a_spreadsheet_would_work_out_are_disarmed_in_csv_and_whole_in_json()
    {
        const string formula = "=HYPERLINK(\"https://evil.example\";\"click\")\nand a second line, with “quotes”";
        await site.InStoreAsync(async db =>
        {
            var action = await db.Actions.SingleAsync(one => one.Reference == "2.1", Stop);
            db.Add(new ProgressEntry(Id<ProgressEntry>.New(), action.PlanId, action.Id, null, formula, Site.Today, "A test"));
            return await db.SaveChangesAsync(Stop);
        });
        using var program = await ApiClient.OfAsync(site);

        Assert.Contains(await program.AllAsync("/api/v1/updates"), row => row.GetProperty("done").GetString() == formula);
        var csv = await (await program.GetAsync("/api/v1/updates.csv")).Content.ReadAsStringAsync(Stop);
        Assert.Contains("\"'=HYPERLINK(\"\"https://evil.example\"\"", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_list_asks_the_store_more_than_fifteen_times()
    {
        using var manager = await ApiClient.OfAsync(site);
        using var administrator = await ApiClient.OfAsync(site, ApiClient.Administrator);
        using var queries = new Queries(site);
        foreach (var list in ApiLists.All.Where(list => list.Filters.All(filter => !filter.Needed) && list.Scope is TokenScope.Read))
        {
            var before = queries.Asked;
            await (ApiClient.ReaderOf(list) == ApiClient.Administrator ? administrator : manager).JsonAsync(ApiLinks.Json(list.Name) + (list.Filters.Contains(ApiFilter.ChangedSince) ? "?changedSince=2026-01-01" : ""));
            Assert.InRange(queries.Asked - before, 1, 15);
        }
    }

    [Fact]
    public async Task What_stood_in_a_snapshot_is_read_as_the_board_saw_it()
    {
        using var program = await ApiClient.OfAsync(site);
        var snapshot = (await program.AllAsync("/api/v1/snapshots")).Single();
        Assert.Equal("Priya Nair", snapshot.GetProperty("by").GetString());

        var seen = await program.AllAsync("/api/v1/plans?plan=wexcombe&snapshot=1");

        Assert.Equal(1, seen.Single().GetProperty("snapshot").GetInt32());
        Assert.Equal(2, (await program.AllAsync("/api/v1/actions?plan=wexcombe&snapshot=1")).Count);
        Assert.Equal(snapshot.GetProperty("asAt").GetString(), seen.Single().GetProperty("asAt").GetString());
    }

    private static string Said(JsonElement row, ApiColumn column) => row.GetProperty(column.Name) is var value && value.ValueKind is JsonValueKind.Array
        ? string.Join('\n', value.EnumerateArray().Select(one => one.GetString()))
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetRawText() : value.ToString();
}
