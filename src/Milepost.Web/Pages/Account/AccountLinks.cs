using Microsoft.AspNetCore.Http.Extensions;

namespace Milepost.Web.Pages.Account;

/// <summary>The addresses of signing in and out, and of one's own account.</summary>
public static class AccountLinks
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string Code = "/sign-in/code";
    public const string Account = "/account";
    public const string Password = "/account/password";
    public const string SecondFactor = "/account/second-factor";

    /// <summary>What a page asks, to stay signed in.</summary>
    public const string Session = "/account/session";

    private const string Link = "/set-password";

    /// <summary>The code page, and where to go after it.</summary>
    public static string CodeFor(string? returnUrl) => Code + Query("returnUrl", returnUrl);

    /// <summary>The link that a person is given. The secret is no part of the path, since paths are logged.</summary>
    public static string SetPassword(string token) => Link + Query("key", token);

    private static string Query(string name, string? value) => string.IsNullOrEmpty(value) ? "" : new QueryBuilder { { name, value } }.ToString();
}
