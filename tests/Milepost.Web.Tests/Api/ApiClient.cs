using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Milepost.Store.Accounts;
using Milepost.Web.Access;
using Milepost.Web.Api;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Api;

/// <summary>A program that comes with a token of an invented person.</summary>
internal sealed class ApiClient(HttpClient http) : IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public const string Administrator = "jo-lindqvist";

    /// <summary>Somebody who may read the list: what is of the site rather than of a plan is its administrator's.</summary>
    public static string ReaderOf(ApiList list) => list.Asks is Permission.ManageWebhooks or Permission.ManagePeople or Permission.SeeMail ? Administrator : "priya-nair";

    public static async Task<ApiClient> OfAsync(Site site, string person = "priya-nair", params TokenScope[] scopes)
    {
        var (client, _) = await MakeAsync(site, person, scopes is [] ? TokenScopes.All : scopes, []);
        return client;
    }

    public static async Task<(ApiClient Client, AccessToken Token)> MakeAsync(Site site, string person, IReadOnlyList<TokenScope> scopes, IEnumerable<Guid> plans)
    {
        var (token, secret) = await site.InStoreAsync(async db =>
        {
            var owner = await db.People.SingleAsync(one => one.Key == person, Stop);
            var made = AccessToken.New(owner.Id, "A test", scopes, plans, DateTime.UnixEpoch, Site.Today.AddDays(30));
            db.Add(made.Token);
            await db.SaveChangesAsync(Stop);
            return made;
        });
        return (With(site, secret), token);
    }

    public static ApiClient With(Site site, string? secret)
    {
        var http = site.Plain();
        if (secret is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return new(http);
    }

    public HttpClient Http => http;

    public Task<HttpResponseMessage> GetAsync(string address, string? held = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (held is not null) request.Headers.Add("If-None-Match", held);
        return http.SendAsync(request, Stop);
    }

    public async Task<JsonElement> JsonAsync(string address, HttpStatusCode status = HttpStatusCode.OK) => await ReadAsync(await GetAsync(address), status);

    /// <summary>Sends something under a key; without one where it is null.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, string? key, string sent, string media = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(sent, Encoding.UTF8, media) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return http.SendAsync(request, Stop);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(status == answer.StatusCode, $"{answer.RequestMessage!.RequestUri} answered {answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Every row, page by page.</summary>
    public async Task<List<JsonElement>> AllAsync(string address)
    {
        var rows = new List<JsonElement>();
        for (string? next = address; next is not null;)
        {
            var page = await JsonAsync(next);
            rows.AddRange(page.GetProperty("rows").EnumerateArray());
            next = page.GetProperty("next").GetString() is { } more ? new Uri(more).PathAndQuery : null;
        }

        return rows;
    }

    public void Dispose() => http.Dispose();
}
