using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;

namespace Milepost.Store.Accounts;

/// <summary>Makes and revokes the tokens of a person. The secret is told once, to whoever makes it, and kept nowhere.</summary>
public sealed class PersonTokens(MilepostDb db, TimeProvider time)
{
    /// <summary>More than these nobody keeps an eye on.</summary>
    public const int MostOpen = 20;

    /// <summary>Every token of the person, newest first.</summary>
    public async Task<IReadOnlyList<AccessToken>> OfAsync(Id<Person> person, CancellationToken stop = default) =>
        await db.AccessTokens.AsNoTracking().Where(token => token.PersonId == person).OrderByDescending(token => token.Id).ToListAsync(stop);

    public async Task<string> MakeAsync(
        Id<Person> person, string name, IEnumerable<TokenScope> scopes, IEnumerable<Guid> plans, DateOnly until, bool strongly, CancellationToken stop = default)
    {
        var (token, secret) = AccessToken.New(person, name, scopes, plans, time.GetUtcNow().UtcDateTime, until, strongly);
        db.Add(token);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return secret;
    }

    /// <summary>Ends it at once. False where the person has no such token that is open.</summary>
    public async Task<bool> RevokeAsync(Id<Person> person, Id<AccessToken> id, CancellationToken stop = default)
    {
        var token = await db.AccessTokens.FirstOrDefaultAsync(one => one.Id == id && one.PersonId == person && one.RevokedAt == null, stop);
        if (token is null) return false;
        token.Revoke(time.GetUtcNow().UtcDateTime, db.Author!.Name);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return true;
    }
}
