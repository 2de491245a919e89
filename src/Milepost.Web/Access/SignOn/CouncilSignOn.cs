using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Milepost.Web.Access.SignOn;

/// <summary>
/// Sends people to the provider and takes them back: the code flow of OpenID Connect. State, its cookie and PKCE are the
/// framework's; the nonce and the reading of the ID token are ours.
/// </summary>
public sealed class CouncilSignOn(
    IOptionsMonitor<OAuthOptions> options, ILoggerFactory log, UrlEncoder encoder,
    Provider provider, ProviderTokens reading, SiteSettings settings) : OAuthHandler<OAuthOptions>(options, log, encoder)
{
    public const string SchemeName = "Council";

    /// <summary>How long somebody has at the provider.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    private const string Nonce = "nonce";
    private const string Begun = "begun";

    /// <summary>What the handler is given of the provider: nothing. The provider says it itself when somebody signs on.</summary>
    public const string Unknown = "https://unknown.invalid/";

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        properties.Items[Nonce] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        properties.Items[Begun] = TimeProvider.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        // Never made from what the browser says the site is called.
        var asked = QueryHelpers.ParseQuery(new Uri(base.BuildChallengeUrl(properties, settings.Link(SignOnLinks.Back))).Query);
        var fields = asked.ToDictionary(field => field.Key, field => (string?)field.Value.ToString());
        fields[Nonce] = properties.Items[Nonce];
        if (properties.GetParameter<bool>(SignOnBegin.Choose)) fields["prompt"] = "select_account";
        if (provider.Settings.Strong is { } strong)
        {
            fields["acr_values"] = strong;
            fields["claims"] = JsonSerializer.Serialize(new { id_token = new { acrs = new { essential = true, value = strong } } });
        }

        return QueryHelpers.AddQueryString(properties.GetParameter<string>(SignOnBegin.Address)!, fields);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var from = Request.Query["iss"].ToString();
        if (from is not "" && from.TrimEnd('/') != provider.Settings.Authority) throw new SignOnRefusedException(SignOnRefusal.NotBelieved, "the answer is from another provider");
        try
        {
            return await base.HandleRemoteAuthenticateAsync();
        }
        catch (SignOnRefusedException refused)
        {
            // With what the person was about to do, so that they are sent back to where they began.
            return HandleRequestResult.Fail(refused, Options.StateDataFormat.Unprotect(Request.Query["state"]));
        }
    }

    protected override Task<HandleRequestResult> HandleAccessDeniedErrorAsync(AuthenticationProperties properties) =>
        Task.FromResult(HandleRequestResult.Fail(new SignOnRefusedException(SignOnRefusal.GivenUp, "the person or the provider declined"), properties));

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        if (IsTooLate(context.Properties)) throw new SignOnRefusedException(SignOnRefusal.NotBelieved, "it took too long");
        if (await provider.FindAsync(Context.RequestAborted) is not { } at) throw new SignOnRefusedException(SignOnRefusal.Unreachable, "the provider does not answer");
        try
        {
            using var answer = await provider.PostAsync(at.TokenEndpoint, Exchange(context), Context.RequestAborted);
            if (answer.IsSuccessStatusCode) return OAuthTokenResponse.Success(await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(Context.RequestAborted)));
            var code = (int)answer.StatusCode;
            throw new SignOnRefusedException(code >= 500 ? SignOnRefusal.Unreachable : SignOnRefusal.NotBelieved, $"the provider did not exchange the code: {code} {await ErrorAsync(answer)}");
        }
        catch (Exception broken) when (broken is HttpRequestException or JsonException or OperationCanceledException)
        {
            throw new SignOnRefusedException(SignOnRefusal.Unreachable, $"the code could not be exchanged: {broken.GetType().Name}");
        }
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var written = tokens.Response!.RootElement.TryGetProperty(OpenIdConnectParameterNames.IdToken, out var held) ? held.GetString() : null;
        var (person, fault) = await reading.WhoAsync(written, properties.Items[Nonce], Context.RequestAborted);
        if (person is null) throw new SignOnRefusedException(SignOnRefusal.NotBelieved, $"the ID token is refused: {fault}");
        properties.SetParameter(nameof(Vouched), person);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private bool IsTooLate(AuthenticationProperties properties) =>
        !long.TryParse(properties.Items[Begun], NumberStyles.None, CultureInfo.InvariantCulture, out var begun)
        || TimeProvider.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(begun) > Lasts;

    private Dictionary<string, string> Exchange(OAuthCodeExchangeContext context)
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = settings.Link(SignOnLinks.Back),
        };
        if (context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey, out var verifier)) fields[OAuthConstants.CodeVerifierKey] = verifier!;
        return fields;
    }

    /// <summary>The provider's own short word for what is wrong, where it gives one that looks like it.</summary>
    private async Task<string> ErrorAsync(HttpResponseMessage answer)
    {
        using var said = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Context.RequestAborted));
        return said.RootElement.ValueKind is JsonValueKind.Object && said.RootElement.TryGetProperty("error", out var error) && error.GetString() is { Length: < 60 } word
            && word.All(letter => char.IsAsciiLetterLower(letter) || letter == '_') ? word : "";
    }
}
