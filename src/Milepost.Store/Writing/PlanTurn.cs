using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Facts;
using Npgsql;

namespace Milepost.Store.Writing;

/// <summary>
/// One person's turn at a plan: reads it as it stands, does something to it and saves it all in one transaction, while every
/// other turn at that plan waits. What something else overtook is rolled back, and the work done again on what stands then.
/// </summary>
internal static class PlanTurn
{
    private const int Turns = 5;

    /// <summary>Does the work on the facts of a plan that is there, and saves what it adds and changes.</summary>
    public static Task<T> InTurnAsync<T>(this MilepostDb db, Id<Plan> plan, Func<PlanFacts, T> work, CancellationToken stop) =>
        db.InTurnAsync(plan, facts => Task.FromResult(work(facts)), stop);

    /// <summary>The same for work that asks the database more.</summary>
    public static Task<T> InTurnAsync<T>(this MilepostDb db, Id<Plan> plan, Func<PlanFacts, Task<T>> work, CancellationToken stop) =>
        db.InTurnAsync(plan, async () => await work(await new PlanFactsQuery(db).LoadAsync(plan, stop)
            ?? throw new InvalidOperationException("A plan that a page has opened is never deleted.")), stop);

    // Whoever saves outside a turn holds the plan's key by what they add to it, and then comes to the plan: FOR UPDATE would wait
    // for the key while they wait for the plan.

    /// <summary>The same for work that needs not all the facts.</summary>
    public static Task<T> InTurnAsync<T>(this MilepostDb db, Id<Plan> plan, Func<Task<T>> work, CancellationToken stop) =>
        TakeAsync(db, $"SELECT id FROM plans WHERE id = {plan.Value} FOR NO KEY UPDATE", work, stop);

    /// <summary>The same at the plan of that name, which the work may find not to be there, and make.</summary>
    public static Task<T> InTurnAsync<T>(this MilepostDb db, string planName, Func<Task<T>> work, CancellationToken stop) =>
        TakeAsync(db, $"SELECT id FROM plans WHERE name = {planName} FOR NO KEY UPDATE", work, stop);

    private static async Task<T> TakeAsync<T>(MilepostDb db, FormattableString hold, Func<Task<T>> work, CancellationToken stop)
    {
        for (var turn = 1; ; turn++)
        {
            Forget(db);
            try
            {
                return await db.WriteAsync(stopping => OnceAsync(db, hold, work, stopping), stop);
            }
            catch (Exception cut) when (turn < Turns && IsOvertaken(cut))
            {
                // What was worked out is of records that stand no more; the next turn begins with what stands.
            }
            finally
            {
                Forget(db);
            }
        }
    }

    private static async Task<T> OnceAsync<T>(MilepostDb db, FormattableString hold, Func<Task<T>> work, CancellationToken stop)
    {
        // On SQLite whoever writes has the whole file to themselves already.
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync(hold, stop);
        var outcome = await work();
        await db.SaveChangesAsync(stop);
        return outcome;
    }

    /// <summary>No turn leaves anything half done to the next one.</summary>
    private static void Forget(MilepostDb db)
    {
        db.CurrentImport = null;
        db.ChangeTracker.Clear();
    }

    /// <summary>Whether something else came first, however deep the libraries wrapped it. Two who first make the same plan meet in its name.</summary>
    private static bool IsOvertaken(Exception? cut) => cut switch
    {
        null => false,
        DbUpdateConcurrencyException => true,
        PostgresException
        {
            SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation,
        } => true,
        _ => IsOvertaken(cut.InnerException),
    };
}
