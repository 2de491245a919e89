using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Access.Passwords;

namespace Milepost.Web.Access.SignOn;

/// <summary>Whose account would be opened by an account with the council from now on, and whether a password is asked for first.</summary>
public sealed record LinkOffer(Person Person, Account? Account, Invitation? Invitation)
{
    public bool AsksPassword => Invitation is null;
}

/// <summary>
/// Links an account with the council to a person, by its subject: by their invitation, or from their own account with their
/// password. Never because a name or a mail address is the same.
/// </summary>
public sealed class Linking(MilepostDb db, SiteSettings settings, PasswordHashes hashes, Throttle throttle, UkClock clock)
{
    private const int MostTries = 10;

    public const string Taken = "That account opens somebody else’s account here. Sign out of it at your council and choose your own";

    private string Issuer => settings.SignOn!.Authority;

    /// <summary>To whom it may be linked; null where the invitation was used, the session is another, or there is a linked account already.</summary>
    public async Task<LinkOffer?> FindAsync(PendingLink pending, Visitor? here, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(pending);
        if (!settings.HasSignOn) return null;
        var invitation = pending.Purpose is SignOnPurpose.Invitation ? await InvitationAsync(pending.Whose, stop) : null;
        var id = invitation?.PersonId ?? (pending.Purpose is SignOnPurpose.Another && here?.Session.Id.ToString() == pending.Whose ? here.Person.Id : null);
        if (id is not { } person || await db.People.FirstOrDefaultAsync(one => one.Id == person, stop) is not { } found || !found.MayComeIn(clock.Today)) return null;
        if (invitation is not null && !invitation.IsOpen(clock.Now, found.Mail)) return null;

        var account = await db.Accounts.FirstOrDefaultAsync(one => one.PersonId == person, stop);
        if (account?.IsLinkedTo(Issuer) == true) return null;
        // Whoever has a password shows that they know it; whoever has none was asked in just now.
        return (account?.PasswordHash is null) == (invitation is not null) ? new(found, account, invitation) : null;
    }

    /// <summary>Links it. Gives the account, or what is wrong and with which field.</summary>
    public async Task<(Account? Account, string Field, string Fault)> LinkAsync(LinkOffer offer, Vouched person, string? password, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(person);
        if (offer.AsksPassword && await PasswordFaultAsync(offer, password, stop) is { } wrong) return (null, wrong.Field, wrong.Fault);
        if (await db.Accounts.AnyAsync(one => one.Issuer == Issuer && one.Subject == person.Subject, stop)) return (null, "", Taken);

        var account = offer.Account;
        if (account is null) db.Add(account = new Account(Id<Account>.New(), offer.Person.Id, clock.Now));
        account.Link(Issuer, person.Subject, person.Name, clock.Now);
        account.Here(clock.Today);
        offer.Invitation?.Close(clock.Now);
        try
        {
            await db.SaveChangesAsync(stop);
            return (account, "", "");
        }
        catch (DbUpdateException)
        {
            // Somebody used the same invitation, or linked the same account, at the same moment; theirs stands.
            return (null, "", "This was done already in another window. Begin again");
        }
    }

    /// <summary>Parts somebody from their linked account; gives the account's new seal. Null for whoever has no other way in.</summary>
    public async Task<Guid?> UnlinkAsync(Id<Person> person, CancellationToken stop)
    {
        if (await db.Accounts.FirstOrDefaultAsync(one => one.PersonId == person, stop) is not { Subject: not null, PasswordHash: not null } account) return null;
        account.Unlink();
        await db.SaveChangesAsync(stop);
        return account.Seal;
    }

    private async Task<(string Field, string Fault)?> PasswordFaultAsync(LinkOffer offer, string? password, CancellationToken stop)
    {
        var tries = $"own password {offer.Person.Id}";
        if (!throttle.TryTake(tries, MostTries, SignInTries.Within)) return ("Password", "Too many tries. Wait five minutes and try again");
        switch (await hashes.CompareAsync(offer.Account, password ?? "", stop))
        {
            case PasswordAnswer.Busy: return ("", OwnPassword.Busy);
            case PasswordAnswer.Wrong: return ("Password", "This is not the password that you have here");
        }

        throttle.Clear(tries);
        return null;
    }

    private async Task<Invitation?> InvitationAsync(string whose, CancellationToken stop)
    {
        if (!Guid.TryParse(whose, out var said)) return null;
        var id = new Id<Invitation>(said);
        return await db.Invitations.FirstOrDefaultAsync(one => one.Id == id && one.Kind == InvitationKind.Invite, stop);
    }
}
