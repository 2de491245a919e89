using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Account;

/// <summary>One's own account: how one signs in, and where one is signed in now.</summary>
public class IndexModel(MilepostDb db, Sessions sessions, SigningIn signingIn) : PageModel
{
    public Visitor Visitor => User.Visitor()!;

    /// <summary>Null for whoever signs in without a password of Milepost's own.</summary>
    public Store.Accounts.Account? Account { get; private set; }

    public IReadOnlyList<Session> Open { get; private set; } = [];

    public IReadOnlyList<SummaryRow> Facts =>
    [
        new("Name", Visitor.Person.Name),
        new("Job", Visitor.Person.Post ?? "Not said"),
        new("Mail", Visitor.Person.Mail ?? "None"),
        new("How you sign in", HowSaid),
    ];

    public bool IsThis(Session session) => session.Id == Visitor.Session.Id;

    public string When(DateTime utc)
    {
        var here = UkClock.InLondon(utc);
        return string.Create(CultureInfo.InvariantCulture, $"{Say.Date(DateOnly.FromDateTime(here))}, {here:HH:mm}");
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var person = Visitor.Person.Id;
        Account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.PersonId == person, stop);
        var all = await db.Sessions.AsNoTracking().Where(one => one.PersonId == person && one.EndedAt == null).OrderByDescending(one => one.SeenAt).ToListAsync(stop);
        Open = [.. all.Where(one => one.Proof is not Proof.Half && sessions.Holds(new(one, Visitor.Person, Account, [], null)))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? session, bool everywhere, CancellationToken stop)
    {
        await sessions.EndAsync(Visitor.Person.Id, one => everywhere || one.Id == new Id<Session>(session ?? Guid.Empty), stop);
        if (!everywhere)
        {
            Done.Say(this, "That browser is signed out");
            return Redirect(AccountLinks.Account);
        }

        await signingIn.EndAsync(HttpContext);
        return Redirect(AccountLinks.SignOut);
    }

    private string HowSaid => Visitor.Session.Proof switch
    {
        Proof.Picked => "By being picked, in this demonstration",
        Proof.SignOn => "With the council’s own sign-in",
        _ when Account?.FactorSince is { } since => $"Password, and a code from an app since {Say.Date(DateOnly.FromDateTime(UkClock.InLondon(since)))}. {Say.Count(Account.RecoveryCodes.Count, "recovery code")} left",
        _ => "Password",
    };
}
