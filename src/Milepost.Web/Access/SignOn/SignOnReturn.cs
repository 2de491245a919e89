using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Pages.Account;

namespace Milepost.Web.Access.SignOn;

/// <summary>What happens when the provider has sent somebody back.</summary>
public sealed partial class SignOnReturn(
    MilepostDb db, SiteSettings settings, SigningIn signingIn, ComingIn comingIn, PendingLinks pending, ILogger<SignOnReturn> log)
{
    /// <summary>The provider vouched for somebody: they are signed in, or asked whether to link the account.</summary>
    public async Task ArriveAsync(TicketReceivedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.HandleResponse();
        var http = context.HttpContext;
        var person = context.Properties!.GetParameter<Vouched>(nameof(Vouched))!;
        var purpose = PurposeOf(context.Properties);
        // The framework comes here before it has looked who the browser belongs to.
        var here = (await http.AuthenticateAsync(Visitor.Scheme)).Principal?.Visitor();

        if (purpose is SignOnPurpose.SignIn)
        {
            http.Response.Redirect(await SignInAsync(http, person, context.ReturnUri));
            return;
        }

        var whose = context.Properties!.Items[SignOnBegin.Whose] ?? "";
        if (purpose is SignOnPurpose.Another && here?.Session.Id.ToString() != whose)
        {
            Refused("somebody else is signed in now");
            http.Response.Redirect(SignOnBegin.Refused(purpose, SignOnRefusal.NotBelieved, null));
            return;
        }

        pending.Keep(http, new(person, purpose, whose));
        http.Response.Redirect(SignOnLinks.Confirm);
    }

    /// <summary>Nobody can be signed in by what came back. The person is told so where they began, the log says why.</summary>
    public Task FailAsync(RemoteFailureContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.HandleResponse();
        var failure = context.Failure as SignOnRefusedException;
        Refused(failure?.Message ?? "the state is not that of this browser, or the provider reports an error");
        context.Response.Redirect(SignOnBegin.Refused(PurposeOf(context.Properties), failure?.Refusal ?? SignOnRefusal.NotBelieved, context.Properties?.RedirectUri));
        return Task.CompletedTask;
    }

    private async Task<string> SignInAsync(HttpContext context, Vouched vouched, string? next)
    {
        var (issuer, stop) = (settings.SignOn!.Authority, context.RequestAborted);
        var found = await (
            from one in db.Accounts.AsNoTracking()
            where one.Issuer == issuer && one.Subject == vouched.Subject
            join person in db.People on one.PersonId equals person.Id
            select new { one, person }).FirstOrDefaultAsync(stop);
        if (found is null) return Turned(SignOnRefusal.Unlinked, next);
        if (!await comingIn.MayAsync(found.person, found.one, stop)) return Turned(SignOnRefusal.Stopped, next);

        var proof = vouched.Strong ? Proof.StrongSignOn : found.one.FactorKey is not null ? Proof.Half : Proof.SignOn;
        await signingIn.BeginAsync(context, found.person.Id, proof, found.one.Seal, vouched.Session);
        return proof is Proof.Half ? AccountLinks.CodeFor(next) : next ?? "/";
    }

    private static string Turned(SignOnRefusal refusal, string? next) => SignOnBegin.Refused(SignOnPurpose.SignIn, refusal, next);

    private static SignOnPurpose PurposeOf(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(SignOnBegin.Purpose, out var said) == true && Enum.TryParse<SignOnPurpose>(said, out var purpose) ? purpose : SignOnPurpose.SignIn;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-on was refused: {Reason}")]
    private partial void Refused(string reason);
}
