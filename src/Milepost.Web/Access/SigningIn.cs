using Milepost.Identity;
using Milepost.People;
using Milepost.Store.Accounts;

namespace Milepost.Web.Access;

/// <summary>Begins and ends sessions for a browser. Each step of signing in begins another session, so that a cookie planted before is worth nothing after.</summary>
public sealed class SigningIn(Sessions sessions, SessionCookie cookie, UnsentForms unsent)
{
    /// <summary>Ends the session that the browser came with, and opens another.</summary>
    public async Task BeginAsync(HttpContext context, Id<Person> person, Proof proof, Guid? seal)
    {
        ArgumentNullException.ThrowIfNull(context);
        await EndCurrentAsync(context);
        var token = await sessions.OpenAsync(person, proof, seal, DeviceName.Of(context.Request.Headers.UserAgent.ToString()), context.RequestAborted);
        cookie.Write(context, token);
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
