using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Access;
using Milepost.Web.Access.SignOn;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Account;

/// <summary>One's own account: how one signs in, and where one is signed in now.</summary>
public class IndexModel(MilepostDb db, SiteSettings settings, Sessions sessions, SigningIn signingIn, Linking linking) : PageModel
{
    public Visitor Visitor => User.Visitor()!;

    /// <summary>Null for somebody invented.</summary>
    public Store.Accounts.Account? Account { get; private set; }

    public IReadOnlyList<Session> Open { get; private set; } = [];

    public IReadOnlyList<SummaryRow> Facts =>
    [
        new("Name", Visitor.Person.Name),
        new("Job", Visitor.Person.Post ?? "Not said"),
        new("Mail", Visitor.Person.Mail ?? "None"),
        new("How you signed in", HowSaid),
        .. Linked is { } linked ? [new SummaryRow(Say.Capital(CouncilAccount ?? SignOnSettings.UsualAccount), linked)] : Array.Empty<SummaryRow>(),
    ];

    /// <summary>What people call the account that they have with the council; null where nobody signs on with it.</summary>
    public string? CouncilAccount => settings.HasSignOn ? settings.SignOn!.Account : null;

    public bool HasPassword => Account?.PasswordHash is not null;
    public bool IsLinked => Account?.Subject is not null;
    public bool MayLink => CouncilAccount is not null && HasPassword && !Account!.IsLinkedTo(settings.SignOn!.Authority);

    public bool IsThis(Session session) => session.Id == Visitor.Session.Id;

    public async Task<IActionResult> OnGetAsync(string? signOn, CancellationToken stop)
    {
        if (SignOnRefusals.Said(signOn, CouncilAccount) is { } refused) ModelState.AddModelError("", refused);
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var person = Visitor.Person.Id;
        Account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.PersonId == person, stop);
        var all = await db.Sessions.AsNoTracking().Where(one => one.PersonId == person && one.EndedAt == null).OrderByDescending(one => one.SeenAt).ToListAsync(stop);
        Open = [.. all.Where(one => one.Proof is not Proof.Half && sessions.Holds(new(one, Visitor.Person, Account, [], null)))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? session, bool everywhere, bool unlink, CancellationToken stop)
    {
        if (unlink) return await UnlinkAsync(stop);
        await sessions.EndAsync(Visitor.Person.Id, one => everywhere || one.Id == new Id<Session>(session ?? Guid.Empty), stop);
        if (!everywhere)
        {
            Done.Say(this, "That browser is signed out");
            return Redirect(AccountLinks.Account);
        }

        await signingIn.EndAsync(HttpContext);
        return Redirect(AccountLinks.SignedOut(Visitor.Session.ProviderSession is not null));
    }

    private async Task<IActionResult> UnlinkAsync(CancellationToken stop)
    {
        if (await linking.UnlinkAsync(Visitor.Person.Id, stop) is not { } seal)
        {
            ModelState.AddModelError("", "You have no password here, so that you could not sign in any more. Ask whoever looks after Milepost at your council for a link to set one");
            return await ShowAsync(stop);
        }

        Done.Say(this, "The account is unlinked. You are signed out everywhere else");
        // Whoever came by that account alone comes back by their password.
        if (Visitor.Session.ProviderSession is not null) await signingIn.EndAsync(HttpContext);
        else await signingIn.BeginAsync(HttpContext, Visitor.Person.Id, Visitor.Session.Proof, seal);
        return Redirect(AccountLinks.Account);
    }

    private string? Linked => Account switch
    {
        { Subject: not null, LinkedAt: { } at } linked when CouncilAccount is null || linked.IsLinkedTo(settings.SignOn!.Authority) =>
            $"{linked.LinkedAs}, linked on {Say.Date(DateOnly.FromDateTime(UkClock.InLondon(at)))}{(CouncilAccount is null ? ". Nobody signs on with it here any more" : "")}",
        { Subject: not null } earlier => $"{earlier.LinkedAs}, of a provider that is no longer used here",
        _ when CouncilAccount is not null => "Not linked",
        _ => null,
    };

    private string HowSaid => Visitor.Session.Proof switch
    {
        Proof.Picked => "By being picked, in this demonstration",
        Proof.SignOn => $"With {CouncilAccount}",
        Proof.StrongSignOn => $"With {CouncilAccount}, which asked for a second factor",
        _ when Account?.FactorSince is { } since => $"{(Visitor.Session.ProviderSession is null ? "Password" : Say.Capital(CouncilAccount ?? SignOnSettings.UsualAccount))}, and a code from an app since {Say.Date(DateOnly.FromDateTime(UkClock.InLondon(since)))}. {Say.Count(Account.RecoveryCodes.Count, "recovery code")} left",
        _ => "Password",
    };
}
