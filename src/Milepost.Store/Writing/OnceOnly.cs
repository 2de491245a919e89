using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Accounts;
using Milepost.Store.History;

namespace Milepost.Store.Writing;

/// <summary>Something that a program sends under a key, so that it is done once however often it is sent.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
/// <param name="Token">By which token it comes.</param>
/// <param name="Key">The key that the program chose.</param>
/// <param name="Hash">Of what it sends, and where to.</param>
/// <param name="At">Now, in UTC.</param>
/// <param name="Again">What comes of it where it was done already.</param>
/// <param name="Say">What the program is told of what came of it.</param>
public sealed record OnceOnly<T>(Id<AccessToken> Token, string Key, string Hash, DateTime At, T Again, Func<T, (int Status, string Body)> Say)
{
    /// <summary>What the program is told, now or before.</summary>
    public KeptAnswer? Answer { get; internal set; }
}

/// <summary>Does in one turn what a program sent under a key, and keeps the answer in the same save.</summary>
public static class Once
{
    private const int ForgottenAtOnce = 1_000;

    /// <summary>What was answered under the key before; null where nothing was, or it is too long ago.</summary>
    public static Task<KeptAnswer?> FindAsync(MilepostDb db, Id<AccessToken> token, string key, DateTime now, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var since = now - KeptAnswer.Lasts;
        return db.KeptAnswers.AsNoTracking().FirstOrDefaultAsync(answer => answer.TokenId == token && answer.Key == key && answer.At > since, stop);
    }

    /// <summary>Forgets what is past its time, also of tokens that nobody uses any more.</summary>
    /// <returns>How many answers there were.</returns>
    public static async Task<int> ForgetAsync(MilepostDb db, DateTime now, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        (db.Author, var since) = (new Author("Milepost"), now - KeptAnswer.Lasts);
        var old = await db.KeptAnswers.Where(answer => answer.At <= since).OrderBy(answer => answer.Id).Take(ForgottenAtOnce).ToListAsync(stop);
        db.RemoveRange(old);
        try
        {
            await db.SaveChangesAsync(stop);
            return old.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another host, or the program itself, was first; the next round takes what is left.
            return 0;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Two that come at once stand in line for the plan's turn, and the second finds what the first was told.</summary>
    internal static Task<T> InTurnAsync<T>(this MilepostDb db, Id<Plan> plan, OnceOnly<T>? once, Func<PlanFacts, T> work, CancellationToken stop) => once is null
        ? db.InTurnAsync(plan, work, stop)
        : db.InTurnAsync(plan, async facts =>
        {
            once.Answer = await FindAsync(db, once.Token, once.Key, once.At, stop);
            if (once.Answer is not null) return once.Again;
            var since = once.At - KeptAnswer.Lasts;
            // Its place is needed now; what else is past its time goes with the round.
            db.RemoveRange(await db.KeptAnswers.Where(answer => answer.TokenId == once.Token && answer.Key == once.Key && answer.At <= since).ToListAsync(stop));
            var outcome = work(facts);
            var (status, body) = once.Say(outcome);
            once.Answer = new(Id<KeptAnswer>.New(), once.Token, once.Key, once.Hash, status, body, once.At);
            db.Add(once.Answer);
            return outcome;
        }, stop);
}
