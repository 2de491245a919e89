using Microsoft.AspNetCore.Authorization;
using Milepost.People;
using Milepost.Store.Accounts;
using Milepost.Web.Pages.Account;

namespace Milepost.Web.Access;

/// <summary>
/// Who must prove themselves by more than one thing: those who administer, and those who see what is about single children. Whoever does
/// little else sets a second factor up before anything opens; everybody else comes in without, and is asked for one where it is needed.
/// </summary>
public static class SecondFactorRule
{
    private static readonly string[] open = [AccountLinks.SecondFactor, AccountLinks.SignOut, AccountLinks.Session, "/accessibility", "/assets", "/refused", "/error"];

    /// <summary>Whether the role's own work is to administer, or to look at rows about single children.</summary>
    public static bool Asks(Role role) => role is Role.Administrator or Role.Analyst;

    /// <summary>Whether it is one thing alone, a password or an account with the council.</summary>
    public static bool IsOneAlone(Proof proof) => proof is Proof.Password or Proof.SignOn;

    /// <summary>Whether nothing but a second factor stands between the visitor and what the address asks for.</summary>
    public static bool LacksForThis(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(asked => Of(asked.Policy) is { } permission && context.User.LacksFactorFor(permission)) == true;
    }

    /// <summary>Where one is set up, and then led back to what was asked for.</summary>
    public static string SetUp(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return AccountLinks.SecondFactorFor(context.Request.Path + context.Request.QueryString);
    }

    /// <summary>Whoever owes a second factor sets it up before anything else opens.</summary>
    public static IApplicationBuilder UseOwedFactor(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.User.Visitor() is not { OwesFactor: true } || open.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal))) return next(context);
        context.Response.Redirect(AccountLinks.SecondFactor);
        return Task.CompletedTask;
    });

    private static Permission? Of(string? policy) =>
        Enum.GetValues<Permission>().Where(one => policy == one.ToString() || policy == AskedOfPart.RuleOf(one)).Select(one => (Permission?)one).FirstOrDefault();
}
