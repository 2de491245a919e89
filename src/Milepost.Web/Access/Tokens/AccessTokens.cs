using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Accounts;

namespace Milepost.Web.Access.Tokens;

/// <summary>A token with its owner and everything that the owner was ever given.</summary>
public sealed record FoundToken(AccessToken Token, Person Person, Account? Account, List<Grant> Grants);

/// <summary>Whose token a program holds. It may never do more than its owner may at this moment.</summary>
public sealed class AccessTokens(IDbContextFactory<MilepostDb> store, UkClock clock, SiteSettings settings)
{
    /// <summary>What is no token is told from one without asking the store.</summary>
    private const int Longest = 100;

    // Compiled for one database, as a host has one.
    private readonly Func<MilepostDb, string, Task<FoundToken?>> find = EF.CompileAsyncQuery(
        (MilepostDb db, string hash) => (
            from token in db.AccessTokens.AsNoTracking()
            where token.Hash == hash
            join person in db.People on token.PersonId equals person.Id
            join account in db.Accounts on person.Id equals account.PersonId into accounts
            from account in accounts.DefaultIfEmpty()
            select new FoundToken(token, person, account, db.Grants.Where(grant => grant.PersonId == person.Id).ToList()))
            .FirstOrDefault());

    /// <summary>Who comes with that secret; or why nobody does.</summary>
    public async Task<(Visitor? Visitor, string? Refusal)> FindAsync(MilepostDb db, string secret, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(secret);
        const string unknown = "The token is not known. Tokens begin with mp_ and are made under Your account.";
        if (secret.Length > Longest || !secret.StartsWith(AccessToken.Prefix, StringComparison.Ordinal) || await find(db, Token.Hash(secret)) is not { } found) return (null, unknown);
        if (Refusal(found) is { } why) return (null, why);
        await NoteAsync(found.Token, stop);
        return (new Visitor(found.Person, found.Token, Held(found)), null);
    }

    /// <summary>Why the token does not hold today; null where it does.</summary>
    public string? Refusal(FoundToken found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var (token, today) = (found.Token, clock.Today);
        if (token.RevokedAt is not null) return "The token was revoked. Make another one under Your account.";
        if (!token.Lasts(today)) return $"The token ended on {Wording.Say.Date(token.Until)}. Make another one under Your account.";
        if (!found.Person.MayComeIn(today)) return "Whoever made the token may no longer come in, so it opens nothing.";
        // A password alone is not enough for what such a role sees, nor is what was made while there was more.
        return found.Account is { PasswordHash: not null, FactorKey: null } && Held(found).Anywhere.Any(SecondFactorRule.Asks)
            ? "Whoever made the token has a role that asks for a second factor, and has none set up. Set it up under Your account."
            : null;
    }

    private HeldRoles Held(FoundToken found)
    {
        List<Id<Plan>> only = [.. found.Token.Plans.Select(plan => Id<Plan>.TryParse(plan, out var id) ? id : default)];
        return new(only.Count == 0 ? found.Grants : found.Grants.SelectMany(grant => grant.Within(only)), clock.Today) { ByOneThing = !IsProven(found) };
    }

    /// <summary>A token shows no more than its owner would see on coming in now: by a second factor, or by an account with the council alone, which had asked for one when the token was made.</summary>
    private bool IsProven(FoundToken found) => found.Account is { } account
        ? account.FactorKey is not null || (account.PasswordHash is null && found.Token.MadeStrongly)
        : settings.Demo;

    /// <summary>Notes the day that it was used. A write at every request would make each wait for the disk, so it is done once a day.</summary>
    private async Task NoteAsync(AccessToken token, CancellationToken stop)
    {
        var today = clock.Today;
        if (token.LastUsedOn == today) return;
        await using var db = await store.CreateDbContextAsync(stop);
        db.Author = new Store.History.Author("Milepost");
        db.Attach(token);
        token.Use(today);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another request of the same program noted it first.
        }
    }
}
