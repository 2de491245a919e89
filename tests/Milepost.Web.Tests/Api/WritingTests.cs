using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Store.Accounts;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Api;

/// <summary>What programs say: by the rules of the pages, once however often it is sent, on both databases.</summary>
public sealed class WritingTests
{
    private static readonly string Updates = $"/api/v1/actions/{Wexcombe.FrontDoor}/updates";
    private static readonly string Evidence = $"/api/v1/actions/{Wexcombe.FrontDoor}/evidence";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_update_is_saved_once_however_often_and_at_whatever_moment_it_is_sent(bool postgres)
    {
        if (postgres && !PostgresDatabase.IsThere) Assert.Skip("MILEPOST_TEST_POSTGRES is not set: there is no PostgreSQL to test on.");
        await using var database = postgres ? await PostgresDatabase.CreateAsync() : null;
        await using var site = await Site.StartAsync(database: database?.Connection);
        await site.AddPlanAsync();
        using var program = await ApiClient.OfAsync(site, "priya-nair", TokenScope.WriteUpdates);
        const string sent = """{"done": "Both posts are filled", "actionRating": "amber", "actionRatingBecause": "One step is left", "actionNextStep": "Brief the teams", "actionBackOnTrackBy": "2027-01-31", "due": "2027-03-31", "dueReason": "recruitment", "dueBecause": "No answer", "evidence": "Minutes, 12 October", "evidenceShows": "activity", "evidenceGrade": 1}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(program, Updates, "a-key", sent)));
        var later = await PostAsync(program, Updates, "a-key", sent);

        Assert.All(answers.Append(later), answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        var told = await Task.WhenAll(answers.Append(later).Select(answer => answer.Content.ReadAsStringAsync(Stop)));
        Assert.Single(told.Distinct());
        Assert.Single(answers, answer => !answer.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(1, await site.InStoreAsync(db => db.Progress.CountAsync(entry => entry.Text == "Both posts are filled", Stop)));
        Assert.Equal(1, await site.InStoreAsync(db => db.DateMoves.CountAsync(move => move.Because == "No answer" && move.Reason == MoveReason.Recruitment, Stop)));
        Assert.Equal(["Priya Nair, programme manager"], await site.InStoreAsync(db => db.Progress.Where(entry => entry.Text == "Both posts are filled").Select(entry => entry.By).ToListAsync(Stop)));

        var other = await ApiClient.ReadAsync(await PostAsync(program, Updates, "a-key", """{"done": "Something else"}"""), HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Idempotency-Key", other.GetProperty("errors")[0].GetProperty("where").GetString());
        site.Clock.Pass(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(program, Updates, "a-key", """{"done": "Something else"}""")).StatusCode);
        Assert.Equal(1, await site.InStoreAsync(db => db.KeptAnswers.CountAsync(Stop)));
    }

    [Fact]
    public async Task A_refused_rule_is_told_beside_each_field_by_the_name_that_it_was_sent_under()
    {
        await using var site = await Site.StartAsync();
        await site.AddPlanAsync();
        using var program = await ApiClient.OfAsync(site);

        Assert.Equal(["actionBackOnTrackBy", "actionNextStep", "actionRatingBecause", "dueBecause", "dueReason"], await WrongAsync("""{"actionRating": "red", "due": "2027-05-01"}"""));
        Assert.Equal(["impactRating"], await WrongAsync("""{"impactRating": "blue", "impactRatingBecause": "They said so"}"""));
        Assert.Equal(["actionBackOnTrackBy", "actionRating", "colour", "done", "evidenceGrade", "steps/0"], await WrongAsync(
            """{"colour": "red", "done": 7, "actionRating": "crimson", "actionBackOnTrackBy": "31.11.2026", "evidenceGrade": 9, "steps": [{"id": "none"}]}"""));
        Assert.Equal(["due"], await WrongAsync("""{"due": "31 November 2027", "dueReason": "staffing", "dueBecause": "Somebody left"}"""));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(program, Updates, null, """{"done": "x"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(program, Updates, "b", "{\"done\": ")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(program, Updates, "c", "{\"done\": \"x\", \"done\": \"y\"}")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync(program, Updates, "d", "done=x", "text/plain")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(program, Updates, "e", JsonSerializer.Serialize(new { done = new string('x', 300_000) }))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(program, $"/api/v1/actions/{Guid.CreateVersion7()}/updates", "f", "{}")).StatusCode);
        Assert.Equal(0, await site.InStoreAsync(db => db.UpdateDrafts.CountAsync(Stop)));

