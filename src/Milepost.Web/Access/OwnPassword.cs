using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Access.Passwords;

namespace Milepost.Web.Access;

/// <summary>Sets people's passwords: by a link that they were given, or by the password that they have.</summary>
public sealed class OwnPassword(MilepostDb db, PasswordHashes hashes, Throttle throttle, UkClock clock)
{
    private const int MostTries = 10;
    public const string Busy = "Too many people sign in at this moment. Wait a minute and try again";

    /// <summary>The person whom an open link was made for; null where it is used, too old, or not one of ours.</summary>
    public async Task<(Person? Person, Invitation? Link)> FindAsync(string? key, CancellationToken stop)
    {
        if (key is null or "" or { Length: > 100 }) return (null, null);
        var hash = Token.Hash(key);
        var found = await (
            from link in db.Invitations
            where link.TokenHash == hash
            join person in db.People on link.PersonId equals person.Id
            select new { link, person }).FirstOrDefaultAsync(stop);
        return found is not null && found.link.IsOpen(clock.Now, found.person.Mail) && found.person.MayComeIn(clock.Today) ? (found.person, found.link) : (null, null);
    }

    /// <summary>Sets the password by a link, once. Null when it was done; otherwise what is wrong.</summary>
    public async Task<string?> SetAsync(Person person, Invitation link, string? password, CancellationToken stop)
    {
        if (PasswordRules.Fault(password, await OwnWordsAsync(person, stop)) is { } fault) return fault;
        if (await hashes.HashAsync(password!, stop) is not { } hash) return Busy;
        var account = await db.Accounts.FirstOrDefaultAsync(one => one.PersonId == person.Id, stop);
        if (account is null) db.Add(account = new Account(Id<Account>.New(), person.Id, clock.Now));
        account.SetPassword(hash, clock.Now);
        link.Close(clock.Now);
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateException)
        {
            // Somebody used the same link at the same moment; theirs stands.
            return "This link was used already. Ask for another";
        }
    }

    /// <summary>Sets another password for whoever knows the one they have. Gives the account's new seal, or what is wrong and with which field.</summary>
    public async Task<(Guid? Seal, string Field, string Fault)> ChangeAsync(Person person, string? current, string? password, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (!throttle.TryTake($"own password {person.Id}", MostTries, SignInTries.Within)) return (null, "Current", "Too many tries. Wait five minutes and try again");
        var account = await db.Accounts.FirstOrDefaultAsync(one => one.PersonId == person.Id, stop);
        switch (await hashes.CompareAsync(account, current ?? "", stop))
        {
            case PasswordAnswer.Busy: return (null, "", Busy);
            case PasswordAnswer.Wrong: return (null, "Current", "This is not the password that you have now");
        }

        if (PasswordRules.Fault(password, await OwnWordsAsync(person, stop)) is { } fault) return (null, "Password", fault);
        if (await hashes.HashAsync(password!, stop) is not { } hash) return (null, "", Busy);
        account!.SetPassword(hash, clock.Now);
        await db.SaveChangesAsync(stop);
        throttle.Clear($"own password {person.Id}");
        return (account.Seal, "", "");
    }

    private async Task<IReadOnlyList<string?>> OwnWordsAsync(Person person, CancellationToken stop) =>
        [person.Name, person.Mail, person.Post, person.Agency, .. await db.Plans.Select(plan => plan.Authority).Distinct().ToListAsync(stop)];
}
