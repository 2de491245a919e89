using Microsoft.AspNetCore.Authentication;

namespace Milepost.Web.Access.SignOn;

/// <summary>Why somebody did not come in by their account with the council.</summary>
public enum SignOnRefusal
{
    /// <summary>The provider does not answer.</summary>
    Unreachable,

    /// <summary>They gave up, or the provider would not let them.</summary>
    GivenUp,

    /// <summary>What came back was not the answer to what this browser asked, or could not be believed.</summary>
    NotBelieved,

    /// <summary>Nobody here has linked that account.</summary>
    Unlinked,
    Stopped,
    TooMany,
}

/// <summary>What is said to people of it.</summary>
public static class SignOnRefusals
{
    /// <summary>What an address says of it; null for what is none.</summary>
    public static string? Said(string? refusal, string? account) =>
        account is not null && Enum.TryParse<SignOnRefusal>(refusal, out var one) && Enum.IsDefined(one) ? Said(one, account) : null;

    public static string Said(SignOnRefusal refusal, string account) => refusal switch
    {
        SignOnRefusal.Unreachable => $"Signing in with {account} does not work at this moment",
        SignOnRefusal.GivenUp => $"You did not sign in with {account}. Nothing has changed",
        SignOnRefusal.Unlinked => "Nobody here has linked that account yet",
        SignOnRefusal.Stopped => "Your account is stopped. If you need it, ask whoever looks after Milepost at your council",
        SignOnRefusal.TooMany => "Too many tries. Wait a minute and try again",
        _ => $"Signing in with {account} did not work this time. Try again, and keep to one window",
    };

    /// <summary>What to do about it on the sign-in page; null where it is said already.</summary>
    public static string? Advice(string? refusal) => refusal switch
    {
        nameof(SignOnRefusal.Unreachable) => "Sign in with your password if you have one, or try again in a few minutes.",
        nameof(SignOnRefusal.Unlinked) => "If you were asked in, open the link that you were given and choose the account there. If you have a password, sign in with it and link the account under Your account.",
        nameof(SignOnRefusal.NotBelieved) or nameof(SignOnRefusal.GivenUp) => "If you came by an invitation, open its link once more.",
        _ => null,
    };
}

/// <summary>Ends a sign-on that comes back from the provider, in the only way that the framework has for it.</summary>
/// <param name="refusal">What is said to the person.</param>
/// <param name="reason">What is said to whoever looks after the site.</param>
internal sealed class SignOnRefusedException(SignOnRefusal refusal, string reason) : AuthenticationFailureException(reason)
{
    public SignOnRefusal Refusal { get; } = refusal;
}