        async Task<string[]> WrongAsync(string sent)
        {
            var problem = await ApiClient.ReadAsync(await PostAsync(program, Updates, Guid.CreateVersion7().ToString(), sent), HttpStatusCode.UnprocessableEntity);
            return [.. problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("where").GetString()!).Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public async Task Only_ones_own_actions_are_updated_steps_are_ticked_and_a_draft_in_the_browser_is_left_alone()
    {
        await using var site = await Site.StartAsync();
        await site.AddPlanAsync();
        var steps = await site.InStoreAsync(db => db.Steps.OrderBy(step => step.Position).ToListAsync(Stop));
        using var stranger = await ApiClient.OfAsync(site, "sian-rees");
        using var lead = await ApiClient.OfAsync(site, "dana-whitlock");
        using var board = await ApiClient.OfAsync(site, "geoff-marlow");
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}/update");
        await browser.PressAsync("Save as draft", ("typed.Done", "Half of it is written"));

        var answer = await PostAsync(lead, Updates, "k", $$"""{"steps": [{"id": "{{steps[2].Id}}", "doneOn": "2026-11-20"}, {"id": "{{steps[0].Id}}", "doneOn": null}]}""");

        Assert.Equal(["the steps"], (await ApiClient.ReadAsync(answer, HttpStatusCode.Created)).GetProperty("saved").EnumerateArray().Select(one => one.GetString()));
        var now = await site.InStoreAsync(db => db.Steps.OrderBy(step => step.Position).Select(step => step.CompletedOn).ToListAsync(Stop));
        Assert.Null(now[0]);
        Assert.Equal(new DateOnly(2026, 11, 20), now[2]);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(stranger, Updates, "k", """{"done": "x"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(board, Updates, "k", """{"done": "x"}""")).StatusCode);
        await browser.OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}/update");
        Assert.Contains("Half of it is written", browser.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(lead, Updates, "nothing", "{}")).StatusCode);
    }

    [Fact]
    public async Task Evidence_is_looked_over_as_on_its_page_kept_once_and_its_file_is_given_back()
    {
        await using var site = await Site.StartAsync();
        await site.AddPlanAsync();
        using var program = await ApiClient.OfAsync(site, "priya-nair", TokenScope.WriteEvidence, TokenScope.Read);
        var bytes = Encoding.UTF8.GetBytes("quarter,value\r\n2026 Q3,86\r\n");

        var first = await SendAsync("a", ("form", "file"), ("text", "86% in time"), ("shows", "impact"));
        var again = await SendAsync("a", ("form", "file"), ("text", "86% in time"), ("shows", "impact"));
        var other = await SendAsync("a", ("form", "file"), ("text", "87% in time"), ("shows", "impact"));

        var id = (await ApiClient.ReadAsync(first, HttpStatusCode.Created)).GetProperty("id").GetString();
        Assert.Equal(id, (await ApiClient.ReadAsync(again, HttpStatusCode.Created)).GetProperty("id").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        var row = (await program.AllAsync("/api/v1/evidence?shows=impact")).Single();
        Assert.Equal(id, row.GetProperty("id").GetString());
        var file = await program.GetAsync(new Uri(row.GetProperty("fileAddress").GetString()!).PathAndQuery);
        Assert.Equal(bytes, await file.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);

        bytes = [0x4D, 0x5A, 0x90, 0, 3, 0];
        Assert.Equal(["file"], await WrongAsync(("form", "file"), ("text", "A program")));
        bytes = [];
        Assert.Equal(["form", "text"], await WrongAsync(("title", "Nothing else")));
        Assert.Equal(["expiresOn", "form", "weight"], await WrongAsync(("form", "folder"), ("text", "x"), ("weight", "3"), ("expiresOn", "soon")));
        Assert.Equal(["link"], await WrongAsync(("form", "link"), ("text", "x"), ("link", "javascript:alert(1)")));
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"/api/v1/evidence/{Guid.CreateVersion7()}/file")).StatusCode);

        async Task<HttpResponseMessage> SendAsync(string key, params (string Name, string Value)[] fields)
        {
            var form = new MultipartFormDataContent();
            foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
            if (bytes.Length > 0) form.Add(new ByteArrayContent(bytes), "file", "figures.csv");
            using var request = new HttpRequestMessage(HttpMethod.Post, Evidence) { Content = form };
            request.Headers.Add("Idempotency-Key", key);
            return await program.Http.SendAsync(request, Stop);
        }

        async Task<string[]> WrongAsync(params (string, string)[] fields)
        {
            var problem = await ApiClient.ReadAsync(await SendAsync(Guid.CreateVersion7().ToString(), fields), HttpStatusCode.UnprocessableEntity);
            return [.. problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("where").GetString()!).Order(StringComparer.Ordinal)];
        }
    }

    private static async Task<HttpResponseMessage> PostAsync(ApiClient program, string address, string? key, string sent, string media = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(sent, Encoding.UTF8, media) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await program.Http.SendAsync(request, Stop);
    }
}
