namespace Milepost.Web.Pages.Account;

/// <summary>The addresses of signing in and out.</summary>
public static class AccountLinks
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
}
