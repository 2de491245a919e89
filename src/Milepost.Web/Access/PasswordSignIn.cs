using Microsoft.EntityFrameworkCore;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Web.Access.Passwords;

namespace Milepost.Web.Access;

/// <summary>What came of a name and a password.</summary>
public enum SignInAnswer
{
    SignedIn,
    CodeWanted,
    Wrong,
    TooMany,
    Busy,
    Stopped,
}

/// <summary>Signs somebody in by name and password. What it says, and how long it takes, does not tell whether there is such a name.</summary>
public sealed class PasswordSignIn(MilepostDb db, PasswordHashes hashes, SignInTries tries, SigningIn signingIn, ComingIn comingIn)
{
    public async Task<SignInAnswer> TryAsync(HttpContext context, string name, string password)
    {
        ArgumentNullException.ThrowIfNull(context);
        var stop = context.RequestAborted;
        var plain = Plain(name);
        if (!tries.TryTake(context, plain)) return SignInAnswer.TooMany;

        var (person, account) = await FindAsync(plain, stop);
        var compared = await hashes.CompareAsync(account, password, stop);
        if (compared is PasswordAnswer.Busy) return SignInAnswer.Busy;
        if (compared is PasswordAnswer.Wrong || person is null || account is null) return SignInAnswer.Wrong;

        tries.Succeed(context, plain);
        if (!await comingIn.MayAsync(person, account, stop)) return SignInAnswer.Stopped;
        var half = account.FactorKey is not null;
        await signingIn.BeginAsync(context, person.Id, half ? Proof.Half : Proof.Password, account.Seal);
        return half ? SignInAnswer.CodeWanted : SignInAnswer.SignedIn;
    }

    private async Task<(Person? Person, Account? Account)> FindAsync(string name, CancellationToken stop)
    {
        var found = await (
            from person in db.People.AsNoTracking()
            where person.Mail == name || person.Key == name
            join account in db.Accounts on person.Id equals account.PersonId
            select new { person, account }).FirstOrDefaultAsync(stop);
        return (found?.person, found?.account);
    }

    /// <summary>A name as it is compared: mail is written in small letters, and so are short names.</summary>
    private static string Plain(string name) => name.Length > 200 ? "" : name.Trim().ToLowerInvariant();
}
