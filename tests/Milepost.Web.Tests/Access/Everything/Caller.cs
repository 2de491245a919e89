using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Milepost.Store.Accounts;
using Milepost.Web.Access;
using Milepost.Web.Api;
using Milepost.Web.Tests.Host;

namespace Milepost.Web.Tests.Access.Everything;

/// <summary>Sends whatever it is told as one persona, with the token that the site gave to that persona, and now and then from a new session and address, by which the site counts changes.</summary>
internal sealed partial class Caller(Site site, Persona persona, int address) : IDisposable
{
    private const int EachSession = 100;
    private HttpClient http = site.Http(address);
    private int begun = address;
    private readonly Dictionary<string, IReadOnlyList<KeyValuePair<string, string>>> forms = [];
    private string session = "";
    private string cookies = "";
    private string program = "";
    private int asked;
    private int sent = EachSession;

    public Persona Persona => persona;

    /// <summary>The token of the forms that the site gives to the persona.</summary>
    public string Token { get; private set; } = "";

    public async Task<Answer> GetAsync(string path, bool drawn)
    {
        if (cookies.Length == 0) await BeginAsync();
        using var answer = await SendAsync(HttpMethod.Get, path, null, drawn);
        return await ReadAsync(answer);
    }

    /// <summary>The page itself.</summary>
    public async Task<string> ReadAsync(string path)
    {
        if (cookies.Length == 0) await BeginAsync();
        using var answer = await SendAsync(HttpMethod.Get, path, null);
        return answer.StatusCode is HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : "";
    }

    /// <summary>The forms of a page, filled in, as the persona sees them; read once.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> FormAsync(string path) =>
        forms.TryGetValue(path, out var known) ? known : forms[path] = FormsOf.Filled(await ReadAsync(path), path);

    /// <summary>Posts the fields with the token of the persona. Unkept, everything is done and nothing of it kept.</summary>
    public async Task<Answer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, bool kept = true, bool withToken = true, bool drawn = true)
    {
        if (++sent > EachSession) await BeginAsync();
        var all = fields.Where(field => field.Key != FormsOf.TokenField);
        using HttpContent content = ApiLinks.Covers(path) ? Sent(path) : new FormUrlEncodedContent(withToken ? all.Append(new(FormsOf.TokenField, Token)) : all);
        using var answer = await SendAsync(HttpMethod.Post, path, content, drawn, kept);
        return await ReadAsync(answer);
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage answer) =>
        new(Of(answer), answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) + answer.Headers.Location);

    /// <summary>What a program sends and what is refused for itself, once it is known that the program may send it there.</summary>
    private static HttpContent Sent(string path) => path.EndsWith("/evidence", StringComparison.Ordinal)
        ? new MultipartFormDataContent { { new StringContent("nothing of the kind"), "form" } }
        : new StringContent("no JSON", System.Text.Encoding.UTF8, "application/json");

    public void Dispose() => http.Dispose();

    private async Task BeginAsync()
    {
        sent = 0;
        http.Dispose();
        http = site.Http(begun += 1000);
        if (persona.Name != "visitor")
        {
            var opened = await site.Services.GetRequiredService<Sessions>().OpenAsync(persona.Id, Proof.SecondFactor, null, "A test", providerSession: null, TestContext.Current.CancellationToken);
            session = $"__Host-milepost-session={opened.Token}";
            program = await ProgramAsync();
        }

        cookies = session;
        using var answer = await SendAsync(HttpMethod.Get, persona.SignsIn ? "/account" : "/sign-in", null);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Token = TokenPattern().Match(page).Groups[1].Value;
        Assert.True(Token.Length > 0, $"{persona.Name} is given no form: {answer.StatusCode}");
        var given = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(one => one.Split(';')[0]).Where(one => one.Contains("-form=", StringComparison.Ordinal)) : [];
        cookies = string.Join("; ", given.Prepend(session).Where(one => one.Length > 0));
    }

    /// <summary>A token for programs, for everything that its owner may.</summary>
    private Task<string> ProgramAsync() => site.InStoreAsync(async db =>
    {
        var (token, secret) = AccessToken.New(persona.Id, "A test", TokenScopes.All, [], DateTime.UnixEpoch, Site.Today.AddDays(30));
        db.Add(token);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return secret;
    });

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, bool drawn = true, bool kept = true)
    {
        // Whoever has no token that holds is counted by address, and only so often.
        if (ApiLinks.Covers(path) && !persona.SignsIn && ++asked % 40 == 0) http = site.Http(begun += 1000);
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add(Site.Undrawn, drawn ? "refusals" : Site.EveryPage);
        if (!kept) request.Headers.Add(Site.Unkept, "yes");
        if (ApiLinks.Covers(path))
        {
            if (content is not null) request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            if (program.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", program);
        }
        else if (cookies.Length > 0) request.Headers.Add("Cookie", cookies);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Outcome Of(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Forbidden => Outcome.Refused,
        HttpStatusCode.Unauthorized when ApiLinks.Covers(answer.RequestMessage!.RequestUri!.AbsolutePath) => Outcome.SignIn,
        HttpStatusCode.NotFound => Outcome.NotFound,
        HttpStatusCode.Redirect when answer.Headers.Location!.OriginalString.StartsWith("/sign-in?", StringComparison.Ordinal) => Outcome.SignIn,
        < HttpStatusCode.InternalServerError and not HttpStatusCode.TooManyRequests => Outcome.Allowed,
        _ => Outcome.Failed,
    };

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex TokenPattern();
}
