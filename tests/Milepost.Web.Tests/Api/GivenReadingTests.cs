using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Store.Accounts;
using Milepost.Web.Pages.Account;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Api;

/// <summary>Readings as programs give them and read them again.</summary>
[Collection(WexcombeSite.Shared)]
public sealed class GivenReadingTests(WexcombeSite shared)
{
    private const string Analyst = "tomasz-zielinski";
    private readonly Site site = shared.Site;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reading_is_kept_once_replaced_corrected_and_read_again_in_json_and_csv()
    {
        var (measure, readings) = await MeasureAsync();
        using var program = await ApiClient.OfAsync(site, Analyst, TokenScope.WriteReadings, TokenScope.Read);
        var sent = Sent(12, provisional: true);

        var first = await program.PostAsync(readings, "june", sent);
        var again = await program.PostAsync(readings, "june", sent);
        var told = await ApiClient.ReadAsync(first, HttpStatusCode.Created);
        Assert.Equal(85.714286m, told.GetProperty("value").GetDecimal());
        Assert.Equal(told.GetProperty("id").GetString(), (await ApiClient.ReadAsync(again, HttpStatusCode.Created)).GetProperty("id").GetString());
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.PostAsync(readings, "june", Sent(13, provisional: true))).StatusCode);
        var final = await ApiClient.ReadAsync(await program.PostAsync(readings, "june-2", Sent(13, provisional: false)), HttpStatusCode.Created);
        Assert.Equal(told.GetProperty("id").GetString(), final.GetProperty("inPlaceOfId").GetString());

        var conflict = await ApiClient.ReadAsync(await program.PostAsync(readings, "june-3", sent), HttpStatusCode.Conflict);
        Assert.Equal("provisional", conflict.GetProperty("errors")[0].GetProperty("where").GetString());
        Assert.Equal(["correctedBecause"], await WrongAsync(program, readings, Sent(14, provisional: false)));
        await ApiClient.ReadAsync(await program.PostAsync(readings, "june-4", Sent(14, provisional: false, because: "A team was missing")), HttpStatusCode.Created);

        var rows = (await program.AllAsync($"/api/v1/readings?measure={measure}&from=2026-06-01")).Where(row => row.GetProperty("lastDay").GetString() == "2026-06-30").ToList();
        Assert.Equal([("replaced", 12m), ("replaced", 13m), ("counts", 14m)], rows.Select(row => (row.GetProperty("standing").GetString()!, row.GetProperty("numerator").GetDecimal())));
        Assert.Equal("Tomasz Zieliński, performance analyst", rows[2].GetProperty("by").GetString());
        Assert.Equal("A team was missing", Assert.Single(await program.AllAsync($"/api/v1/readings?measure={measure}&from=2026-06-01&standing=counts")).GetProperty("correctedBecause").GetString());
        var csv = await (await program.GetAsync($"/api/v1/readings.csv?measure={measure}&from=2026-06-01&provisional=true")).Content.ReadAsStringAsync(Stop);
        Assert.Contains(",2026-06-01,2026-06-30,\"June 2026\",12,14,85.714286,\"percentage\",true,\"replaced\",", csv, StringComparison.Ordinal);
        Assert.Equal(100, (await program.AllAsync("/api/v1/measures?plan=wexcombe")).Single(row => row.GetProperty("id").GetString() == measure).GetProperty("latestValue").GetDecimal());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_by_the_name_that_it_was_sent_under()
    {
        var (_, readings) = await MeasureAsync();
        using var program = await ApiClient.OfAsync(site, Analyst, TokenScope.WriteReadings);

        Assert.Equal(["firstDay", "provisional", "source", "unit", "value"], await WrongAsync(program, readings, "{}"));
        Assert.Contains("origin", await WrongAsync(program, readings, """{"origin": "guessed"}"""));
        Assert.Equal(["children", "denominator", "firstDay", "numerator", "provisional", "source"], await WrongAsync(program, readings,
            """{"children": ["x"], "firstDay": "31.02.2026", "numerator": "12", "denominator": -1, "unit": "percentage", "provisional": "yes", "source": 4}"""));
        Assert.Equal(["value"], await WrongAsync(program, readings, """{"firstDay": "2026-06-30", "numerator": 12, "denominator": 14, "value": 90, "origin": "estimate", "unit": "percentage", "provisional": true, "source": "x"}"""));
        Assert.Equal([""], await WrongAsync(program, readings, "[]"));
        Assert.Equal(HttpStatusCode.BadRequest, (await program.PostAsync(readings, null, Sent(1, true))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.PostAsync(readings, "b", "{\"unit\": ")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await program.PostAsync(readings, "c", "unit=x", "text/plain")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await program.PostAsync(readings, "d", JsonSerializer.Serialize(new { note = new string('x', 300_000) }))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.PostAsync($"/api/v1/measures/{Guid.CreateVersion7()}/readings", "e", Sent(1, true))).StatusCode);
    }

    [Fact]
    public async Task A_token_without_the_scope_and_somebody_who_may_not_are_refused_and_are_not_offered_it()
    {
        var (_, readings) = await MeasureAsync();
        using var reader = await ApiClient.OfAsync(site, Analyst, TokenScope.Read, TokenScope.WriteUpdates);
        using var lead = await ApiClient.OfAsync(site, "dana-whitlock");

        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync(readings, "k", Sent(1, true))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.PostAsync(readings, "k", Sent(1, true))).StatusCode);
        Assert.Contains(TokenScope.WriteReadings, Offered(Role.Analyst));
        Assert.Contains(TokenScope.WriteReadings, Offered(Role.ProgrammeManager));
        Assert.DoesNotContain(TokenScope.WriteReadings, Offered(Role.Lead));

        static IReadOnlyList<TokenScope> Offered(Role role) => TokenForm.ScopesFor(new HeldRoles([Persona(role)], Site.Today));
        static Grant Persona(Role role) => new(Identity.Id<Grant>.New(), Identity.Id<Person>.New(), role, null, null, null, DateOnly.MinValue, "A test");
    }

    private async Task<(string Measure, string Readings)> MeasureAsync()
    {
        var measure = await site.InStoreAsync(db => db.Measures.Where(one => one.Title == "Assessments inside 45 working days").Select(one => one.Id).SingleAsync(Stop));
        return (measure.ToString(), $"/api/v1/measures/{measure}/readings");
    }

    private static string Sent(int counted, bool provisional, string? because = null) => JsonSerializer.Serialize(new
    {
        firstDay = "2026-06-01",
        lastDay = "2026-06-30",
        numerator = counted,
        denominator = 14,
        unit = "percentage",
        provisional,
        source = "Monthly scorecard",
        correctedBecause = because,
    });

    private static async Task<string[]> WrongAsync(ApiClient program, string readings, string sent)
    {
        var problem = await ApiClient.ReadAsync(await program.PostAsync(readings, Guid.CreateVersion7().ToString(), sent), HttpStatusCode.UnprocessableEntity);
        return [.. problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("where").GetString()!).Order(StringComparer.Ordinal)];
    }
}
