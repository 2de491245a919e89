using Microsoft.AspNetCore.Http.Extensions;
using Milepost.Store.Accounts;

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

    /// <summary>The link that a person is given.</summary>
    public static string SetPassword(string token) => AccountMail.Path(token);

    private static string Query(string name, string? value) => string.IsNullOrEmpty(value) ? "" : new QueryBuilder { { name, value } }.ToString();
}
