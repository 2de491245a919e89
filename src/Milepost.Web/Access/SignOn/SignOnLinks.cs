using Microsoft.AspNetCore.Http.Extensions;

namespace Milepost.Web.Access.SignOn;

/// <summary>The addresses of signing on with the account that one has with the council.</summary>
public static class SignOnLinks
{
    /// <summary>Goes to the provider, to sign in.</summary>
    public const string Begin = "/sign-on";

    /// <summary>Goes to the provider from an invitation.</summary>
    public const string Invitation = "/sign-on/invitation";

    /// <summary>Goes to the provider to link another way in to the account of whoever is signed in.</summary>
    public const string Another = "/account/link";

    /// <summary>Where the provider sends people back to; it is registered there.</summary>
    public const string Back = "/sign-on/back";

    /// <summary>Asks whether the account is to be linked.</summary>
    public const string Confirm = "/sign-on/link";

    /// <summary>Where the provider tells of a sign-out; it is registered there.</summary>
    public const string Ended = "/sign-on/ended";

    /// <summary>What says why a sign-on came to nothing, on the page where it began.</summary>
    public const string Refusal = "signOn";

    public static string For(string? returnUrl) => returnUrl is null or "" ? Begin : Begin + new QueryBuilder { { SessionSignIn.ReturnParameter, returnUrl } };

    public static string Invited(string token) => Invitation + new QueryBuilder { { "key", token } };
}
