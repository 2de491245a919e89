using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Milepost.Web.Access.SignOn;

/// <summary>
/// Who keeps the council's accounts, as they describe themselves: where people sign on and out, where codes are exchanged, and
/// the keys that they sign with. It is asked when somebody signs on, never at the start, so that the site stands without it.
/// </summary>
public sealed partial class Provider(SiteSettings settings, TimeProvider time, ILogger<Provider> log) : IDisposable
{
    /// <summary>How long somebody waits for an answer before they are told that there is none.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(6);
    private static readonly TimeSpan Usable = TimeSpan.FromHours(24);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turn = new(1);
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Patience, MaxResponseContentBufferSize = 1024 * 1024 };
    private volatile Heard? heard;
    private volatile bool silent;
    private DateTimeOffset triedAt = DateTimeOffset.MinValue;

    /// <summary>What it said of itself, and when.</summary>
    private sealed record Heard(OpenIdConnectConfiguration Says, DateTimeOffset At);

    /// <summary>Whether it did not answer, or said what cannot be used, the last time that it was asked.</summary>
    public bool IsSilent => silent;

    public SignOnSettings Settings => settings.SignOn!;

    /// <summary>What is known of it, asked anew where that is old; null where it does not answer or cannot be used.</summary>
    public Task<OpenIdConnectConfiguration?> FindAsync(CancellationToken stop) =>
        !settings.HasSignOn ? Task.FromResult<OpenIdConnectConfiguration?>(null)
        // While it is silent one waits for it at a time, so that the rest of the site does not wait with them.
        : ReadAsync(() => heard is not { } last || time.GetUtcNow() - last.At > Fresh, heard is null && !silent ? Patience : TimeSpan.Zero, stop);

    /// <summary>
    /// Asks it again, since something is signed with a key that it did not tell of before. Null where it has just been asked:
    /// whoever sends nonsense does not make us knock at its door without end.
    /// </summary>
    public async Task<OpenIdConnectConfiguration?> RefreshAsync(OpenIdConnectConfiguration seen, CancellationToken stop)
    {
        var found = await ReadAsync(() => ReferenceEquals(heard?.Says, seen), Patience, stop);
        return ReferenceEquals(found, seen) ? null : found;
    }

    /// <summary>Sends a form to it, with the site's own secret, and gives the answer.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken stop) =>
        http.PostAsync(new Uri(address), new FormUrlEncodedContent([.. fields, new("client_id", Settings.ClientId), new("client_secret", Settings.ClientSecret)]), stop);

    public void Dispose()
    {
        http.Dispose();
        turn.Dispose();
    }

    private async Task<OpenIdConnectConfiguration?> ReadAsync(Func<bool> wanted, TimeSpan patience, CancellationToken stop)
    {
        if (wanted() && await turn.WaitAsync(patience, stop))
        {
            try
            {
                if (wanted() && time.GetUtcNow() - triedAt >= Quiet) await TryAsync(stop);
            }
            finally
            {
                turn.Release();
            }
        }

        return heard is { } last && time.GetUtcNow() - last.At <= Usable ? last.Says : null;
    }

    private async Task TryAsync(CancellationToken stop)
    {
        var now = triedAt = time.GetUtcNow();
        try
        {
            var read = await OpenIdConnectConfigurationRetriever.GetAsync(
                Settings.Authority + "/.well-known/openid-configuration",
                new HttpDocumentRetriever(http) { RequireHttps = Settings.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase) }, stop);
            var fault = Fault(read);
            silent = fault is not null;
            if (fault is null) heard = new(read, now);
            else Refused(fault);
        }
        catch (Exception broken) when (!stop.IsCancellationRequested
            && broken is IOException or HttpRequestException or InvalidOperationException or ArgumentException or JsonException or OperationCanceledException)
        {
            silent = true;
            Refused(broken.GetType().Name);
        }
    }

    private string? Fault(OpenIdConnectConfiguration read) =>
        read.Issuer?.TrimEnd('/') != Settings.Authority ? "it names another issuer than MILEPOST_OIDC_AUTHORITY"
        : !MayBeAsked(read.AuthorizationEndpoint) ? "it tells of no https address to sign on at"
        : !MayBeAsked(read.TokenEndpoint) ? "it tells of no https address to exchange codes at"
        : !string.IsNullOrEmpty(read.EndSessionEndpoint) && !MayBeAsked(read.EndSessionEndpoint) ? "its address to sign out at is not https"
        : read.SigningKeys.Count == 0 ? "it tells of no key"
        : null;

    private static bool MayBeAsked(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && SignOnSettings.MayBeAsked(uri);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider of sign-on cannot be used now: {Reason}")]
    private partial void Refused(string reason);
}
