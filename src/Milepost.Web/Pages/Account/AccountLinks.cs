using Microsoft.AspNetCore.Http.Extensions;
using Milepost.Store.Accounts;
using Milepost.Web.Access.SignOn;

namespace Milepost.Web.Pages.Account;

/// <summary>The addresses of signing in and out, and of one's own account.</summary>
public static class AccountLinks
{
    public const string SignIn = "/sign-in";
    public const string Forgotten = "/sign-in/forgotten";
    public const string SignOut = "/sign-out";
    public const string Code = "/sign-in/code";
    public const string Account = "/account";
    public const string Password = "/account/password";
    public const string SecondFactor = "/account/second-factor";
    public const string Tokens = "/account/tokens";

    /// <summary>What a page asks, to stay signed in.</summary>
    public const string Session = "/account/session";

    /// <summary>The code page, and where to go after it.</summary>
    public static string CodeFor(string? returnUrl) => Code + Query("returnUrl", returnUrl);

    /// <summary>Where a second factor is set up, for what asked for it.</summary>
    public static string SecondFactorFor(string address) => SecondFactor + Query("returnUrl", address);

    /// <summary>The sign-in page, with why a sign-on came to nothing, and where to go after another.</summary>
    public static string SignInWith(SignOnRefusal refusal, string? returnUrl) => SignIn + Query(SignOnLinks.Refusal, refusal.ToString())
        + (string.IsNullOrEmpty(returnUrl) ? "" : "&" + Query("returnUrl", returnUrl)[1..]);

    /// <summary>One's own account, with why linking another came to nothing.</summary>
    public static string AccountWith(SignOnRefusal refusal) => Account + Query(SignOnLinks.Refusal, refusal.ToString());

    /// <summary>The page that says that one has signed out; of whoever signed on at the council's provider it asks whether to sign out there too.</summary>
    public static string SignedOut(bool there) => there ? SignOut + "?there=true" : SignOut;

    /// <summary>The link that a person is given.</summary>
    public static string SetPassword(string token) => AccountMail.Path(token);

    private static string Query(string name, string? value) => string.IsNullOrEmpty(value) ? "" : new QueryBuilder { { name, value } }.ToString();
}
