using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Milepost.Store.Accounts;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Api;

/// <summary>What programs say: by the rules of the pages, once however often it is sent, on both databases.</summary>
public sealed class WritingTests(WexcombeSite own) : IClassFixture<WexcombeSite>
{
    private readonly Site site = own.Site;

    private static readonly string Updates = $"/api/v1/actions/{Wexcombe.FrontDoor}/updates";
    private static readonly string Evidence = $"/api/v1/actions/{Wexcombe.FrontDoor}/evidence";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_rule_is_told_beside_each_field_by_the_name_that_it_was_sent_under()
    {
        using var program = await ApiClient.OfAsync(site);

        Assert.Equal(["actionBackOnTrackBy", "actionNextStep", "actionRatingBecause", "dueBecause", "dueReason"], await WrongAsync("""{"actionRating": "red", "due": "2027-05-01"}"""));
        Assert.Equal(["impactRating"], await WrongAsync("""{"impactRating": "blue", "impactRatingBecause": "They said so"}"""));
        Assert.Equal(["actionBackOnTrackBy", "actionRating", "colour", "done", "evidenceGrade", "steps/0"], await WrongAsync(
            """{"colour": "red", "done": 7, "actionRating": "crimson", "actionBackOnTrackBy": "31.11.2026", "evidenceGrade": 9, "steps": [{"id": "none"}]}"""));
        Assert.Equal(["due"], await WrongAsync("""{"due": "31 November 2027", "dueReason": "staffing", "dueBecause": "Somebody left"}"""));
        Assert.Equal(HttpStatusCode.BadRequest, (await program.PostAsync(Updates, null, """{"done": "x"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.PostAsync(Updates, "b", "{\"done\": ")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.PostAsync(Updates, "c", "{\"done\": \"x\", \"done\": \"y\"}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.PostAsync(Updates, "half a letter", """{"done": "\ud800"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.PostAsync(Updates, "half a name", """{"\ud800": 1}""")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await program.PostAsync(Updates, "d", "done=x", "text/plain")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await program.PostAsync(Updates, "e", JsonSerializer.Serialize(new { done = new string('x', 300_000) }))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.PostAsync($"/api/v1/actions/{Guid.CreateVersion7()}/updates", "f", "{}")).StatusCode);
        Assert.Equal(0, await site.InStoreAsync(db => db.UpdateDrafts.CountAsync(draft => draft.Person == "priya-nair", Stop)));

        async Task<string[]> WrongAsync(string sent)
        {
            var problem = await ApiClient.ReadAsync(await program.PostAsync(Updates, Guid.CreateVersion7().ToString(), sent), HttpStatusCode.UnprocessableEntity);
            return [.. problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("where").GetString()!).Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public async Task Only_ones_own_actions_are_updated_steps_are_ticked_and_a_draft_in_the_browser_is_left_alone()
    {
        var steps = await site.InStoreAsync(db => db.Steps.OrderBy(step => step.Position).ToListAsync(Stop));
        using var stranger = await ApiClient.OfAsync(site, "sian-rees");
        using var lead = await ApiClient.OfAsync(site, "dana-whitlock");
        using var board = await ApiClient.OfAsync(site, "geoff-marlow");
        var browser = await (await site.SignInAsync("Dana Whitlock")).OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}/update");
        await browser.PressAsync("Save as draft", ("typed.Done", "Half of it is written"));

        var answer = await lead.PostAsync(Updates, "k", $$"""{"steps": [{"id": "{{steps[2].Id}}", "doneOn": "2026-11-20"}, {"id": "{{steps[0].Id}}", "doneOn": null}]}""");

        Assert.Equal(["the steps"], (await ApiClient.ReadAsync(answer, HttpStatusCode.Created)).GetProperty("saved").EnumerateArray().Select(one => one.GetString()));
        var now = await site.InStoreAsync(db => db.Steps.OrderBy(step => step.Position).Select(step => step.CompletedOn).ToListAsync(Stop));
        Assert.Null(now[0]);
        Assert.Equal(new DateOnly(2026, 11, 20), now[2]);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.PostAsync(Updates, "k", """{"done": "x"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await board.PostAsync(Updates, "k", """{"done": "x"}""")).StatusCode);
        await browser.OpenAsync($"/plans/wexcombe/actions/{Wexcombe.FrontDoor}/update");
        Assert.Contains("Half of it is written", browser.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await lead.PostAsync(Updates, "nothing", "{}")).StatusCode);
    }

    [Fact]
    public async Task Evidence_is_looked_over_as_on_its_page_kept_once_and_its_file_is_given_back()
    {
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
}
