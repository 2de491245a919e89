namespace Milepost.Web.Access.SignOn;

/// <summary>Where people sign on with the account that they have with the council, by OpenID Connect.</summary>
/// <param name="Authority">The address of the provider, such as https://login.microsoftonline.com/TENANT/v2.0, without a slash at its end.</param>
/// <param name="ClientId">What the provider calls this site.</param>
/// <param name="ClientSecret">By which this site shows the provider that it is the one.</param>
/// <param name="Account">What people call the account: "Sign in with …".</param>
/// <param name="Strong">What the provider says in acr or acrs of whoever gave a second factor; null where it says so in amr, or never.</param>
/// <param name="Refusal">Why the settings cannot be used, in words; null where they can.</param>
public sealed record SignOnSettings(string Authority, string ClientId, string ClientSecret, string Account, string? Strong = null, string? Refusal = null)
{
    public const string UsualAccount = "your council account";
    private const int Longest = 60;

    /// <summary>Authorities of Entra ID for whoever has an account with anybody at all.</summary>
    private static readonly string[] anybody = ["common", "organizations", "consumers"];

    /// <summary>MILEPOST_OIDC_AUTHORITY, _CLIENT_ID, _CLIENT_SECRET, _NAME and _MFA; null where none of the first three is set.</summary>
    public static SignOnSettings? FromEnvironment(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var (authority, id, secret) = (Given("AUTHORITY")?.TrimEnd('/'), Given("CLIENT_ID"), Given("CLIENT_SECRET"));
        if ((authority ?? id ?? secret) is null) return null;
        var account = Given("NAME") ?? UsualAccount;
        return new(authority ?? "", id ?? "", secret ?? "", account, Given("MFA"), Fault());

        string? Given(string name) => variable("MILEPOST_OIDC_" + name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

        string? Fault() =>
            authority is null ? "MILEPOST_OIDC_AUTHORITY must be set too: the address of the provider, such as https://login.microsoftonline.com/TENANT/v2.0"
            : id is null ? "MILEPOST_OIDC_CLIENT_ID must be set too: the id that the provider gave this site when it was registered"
            : secret is null ? "MILEPOST_OIDC_CLIENT_SECRET must be set too: the secret that the provider gave this site when it was registered"
            : !Uri.TryCreate(authority, UriKind.Absolute, out var uri) || !MayBeAsked(uri) || uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length > 0
                ? "MILEPOST_OIDC_AUTHORITY must be an address that begins with https://, such as https://login.microsoftonline.com/TENANT/v2.0"
            : uri.Segments.Any(part => anybody.Contains(part.Trim('/'), StringComparer.OrdinalIgnoreCase))
                ? "MILEPOST_OIDC_AUTHORITY must name the council’s own tenant, not common, organizations or consumers: these stand for anybody’s account"
            : account.Length > Longest || account.Any(char.IsControl) ? $"MILEPOST_OIDC_NAME must be at most {Longest} letters, such as “your Wexcombe account”"
            : null;
    }

    /// <summary>By https, or on this very machine.</summary>
    public static bool MayBeAsked(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
    }

    /// <summary>Without the secret, for people to read.</summary>
    public override string ToString() => $"{ClientId} at {Authority}";
}
