using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store;

namespace Milepost.Web.Access.Factors;

/// <summary>What came of a code.</summary>
public enum CodeAnswer
{
    Wrong,
    Right,

    /// <summary>Right, and one recovery code fewer is left.</summary>
    RightByRecovery,
    TooMany,
}

/// <summary>The second factor of an account: sets it up, and asks for its codes. No code is taken twice, on whichever host.</summary>
public sealed class SecondFactor(IDbContextFactory<MilepostDb> store, IDataProtectionProvider keys, Throttle throttle, UkClock clock)
{
    public const int MostTries = 5;
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = keys.CreateProtector("Second factor");

    /// <summary>A key that is not the account's yet, as the form carries it to and fro.</summary>
    public string Wrap(Id<Person> person, byte[] key) => Convert.ToBase64String(Offered(person).Protect(key));

    /// <summary>The key that the form brought back; null where it is not one of ours.</summary>
    public byte[]? Unwrap(Id<Person> person, string? wrapped)
    {
        try
        {
            return wrapped is null or "" ? null : Offered(person).Unprotect(Convert.FromBase64String(wrapped));
        }
        catch (Exception broken) when (broken is System.Security.Cryptography.CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Compares a code, or a recovery code, with the account's.</summary>
    public async Task<CodeAnswer> TryAsync(Id<Person> person, string? typed, CancellationToken stop)
    {
        if (!throttle.TryTake(Tries(person), MostTries, Within)) return CodeAnswer.TooMany;
        await using var db = await store.CreateDbContextAsync(stop);
        if (await db.Accounts.FirstOrDefaultAsync(one => one.PersonId == person, stop) is not { FactorKey: { } kept } account) return CodeAnswer.Wrong;

        var code = Plain(typed);
        var answer = CodeAnswer.Wrong;
        if (code.Length == Totp.Digits && Totp.Accept(protector.Unprotect(Convert.FromBase64String(kept)), code, clock.Now, account.LastStep) is { } step)
        {
            account.UseStep(step);
            answer = CodeAnswer.Right;
        }
        else if (RecoveryCodes.Hash(account, code) is var hash && account.RecoveryCodes.Contains(hash))
        {
            account.UseRecoveryCode(hash);
            answer = CodeAnswer.RightByRecovery;
        }

        if (answer is CodeAnswer.Wrong || !await SavedAsync(db, stop)) return CodeAnswer.Wrong;
        throttle.Clear(Tries(person));
        return answer;
    }

    /// <summary>Makes the key the account's, where the code shows that the app has it; gives the recovery codes, once.</summary>
    public async Task<(CodeAnswer Answer, IReadOnlyList<string> Codes)> SetAsync(Id<Person> person, byte[] key, string? typed, CancellationToken stop)
    {
        if (!throttle.TryTake(Tries(person), MostTries, Within)) return (CodeAnswer.TooMany, []);
        await using var db = await store.CreateDbContextAsync(stop);
        var account = await db.Accounts.SingleAsync(one => one.PersonId == person, stop);
        if (Totp.Accept(key, Plain(typed), clock.Now, account.LastStep) is not { } step) return (CodeAnswer.Wrong, []);
        var codes = RecoveryCodes.New();
        account.SetFactor(Convert.ToBase64String(protector.Protect(key)), [.. codes.Select(code => RecoveryCodes.Hash(account, code))], step, clock.Now);
        if (!await SavedAsync(db, stop)) return (CodeAnswer.Wrong, []);
        throttle.Clear(Tries(person));
        return (CodeAnswer.Right, codes);
    }

    /// <summary>Takes the second factor away, for whoever can still give one of its codes.</summary>
    public async Task<CodeAnswer> RemoveAsync(Id<Person> person, string? typed, CancellationToken stop)
    {
        var answer = await TryAsync(person, typed, stop);
        if (answer is not (CodeAnswer.Right or CodeAnswer.RightByRecovery)) return answer;
        await using var db = await store.CreateDbContextAsync(stop);
        (await db.Accounts.SingleAsync(one => one.PersonId == person, stop)).RemoveFactor();
        return await SavedAsync(db, stop) ? answer : CodeAnswer.Wrong;
    }

    /// <summary>Ten new recovery codes; the old ones are worth nothing any more.</summary>
    public async Task<(CodeAnswer Answer, IReadOnlyList<string> Codes)> RenewCodesAsync(Id<Person> person, string? typed, CancellationToken stop)
    {
        var answer = await TryAsync(person, typed, stop);
        if (answer is not (CodeAnswer.Right or CodeAnswer.RightByRecovery)) return (answer, []);
        await using var db = await store.CreateDbContextAsync(stop);
        var account = await db.Accounts.SingleAsync(one => one.PersonId == person, stop);
        var codes = RecoveryCodes.New();
        account.RenewRecoveryCodes([.. codes.Select(code => RecoveryCodes.Hash(account, code))]);
        return await SavedAsync(db, stop) ? (answer, codes) : (CodeAnswer.Wrong, []);
    }

    private IDataProtector Offered(Id<Person> person) => protector.CreateProtector("Offered", person.ToString());

    private static string Tries(Id<Person> person) => $"code {person}";

    private static string Plain(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)) is { Length: < 40 } plain ? plain : "";

    /// <summary>False where the same account was changed in the meantime: two uses of one code at the same moment are one too many.</summary>
    private static async Task<bool> SavedAsync(MilepostDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
