using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Milepost.Store.Webhooks;

namespace Milepost.Web.Webhooks;

/// <summary>What came of telling an address.</summary>
/// <param name="Status">The status of its answer; null where there was none.</param>
/// <param name="Refusal">Why it counts as not taken; null where it was.</param>
public sealed record HookAnswer(int? Status, string? Refusal);

/// <summary>Tells addresses outside, each telling signed. No redirect is followed, and of the answer nothing but its status is read.</summary>
public sealed class HookSender : IDisposable
{
    public const string SignatureHeader = "Milepost-Signature";
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient http;
    private readonly IDataProtector protector;
    private readonly TimeProvider time;

    public HookSender(HookNetwork network, IDataProtectionProvider keys, TimeProvider time)
    {
        (protector, this.time) = (keys.CreateProtector("Webhooks"), time);
        http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = patience,
            ConnectCallback = network.ConnectAsync,
            // A name is looked up anew each time, as the rules for it may have changed.
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = 16,
        })
        { Timeout = patience };
    }

    /// <summary>A new secret, and the same as it is kept.</summary>
    public (string Secret, string Kept) NewSecret()
    {
        var secret = "mpwh_" + Store.Accounts.Token.New();
        return (secret, protector.Protect(secret));
    }

    /// <summary>What the header says: when it was signed, and the HMAC-SHA256 of that and the body.</summary>
    public static string Sign(string secret, string body, long at) => FormattableString.Invariant(
        $"t={at},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(FormattableString.Invariant($"{at}.{body}"))))}");

    public async Task<HookAnswer> SendAsync(Webhook hook, WebhookDelivery delivery, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ArgumentNullException.ThrowIfNull(delivery);
        if (Open(hook.Secret) is not { } secret) return new(null, "Its secret can no longer be read, since the site’s keys are others. Make the webhook anew");
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Address) { Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json") };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Milepost", "1"));
        request.Headers.Add("Milepost-Event", delivery.Event);
        request.Headers.Add("Milepost-Delivery", delivery.Id.ToString());
        request.Headers.Add(SignatureHeader, Sign(secret, delivery.Body, time.GetUtcNow().ToUnixTimeSeconds()));
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return new((int)answer.StatusCode, answer.IsSuccessStatusCode ? null : Said(answer.StatusCode));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(null, $"It did not answer in {patience.TotalSeconds:0} seconds");
        }
        catch (HttpRequestException failed)
        {
            return new(null, failed.InnerException is RefusedAddressException refused ? refused.Message : $"It could not be reached: {failed.HttpRequestError}");
        }
    }

    public void Dispose() => http.Dispose();

    private static string Said(HttpStatusCode status) => (int)status is >= 300 and < 400
        ? $"It answered {(int)status}, to go elsewhere; no other address is told"
        : $"It answered {(int)status}";

    private string? Open(string kept)
    {
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
