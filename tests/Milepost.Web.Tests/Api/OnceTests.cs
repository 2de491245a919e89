using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Actions;
using Milepost.Documents.Reading;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Store.Importing;
using Milepost.Store.Writing;
using Milepost.Web.Tests.Host;
using Milepost.Web.Webhooks;

namespace Milepost.Web.Tests.Api;

/// <summary>What programs send is saved once and what happens is told once, on both databases.</summary>
public sealed class OnceTests
{
    private static readonly string Updates = $"/api/v1/actions/{Wexcombe.FrontDoor}/updates";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(false), InlineData(true)]
    public async Task Both_hold_on_either_database(bool postgres)
    {
        if (postgres && !PostgresDatabase.IsThere) Assert.Skip("MILEPOST_TEST_POSTGRES is not set: there is no PostgreSQL to test on.");
        await using var database = postgres ? await PostgresDatabase.CreateAsync() : null;
        await using var fresh = await Site.StartAsync(database: database?.Connection, webhooks: true);
        await fresh.AddPlanAsync();
        await What_happens_is_told_once_signed_and_without_a_word_of_what_was_said(fresh);
        await A_reading_is_saved_once(fresh);
        await An_update_is_saved_once_however_often_and_at_whatever_moment_it_is_sent(fresh);
        await Signs_that_no_database_keeps_are_refused_or_left_out(fresh);
        await A_webhook_that_does_not_answer_keeps_no_other_waiting(fresh);
        await An_import_is_told_once_and_not_what_it_brought(fresh);
    }

    private static async Task An_import_is_told_once_and_not_what_it_brought(Site fresh)
    {
        await using var outside = await Outside.ListenAsync();
        await Outside.ListenToAllAsync(fresh, outside.Address);
        await using var scope = fresh.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<MilepostDb>().Author = new("A test");
        var importer = scope.ServiceProvider.GetRequiredService<PlanImporter>();
        var file = new SourceFile("second.md", Encoding.UTF8.GetBytes("| Ref. | Action | Lead | RAG |\n|---|---|---|---|\n| 1.1 | Brief every practitioner | Head of assessment | Amber |\n| 1.2 | Write the standard | Head of assessment | Green |"));
        Assert.True(DocumentReader.Read(file, Stop).TryGetDocument(out var document, out _));
        var reading = PlanReader.Read(document);
        var preview = await importer.PreviewAsync("second", reading.Plan!, Site.Today, stop: Stop);
        await importer.ApplyAsync(new ImportRequest("second", file, reading, Site.Today, preview.Stamp), stop: Stop);

        await Outside.GoRoundAsync(fresh);

        var told = JsonDocument.Parse(Assert.Single(outside.Told).Body).RootElement;
        Assert.Equal(("plan.imported", "second"), (told.GetProperty("event").GetString(), told.GetProperty("plan").GetString()));
    }

    private static async Task A_webhook_that_does_not_answer_keeps_no_other_waiting(Site fresh)
    {
        await using var dead = await Outside.ListenAsync();
        await using var alive = await Outside.ListenAsync();
        var answers = new TaskCompletionSource();
        (dead.Until, dead.Answer) = (answers.Task, HttpStatusCode.ServiceUnavailable);
        var (first, second) = (await Outside.HookAsync(fresh, "Dead", dead.Address), await Outside.HookAsync(fresh, "Alive", alive.Address));
        for (var one = 0; one < 3; one++) await Outside.PutAsync(fresh, first);
        var due = new List<string>();
        for (var one = 0; one < 3; one++) due.Add((await Outside.PutAsync(fresh, second)).ToString());

        var round = Outside.GoRoundAsync(fresh);
        for (var waited = 0; waited < 500 && alive.Told.Count < 3; waited++) await Task.Delay(10, Stop);
        var told = alive.Told.Select(one => JsonDocument.Parse(one.Body).RootElement.GetProperty("id").GetString()!).ToList();
        answers.SetResult();
        await round;

        Assert.Equal(due, told);
        Assert.Single(dead.Told);
        await Outside.GoRoundAsync(fresh);
        Assert.Equal(2, dead.Told.Count);
    }

    private static async Task Signs_that_no_database_keeps_are_refused_or_left_out(Site fresh)
    {
        using var program = await ApiClient.OfAsync(fresh);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.GetAsync("/api/v1/actions?plan=%00")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.GetAsync("/api/v1/history?by=%00")).StatusCode);

        using var form = new MultipartFormDataContent
        {
            { new StringContent("note"), "form" }, { new StringContent("Half\0 of it\r\nand the rest "), "text" }, { new StringContent("\0"), "title" }, { new StringContent("Head\0 of assessment"), "owner" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/actions/{Wexcombe.FrontDoor}/evidence") { Content = form };
        request.Headers.Add("Idempotency-Key", "signs");
        Assert.Equal(HttpStatusCode.Created, (await program.Http.SendAsync(request, Stop)).StatusCode);
        var kept = await fresh.InStoreAsync(db => db.Evidence.OrderByDescending(item => item.Id).FirstAsync(Stop));
        Assert.Equal(("Half of it\nand the rest", null, "Head of assessment"), (kept.Text, kept.Title, kept.Owner));
    }

    private static async Task A_reading_is_saved_once(Site fresh)
    {
        var measure = await fresh.InStoreAsync(db => db.Measures.Select(one => one.Id).SingleAsync(Stop));
        using var program = await ApiClient.OfAsync(fresh, "tomasz-zielinski", TokenScope.WriteReadings);
        const string sent = """{"firstDay": "2026-10-31", "value": 18.70, "unit": "children", "provisional": false, "source": "Workforce scorecard"}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => program.PostAsync($"/api/v1/measures/{measure}/readings", "a-key", sent)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync(Stop)))).Distinct());
        Assert.Equal([18.7m], await fresh.InStoreAsync(db => db.Readings.Select(one => one.GivenValue!.Value).ToListAsync(Stop)));
    }

    private static async Task An_update_is_saved_once_however_often_and_at_whatever_moment_it_is_sent(Site fresh)
    {
        using var program = await ApiClient.OfAsync(fresh, "priya-nair", TokenScope.WriteUpdates);
        const string sent = """{"done": "Both posts are filled", "actionRating": "amber", "actionRatingBecause": "One step is left", "actionNextStep": "Brief the teams", "actionBackOnTrackBy": "2027-01-31", "due": "2027-03-31", "dueReason": "recruitment", "dueBecause": "No answer", "evidence": "Minutes, 12 October", "evidenceShows": "activity", "evidenceGrade": 1}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => program.PostAsync(Updates, "a-key", sent)));
        var later = await program.PostAsync(Updates, "a-key", sent);

        Assert.All(answers.Append(later), answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        var told = await Task.WhenAll(answers.Append(later).Select(answer => answer.Content.ReadAsStringAsync(Stop)));
        Assert.Single(told.Distinct());
        Assert.Single(answers, answer => !answer.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(1, await fresh.InStoreAsync(db => db.Progress.CountAsync(entry => entry.Text == "Both posts are filled", Stop)));
        Assert.Equal(1, await fresh.InStoreAsync(db => db.DateMoves.CountAsync(move => move.Because == "No answer" && move.Reason == MoveReason.Recruitment, Stop)));
        Assert.Equal(["Priya Nair, programme manager"], await fresh.InStoreAsync(db => db.Progress.Where(entry => entry.Text == "Both posts are filled").Select(entry => entry.By).ToListAsync(Stop)));

        var other = await ApiClient.ReadAsync(await program.PostAsync(Updates, "a-key", """{"done": "Something else"}"""), HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Idempotency-Key", other.GetProperty("errors")[0].GetProperty("where").GetString());
        fresh.Clock.Pass(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Created, (await program.PostAsync(Updates, "a-key", """{"done": "Something else"}""")).StatusCode);
        Assert.Equal(1, await fresh.InStoreAsync(db => db.KeptAnswers.CountAsync(answer => answer.Body.Contains("updateId"), Stop)));
        await fresh.InStoreAsync(db => Once.ForgetAsync(db, fresh.Clock.GetUtcNow().UtcDateTime, Stop));
        Assert.Equal(1, await fresh.InStoreAsync(db => db.KeptAnswers.CountAsync(Stop)));
        Assert.Equal(1, await fresh.InStoreAsync(db => Once.ForgetAsync(db, fresh.Clock.GetUtcNow().UtcDateTime + KeptAnswer.Lasts, Stop)));
        Assert.Equal(0, await fresh.InStoreAsync(db => db.KeptAnswers.CountAsync(Stop)));
    }

    private static async Task What_happens_is_told_once_signed_and_without_a_word_of_what_was_said(Site fresh)
    {
        await using var outside = await Outside.ListenAsync();
        var secret = await Outside.ListenToAllAsync(fresh, outside.Address);
        await Outside.GoRoundAsync(fresh);
        Assert.Empty(outside.Told);

        await Outside.SayAsync(fresh, "green");
        await Outside.SayAsync(fresh, "blue");
        await Outside.SayAsync(fresh, "amber");
        await Task.WhenAll(Outside.GoRoundAsync(fresh), Outside.GoRoundAsync(fresh));
        await Outside.GoRoundAsync(fresh);

        var events = outside.Told.Select(told => JsonDocument.Parse(told.Body).RootElement.GetProperty("event").GetString()!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["action.closed", "action.reopened", "rating.changed", "rating.changed", "rating.changed", "update.given", "update.given", "update.given"], events);
        Assert.All(outside.Told, told =>
        {
            Assert.Equal(HookSender.Sign(secret, told.Body, Seconds(told.Signature)), told.Signature);
            Assert.DoesNotContain("Not a word", told.Body, StringComparison.Ordinal);
            var body = JsonDocument.Parse(told.Body).RootElement;
            Assert.Equal(["id", "event", "at", "plan", "record", "action", "address", "read"], body.EnumerateObject().Select(one => one.Name));
            Assert.Equal(Wexcombe.FrontDoor.ToString(), body.GetProperty("action").GetString());
        });
        var browser = await (await fresh.SignInAsync("Jo Lindqvist")).OpenAsync("/administration/webhooks");
        Assert.Contains("Taken on 21 November 2026, 09:00, with 204", browser.Text, StringComparison.Ordinal);
    }

    private static long Seconds(string signature) => long.Parse(signature.Split(',')[0]["t=".Length..], System.Globalization.CultureInfo.InvariantCulture);
}
