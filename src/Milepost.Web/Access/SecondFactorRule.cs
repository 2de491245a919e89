using Milepost.People;
using Milepost.Store.Accounts;
using Milepost.Web.Pages.Account;

namespace Milepost.Web.Access;

/// <summary>Who must prove themselves by more than one thing: those who administer, and those who see rows about single children.</summary>
public static class SecondFactorRule
{
    private static readonly string[] open = [AccountLinks.SecondFactor, AccountLinks.SignOut, AccountLinks.Session, "/accessibility", "/assets", "/refused", "/error"];

    public static bool Asks(Role role) => role is Role.Administrator or Role.Analyst;

    /// <summary>Whether it is one thing alone, a password or an account with the council.</summary>
    public static bool IsOneAlone(Proof proof) => proof is Proof.Password or Proof.SignOn;

    /// <summary>Whoever owes a second factor sets it up before anything else opens.</summary>
    public static IApplicationBuilder UseOwedFactor(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.User.Visitor() is not { OwesFactor: true } || open.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal))) return next(context);
        context.Response.Redirect(AccountLinks.SecondFactor);
        return Task.CompletedTask;
    });
}
