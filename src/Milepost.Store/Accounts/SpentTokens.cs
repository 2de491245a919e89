using Microsoft.EntityFrameworkCore;
using Milepost.Identity;

namespace Milepost.Store.Accounts;

/// <summary>Sees to it that what works once does so on whichever host, and after a restart too.</summary>
public sealed class SpentTokens(IDbContextFactory<MilepostDb> store, TimeProvider time)
{
    /// <summary>Uses it up. False where it was used before.</summary>
    /// <param name="what">What works once.</param>
    /// <param name="until">When nobody could use it any more.</param>
    /// <param name="stop">Stops the writing.</param>
    public async Task<bool> SpendAsync(string what, DateTime until, CancellationToken stop)
    {
        var (hash, now) = (Token.Hash(what), time.GetUtcNow().UtcDateTime);
        await using var db = await store.CreateDbContextAsync(stop);
        if (await db.SpentTokens.AnyAsync(one => one.Hash == hash, stop)) return false;
        db.Add(new SpentToken(Id<SpentToken>.New(), hash, until));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Another request, or another host, was first.
            return false;
        }

        await ForgetAsync(db, now, stop);
        return true;
    }

    private static async Task ForgetAsync(MilepostDb db, DateTime now, CancellationToken stop)
    {
        db.RemoveRange(await db.SpentTokens.Where(one => one.EndsAt < now).ToListAsync(stop));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else is clearing up already.
        }
    }
}
