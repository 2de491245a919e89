using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Milepost.Store.Accounts;
using Milepost.Web.Pages.Account;

namespace Milepost.Web.Access.SignOn;

/// <summary>What somebody is about to do with their account with the council.</summary>
public enum SignOnPurpose
{
    SignIn,

    /// <summary>To have it open the account that they were asked in to.</summary>
    Invitation,

    /// <summary>To have it open the account in which they are signed in.</summary>
    Another,
}

/// <summary>Sends a browser to the provider. By links and not by forms, since what a form leads to may lie on this site alone.</summary>
public sealed class SignOnBegin(SiteSettings settings, Provider provider, SignInTries tries, OwnPassword passwords)
{
    /// <summary>What is told to the handler and not kept in the state: where to send, and that the person is to choose an account.</summary>
    public const string Address = "address";
    public const string Choose = "choose";

    /// <summary>What is kept in the state: for what, and for whom: an invitation or a session.</summary>
    public const string Purpose = "purpose";
    public const string Whose = "whose";

    public async Task<IResult> SignInAsync(HttpContext context, string? returnUrl)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!settings.HasSignOn) return Results.NotFound();
        var next = returnUrl is not null && RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl : "/";
        return context.User.Visitor() is not null ? Results.LocalRedirect("/") : await GoAsync(context, SignOnPurpose.SignIn, "", next);
    }

    public async Task<IResult> InvitedAsync(HttpContext context, string? key)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!settings.HasSignOn) return Results.NotFound();
        var (_, link) = await passwords.FindAsync(key, context.RequestAborted);
        return link is { Kind: InvitationKind.Invite }
            ? await GoAsync(context, SignOnPurpose.Invitation, link.Id.ToString(), "/")
            : Results.LocalRedirect(AccountLinks.SetPassword(""));
    }

    public async Task<IResult> AnotherAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return settings.HasSignOn ? await GoAsync(context, SignOnPurpose.Another, context.User.Visitor()!.Session.Id.ToString(), AccountLinks.Account) : Results.NotFound();
    }

    /// <summary>The page where it began, with the reason why it came to nothing.</summary>
    public static string Refused(SignOnPurpose purpose, SignOnRefusal refusal, string? returnUrl) => purpose is SignOnPurpose.Another
        ? AccountLinks.AccountWith(refusal)
        : AccountLinks.SignInWith(refusal, returnUrl is "/" ? null : returnUrl);

    private async Task<IResult> GoAsync(HttpContext context, SignOnPurpose purpose, string whose, string next)
    {
        if (!tries.TryTakeSignOn(context)) return Results.LocalRedirect(Refused(purpose, SignOnRefusal.TooMany, next));
        if (await provider.FindAsync(context.RequestAborted) is not { } at) return Results.LocalRedirect(Refused(purpose, SignOnRefusal.Unreachable, next));

        var properties = new AuthenticationProperties { RedirectUri = next };
        properties.Items[Purpose] = purpose.ToString();
        properties.Items[Whose] = whose;
        properties.SetParameter(Address, at.AuthorizationEndpoint);
        properties.SetParameter(Choose, purpose is not SignOnPurpose.SignIn);
        return Results.Challenge(properties, [CouncilSignOn.SchemeName]);
    }
}
