using System.Security.Claims;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store.Accounts;

namespace Milepost.Web.Access;

/// <summary>Begins and ends sessions for a browser. Each step of signing in begins another session, so that a cookie planted before is worth nothing after.</summary>
public sealed class SigningIn(Sessions sessions, SessionCookie cookie, UnsentForms unsent)
{
    /// <summary>Ends the session that the browser came with, and opens another.</summary>
    /// <param name="context">The request.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="proof">By what they showed it.</param>
    /// <param name="seal">The seal of their account.</param>
    /// <param name="providerSession">The session at the provider that it is opened by, so that it ends with it; null where there is none.</param>
    public async Task BeginAsync(HttpContext context, Id<Person> person, Proof proof, Guid? seal, string? providerSession = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        await EndCurrentAsync(context);
        var (session, token) = await sessions.OpenAsync(person, proof, seal, DeviceName.Of(context.Request.Headers.UserAgent.ToString()), providerSession, context.RequestAborted);
        cookie.Write(context, token);
        // What is drawn in answer to this very request belongs to the new session: its forms would be refused otherwise.
        if (context.User.Visitor() is { } before && before.Person.Id == person)
        {
            var held = SecondFactorRule.IsOneAlone(proof) ? before.Held : before.Held.Proven;
            context.User = new ClaimsPrincipal(new Visitor(before.Person, session, held, before.PlanName, before.Plan, before.OwesFactor && held.ByOneThing));
        }
    }

    /// <summary>Signs out: the session is over for every copy of its cookie, and what was typed and not sent is forgotten.</summary>
    public async Task EndAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await EndCurrentAsync(context) is { } person) await unsent.ForgetAsync(person, context.RequestAborted);
        cookie.Forget(context);
    }

    private async Task<Id<Person>?> EndCurrentAsync(HttpContext context)
    {
        if (context.Features.Get<FoundSession>() is not { Session: { } session }) return null;
        await sessions.EndAsync(session.PersonId, one => one.Id == session.Id, context.RequestAborted);
        return session.PersonId;
    }
}
