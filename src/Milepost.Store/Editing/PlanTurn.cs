using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Facts;

namespace Milepost.Store.Editing;

/// <summary>One person's turn at a plan: reads it as it stands, does something to it and saves, while every other turn waits.</summary>
internal static class PlanTurn
{
    private const int Turns = 5;

    /// <summary>Saves what the work adds and changes. A record that something else changed in between is read again, and the work done again.</summary>
    public static async Task<T> InTurnAsync<T>(this MilepostDb db, Id<Plan> plan, Func<PlanFacts, T> work, CancellationToken stop)
    {
        for (var turn = 1; ; turn++)
        {
            try
            {
                db.ChangeTracker.Clear();
                return await db.WriteAsync(stopping => TakeAsync(db, plan, work, stopping), stop);
            }
            catch (DbUpdateConcurrencyException) when (turn < Turns)
            {
                // What was worked out is of a record that stands no more; the next turn begins with what stands.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static async Task<T> TakeAsync<T>(MilepostDb db, Id<Plan> plan, Func<PlanFacts, T> work, CancellationToken stop)
    {
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"SELECT id FROM plans WHERE id = {plan.Value} FOR UPDATE", stop);
        var facts = await new PlanFactsQuery(db).LoadAsync(plan, stop)
            ?? throw new InvalidOperationException("A plan that a page has opened is never deleted.");
        var outcome = work(facts);
        await db.SaveChangesAsync(stop);
        return outcome;
    }
}
