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
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience, MaxResponseContentBufferSize = 1024 * 1024 };
    private OpenIdConnectConfiguration? known;
    private DateTimeOffset readAt = DateTimeOffset.MinValue;
    private DateTimeOffset triedAt = DateTimeOffset.MinValue;

    /// <summary>When it did not answer the last time that it was asked; null where it did, or was not asked yet.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    public SignOnSettings Settings => settings.SignOn!;

    /// <summary>What is known of it, asked anew where that is old; null where it does not answer or cannot be used.</summary>
    public Task<OpenIdConnectConfiguration?> FindAsync(CancellationToken stop) =>
        settings.HasSignOn ? ReadAsync(() => time.GetUtcNow() - readAt > Fresh, stop) : Task.FromResult<OpenIdConnectConfiguration?>(null);

    /// <summary>
    /// Asks it again, since something is signed with a key that it did not tell of before. Null where it has just been asked:
    /// whoever sends nonsense does not make us knock at its door without end.
    /// </summary>
    public async Task<OpenIdConnectConfiguration?> RefreshAsync(OpenIdConnectConfiguration seen, CancellationToken stop)
    {
        var found = await ReadAsync(() => ReferenceEquals(known, seen), stop);
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

    private async Task<OpenIdConnectConfiguration?> ReadAsync(Func<bool> wanted, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            if (wanted() && time.GetUtcNow() - triedAt >= Quiet) await TryAsync(stop);
            return time.GetUtcNow() - readAt <= Usable ? known : null;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task TryAsync(CancellationToken stop)
    {
        var now = triedAt = time.GetUtcNow();
        try
        {
            var read = await OpenIdConnectConfigurationRetriever.GetAsync(
                Settings.Authority + "/.well-known/openid-configuration",
                new HttpDocumentRetriever(http) { RequireHttps = Settings.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase) }, stop);
            if (Fault(read) is { } fault) Refused(fault);
            else (known, readAt, FailedAt) = (read, now, null);
            if (!ReferenceEquals(known, read)) FailedAt = now;
        }
        catch (Exception broken) when (!stop.IsCancellationRequested
            && broken is IOException or HttpRequestException or InvalidOperationException or ArgumentException or JsonException or OperationCanceledException)
        {
            FailedAt = now;
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
