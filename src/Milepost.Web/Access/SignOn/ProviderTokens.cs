using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Milepost.Store.Accounts;

namespace Milepost.Web.Access.SignOn;

/// <summary>That the provider ended a session of its own, or all those of somebody.</summary>
/// <param name="Subject">Whose; null where only the session is named.</param>
/// <param name="Session">The hash of the session; null where all are meant.</param>
public sealed record EndedThere(string? Subject, string? Session);

/// <summary>Reads what the provider signed, and believes nothing else. Each answers with what it says, or why it is refused.</summary>
public sealed class ProviderTokens(Provider provider, SpentTokens spent, TimeProvider time)
{
    private const int LongestToken = 32 * 1024;
    private const int LongestName = 255;
    private const string LogoutEvent = "http://schemas.openid.net/event/backchannel-logout";
    private static readonly TimeSpan skew = TimeSpan.FromMinutes(2);

    /// <summary>A token that is taken once is remembered for as long as it would work.</summary>
    private static readonly TimeSpan longestNotice = TimeSpan.FromDays(1);

    // Never a secret that both know, nor none: whoever has our secret, or the provider's public key, must not be able to sign.
    private static readonly string[] algorithms =
        ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly JsonWebTokenHandler reader = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <summary>Reads who signed on. The nonce shows that the token was made for this very sign-on, and is taken once.</summary>
    public async Task<(Vouched? Person, string Fault)> WhoAsync(string? idToken, string? nonce, CancellationToken stop)
    {
        var (token, fault) = await ReadAsync(idToken, stop);
        if (token is null) return (null, fault);
        if (token.Subject is not { Length: > 0 and <= LongestName }) return (null, "no subject");
        if (!Same(Vouched.One(token, "nonce"), nonce)) return (null, "another nonce");
        if (token.Audiences.Count() > 1 && token.Azp != provider.Settings.ClientId) return (null, "made for several sites");
        if (token.Azp is { Length: > 0 } party && party != provider.Settings.ClientId) return (null, "made for another site");
        return await spent.SpendAsync("nonce " + nonce, Now + CouncilSignOn.Lasts + skew, stop) ? (Vouched.Of(token, provider.Settings), "") : (null, "used before");
    }

    /// <summary>Reads what a provider tells of a sign-out behind the browser's back.</summary>
    public async Task<(EndedThere? Ended, string Fault)> EndedAsync(string? logoutToken, CancellationToken stop)
    {
        var (token, fault) = await ReadAsync(logoutToken, stop);
        if (token is null) return (null, fault);
        if (token.Typ is { Length: > 0 } type && !type.Equals("logout+jwt", StringComparison.OrdinalIgnoreCase) && !type.Equals("JWT", StringComparison.OrdinalIgnoreCase)) return (null, "another kind of token");
        if (!token.TryGetPayloadValue<System.Text.Json.JsonElement>("events", out var events) || events.ValueKind is not System.Text.Json.JsonValueKind.Object
            || !events.TryGetProperty(LogoutEvent, out var told) || told.ValueKind is not System.Text.Json.JsonValueKind.Object) return (null, "no word of a sign-out");
        if (token.TryGetClaim("nonce", out _)) return (null, "it has a nonce");
        if (token.Id is not { Length: > 0 and <= LongestName } id) return (null, "no jti");
        if (token.ValidTo > Now + longestNotice) return (null, "it lasts too long");
        var session = Vouched.One(token, Vouched.SessionClaim);
        if (session.Length + (token.Subject?.Length ?? 0) == 0) return (null, "neither subject nor session");
        if (!await spent.SpendAsync("logout " + id, token.ValidTo + skew, stop)) return (null, "used before");
        return (new(token.Subject is { Length: > 0 } subject ? subject : null, session is "" ? null : Vouched.SessionHash(provider.Settings, session)), "");
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<(JsonWebToken? Token, string Fault)> ReadAsync(string? written, CancellationToken stop)
    {
        if (written is not { Length: > 0 and <= LongestToken }) return (null, "no token");
        if (await provider.FindAsync(stop) is not { } now) return (null, "the provider cannot be asked for its keys");
        var read = await reader.ValidateTokenAsync(written, Asked(now));
        if (read.Exception is SecurityTokenSignatureKeyNotFoundException && await provider.RefreshAsync(now, stop) is { } later)
        {
            read = await reader.ValidateTokenAsync(written, Asked(later));
        }

        return read is { IsValid: true, SecurityToken: JsonWebToken token } ? (token, "") : (null, read.Exception?.GetType().Name ?? "not valid");
    }

    private TokenValidationParameters Asked(OpenIdConnectConfiguration from) => new()
    {
        ValidIssuer = from.Issuer,
        ValidAudience = provider.Settings.ClientId,
        IssuerSigningKeys = from.SigningKeys,
        ValidAlgorithms = algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        LifetimeValidator = (from, until, _, _) => until is { } end && end + skew > Now && (from is not { } begin || begin - skew < Now),
    };

    private static bool Same(string? one, string? other) =>
        one is { Length: > 0 } && other is { Length: > 0 } && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
