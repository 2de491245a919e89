using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;

namespace Milepost.Web.Access;

/// <summary>Reads the session's cookie at each request and asks the store who it is. The cookie holds a token and nothing else.</summary>
public sealed class SessionSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder,
    Sessions sessions, SessionCookie cookie, UnsentForms unsent, UkClock clock) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SignInPath = "/sign-in";
    public const string ReturnParameter = "returnUrl";
    public const string PlanRoute = "name";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) || cookie.Read(Request) is not { } token) return AuthenticateResult.NoResult();

        var plan = Request.Path.StartsWithSegments("/plans", StringComparison.Ordinal) ? Request.RouteValues[PlanRoute] as string : null;
        var db = Context.RequestServices.GetRequiredService<MilepostDb>();
        if (await sessions.FindAsync(db, token, plan) is not { } found) return AuthenticateResult.NoResult();
        Context.Features.Set(found);
        if (!sessions.Holds(found) || found.Session.Proof is Proof.Half) return AuthenticateResult.NoResult();

        await sessions.SeeAsync(found.Session, Context.RequestAborted);
        var held = new HeldRoles(found.Grants, clock.Today) { ByOneThing = SecondFactorRule.IsOneAlone(found.Session.Proof) };
        var owes = held.ByOneThing && held.Anywhere.Any(SecondFactorRule.Asks);
        var visitor = new Visitor(found.Person, found.Session, held, plan, found.Plan, owes);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(visitor), Scheme.Name));
    }

    /// <summary>Sends to the sign-in page, and from there back. A form that was sent too late comes back as it was filled in.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.Headers.Accept == "application/json")
        {
            // A script that keeps a draft is told so, and says it to the person.
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var back = await unsent.KeepAsync(Context) ?? (HttpMethods.IsGet(Request.Method) ? Request.Path + Request.QueryString : "/");
        Response.Redirect($"{Request.PathBase}{SignInPath}{QueryString.Create(ReturnParameter, back)}");
    }

    /// <summary>A plan of which one may see nothing answers as one that is not there. Whoever lacks nothing but a second factor is led to where it is set up.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (HttpMethods.IsGet(Request.Method) && SecondFactorRule.LacksForThis(Context))
        {
            Response.Redirect(SecondFactorRule.SetUp(Context));
            return Task.CompletedTask;
        }

        Response.StatusCode = Context.User.Visitor() is { PlanName: not null, SeesPlan: false } ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
