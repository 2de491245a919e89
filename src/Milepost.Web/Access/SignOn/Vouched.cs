using Microsoft.IdentityModel.JsonWebTokens;
using Milepost.Store.Accounts;
using Milepost.Wording;

namespace Milepost.Web.Access.SignOn;

/// <summary>Somebody for whom the provider has just vouched.</summary>
/// <param name="Subject">Who they are to it, for good.</param>
/// <param name="Name">What their account is called, for people to know it by; nothing is decided by it.</param>
/// <param name="Strong">The provider said that it had asked for a second factor.</param>
/// <param name="Session">The hash of the provider's own session, by which it may end ours; empty where it does not say.</param>
public sealed record Vouched(string Subject, string Name, bool Strong, string Session)
{
    public const string SessionClaim = "sid";
    private const int LongestName = 100;

    /// <summary>What providers say in amr of a second factor: the standard's own word, and Entra ID's of old.</summary>
    private static readonly string[] methods = ["mfa", "http://schemas.microsoft.com/claims/multipleauthn"];

    private static readonly string[] names = ["preferred_username", "email", "name"];

    public static Vouched Of(JsonWebToken token, SignOnSettings settings)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(settings);
        var name = names.Select(claim => One(token, claim)).FirstOrDefault(said => said.Length > 0) ?? token.Subject;
        return new(
            token.Subject, Say.Shorten(string.Concat(name.Where(letter => !char.IsControl(letter))), LongestName),
            Several(token, "amr").Any(methods.Contains)
                || (settings.Strong is { } strong && Several(token, "acr").Concat(Several(token, "acrs")).Contains(strong)),
            One(token, SessionClaim) is { Length: > 0 } session ? SessionHash(settings, session) : "");
    }

    /// <summary>What is kept of the provider's own session.</summary>
    public static string SessionHash(SignOnSettings settings, string session)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Token.Hash($"{settings.Authority}\n{session}");
    }

    public static string One(JsonWebToken token, string claim) => Several(token, claim) is [var only] ? only : "";

    private static List<string> Several(JsonWebToken token, string claim) =>
        [.. token.Claims.Where(one => one.Type == claim).Select(one => one.Value)];
}
