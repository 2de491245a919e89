using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Milepost.Web.Tests.Access.SignOn;

/// <summary>
/// A provider of OpenID Connect on this machine, which vouches at once for whoever the test says, and misbehaves when it is told
/// to. It insists on the code flow, PKCE, the client's secret and the registered address, as Entra ID does.
/// </summary>
public sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "milepost-at-wexcombe";
    public const string Secret = "a secret of the test";

    private readonly ConcurrentDictionary<string, Question> codes = new();
    private readonly RsaSecurityKey strange = new(RSA.Create(2048)) { KeyId = "first" };
    private RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "first" };
    private WebApplication? app;

    private sealed record Question(string Redirect, string Nonce, string Challenge, Dictionary<string, object> Claims);

    /// <summary>The clock that tokens are dated by: the site's own.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    public string Authority => app!.Urls.Single();

    /// <summary>Who is signed in at the provider.</summary>
    public Dictionary<string, object> Claims { get; set; } = [];

    /// <summary>What is changed in the next ID tokens before they are signed; what is null is left out.</summary>
    public Dictionary<string, object?> Changed { get; } = [];

    /// <summary>The provider answers nothing but 503.</summary>
    public bool Down { get; set; }

    /// <summary>Codes work again and again, as they must not.</summary>
    public bool CodesLast { get; set; }

    /// <summary>Signs with "key": another key of the same name, "none": not at all, "secret": with the client's secret.</summary>
    public string Signs { get; set; } = "";

    /// <summary>What its page of signing out calls through the browser; nothing where it is not said.</summary>
    public string? TellsAt { get; set; }

    /// <summary>How often it was asked for anything.</summary>
    public int Asked { get; private set; }

    /// <summary>How often it was asked for its keys.</summary>
    public int KeysGiven { get; private set; }

    /// <summary>What the last browser was sent with.</summary>
    public Dictionary<string, string> LastAsked { get; private set; } = [];

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Use((context, next) =>
        {
            Asked++;
            if (!Down) return next(context);
            context.Response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
            return Task.CompletedTask;
        });
        app.MapGet("/.well-known/openid-configuration", Describe);
        app.MapGet("/keys", Keys);
        app.MapGet("/authorize", (HttpRequest request) => Authorize(request));
        app.MapPost("/token", (HttpRequest request) => TokenAsync(request));
        app.MapGet("/sign-out", () => Results.Content($"<!DOCTYPE html><link rel=\"icon\" href=\"data:,\"><title>The provider</title><h1>Signed out at the provider</h1>{(TellsAt is null ? "" : $"<iframe src=\"{TellsAt}\"></iframe>")}", "text/html"));
        await app.StartAsync();
    }

    /// <summary>Signs with another key from now on, and tells of it alone.</summary>
    public void RollKeys() => key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.CreateVersion7().ToString("N") };

    /// <summary>What a browser that goes to the provider is sent back with: the address of the site.</summary>
    public static async Task<string> VisitAsync(Uri address)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var answer = await http.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.Headers.Location?.OriginalString ?? throw new InvalidOperationException($"the provider refused: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    /// <summary>Word of a sign-out, signed; what is null is left out.</summary>
    public string LogoutToken(params (string Claim, object? Value)[] changed)
    {
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = Authority,
            ["aud"] = ClientId,
            ["jti"] = Guid.CreateVersion7().ToString("N"),
            ["iat"] = Time.GetUtcNow().ToUnixTimeSeconds(),
            ["exp"] = Time.GetUtcNow().AddMinutes(2).ToUnixTimeSeconds(),
            ["events"] = new Dictionary<string, object> { ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>() },
        };
        foreach (var (claim, value) in changed) claims[claim] = value;
        return Sign(claims);
    }

    /// <summary>Any token, signed as the provider signs now.</summary>
    public string Sign(Dictionary<string, object?> claims) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Claims = claims.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Key, claim => claim.Value!),
        SigningCredentials = Signs switch
        {
            "none" => null,
            "key" => new SigningCredentials(strange, SecurityAlgorithms.RsaSha256),
            "secret" => new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Secret.PadRight(32, '.'))) { KeyId = key.KeyId }, SecurityAlgorithms.HmacSha256),
            _ => new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        },
    });

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    private IResult Describe() => Results.Json(new
    {
        issuer = Authority,
        authorization_endpoint = Authority + "/authorize",
        token_endpoint = Authority + "/token",
        jwks_uri = Authority + "/keys",
        end_session_endpoint = Authority + "/sign-out",
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "pairwise" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
    });

    private IResult Keys()
    {
        KeysGiven++;
        var half = key.Rsa.ExportParameters(false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = key.KeyId, n = Base64UrlEncoder.Encode(half.Modulus!), e = Base64UrlEncoder.Encode(half.Exponent!) } } });
    }

    private IResult Authorize(HttpRequest request)
    {
        LastAsked = request.Query.ToDictionary(field => field.Key, field => field.Value.ToString());
        if (LastAsked["client_id"] != ClientId || LastAsked["response_type"] != "code" || LastAsked["code_challenge_method"] != "S256" || !LastAsked["scope"].Split(' ').Contains("openid")) return Results.BadRequest(LastAsked);
        var code = Guid.CreateVersion7().ToString("N");
        codes[code] = new(LastAsked["redirect_uri"], LastAsked["nonce"], LastAsked["code_challenge"], Claims);
        return Results.Redirect(QueryHelpers.AddQueryString(LastAsked["redirect_uri"], new Dictionary<string, string?> { ["code"] = code, ["state"] = LastAsked["state"] }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var given = (string)form["code"]!;
        if (form["client_id"] != ClientId || form["client_secret"] != Secret) return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        if (!(CodesLast ? codes.TryGetValue(given, out var asked) : codes.TryRemove(given, out asked)) || asked.Redirect != form["redirect_uri"]
            || Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))) != asked.Challenge) return Results.Json(new { error = "invalid_grant" }, statusCode: 400);

        var now = Time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object?> { ["iss"] = Authority, ["aud"] = ClientId, ["iat"] = now, ["nbf"] = now, ["exp"] = now + 300, ["nonce"] = asked.Nonce };
        foreach (var (claim, value) in asked.Claims) claims[claim] = value;
        foreach (var (claim, value) in Changed) claims[claim] = value;
        return Results.Json(new { access_token = string.Create(CultureInfo.InvariantCulture, $"not used {now}"), token_type = "Bearer", expires_in = 300, id_token = Sign(claims) });
    }
}
