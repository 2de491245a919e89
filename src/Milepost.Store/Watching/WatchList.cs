using Microsoft.EntityFrameworkCore;
using Milepost.Actions;
using Milepost.Cycling;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store.History;

namespace Milepost.Store.Watching;

/// <summary>What people watch, and what changed in it since they last looked.</summary>
public sealed class WatchList(MilepostDb db, TimeProvider time)
{
    private const int Lot = 1000;

    /// <summary>Of more than that in one plan nobody wants to be told one by one.</summary>
    private const int MostChanges = 20 * Lot;

    private DateTime Now => HistoryInterceptor.ToTheMicrosecond(time.GetUtcNow().UtcDateTime);

    public async Task<IReadOnlyList<Watch>> OfAsync(Id<Person> person, CancellationToken stop = default) =>
        await db.Watches.AsNoTracking().Where(one => one.PersonId == person).OrderBy(one => one.Id).ToListAsync(stop);

    public Task<bool> IsWatchedAsync(Id<Person> person, Guid record, CancellationToken stop = default) =>
        db.Watches.AnyAsync(one => one.PersonId == person && one.Record == record, stop);

    /// <summary>Watches something from now on, or no longer.</summary>
    public async Task SetAsync(Id<Person> person, Id<Plan> plan, WatchOf of, Guid record, bool on, CancellationToken stop = default)
    {
        var standing = await db.Watches.FirstOrDefaultAsync(one => one.PersonId == person && one.Record == record, stop);
        if (standing is not null == on) return;
        if (standing is null) db.Add(new Watch(Id<Watch>.New(), person, plan, of, record, Now));
        else db.Remove(standing);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Two windows of one person asked for the same at once, and one of them did it.
            db.ChangeTracker.Clear();
            if (await IsWatchedAsync(person, record, stop) != on) throw;
        }
    }

    /// <summary>They have looked at all that changed until then: what came while they read is still news.</summary>
    public async Task LookAsync(Id<Person> person, DateTime until, CancellationToken stop = default)
    {
        var at = until < Now ? until : Now;
        foreach (var watch in await db.Watches.Where(one => one.PersonId == person && one.SeenAt < at).ToListAsync(stop)) watch.Look(at);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>The changes of a plan since a moment, whatever they are of, newest first.</summary>
    public static async Task<IReadOnlyList<SeenChange>> ChangesAsync(MilepostDb db, Id<Plan> plan, DateTime since, CancellationToken stop = default)
    {
        // From the newest backwards, as the index has them: the moment alone would read all that was ever changed.
        var latest = db.History.AsNoTracking().Where(change => change.PlanId == plan.Value).OrderByDescending(change => change.Id)
            .Select(change => new SeenChange(change.Record, change.RecordId, change.Field, change.By, change.At));
        var changes = new List<SeenChange>();
        while (changes.Count < MostChanges)
        {
            var lot = await latest.Skip(changes.Count).Take(Lot).ToListAsync(stop);
            changes.AddRange(lot);
            if (lot.Count < Lot || lot[^1].At <= since) break;
        }

        return changes;
    }

    /// <summary>What changed in what somebody watches of a plan, since they last looked or since a later moment.</summary>
    public static IReadOnlyList<WatchedChange> Changed(
        PlanFacts facts, IReadOnlyList<Watch> watches, IReadOnlyList<SeenChange> changes, string? besides, DateTime? notBefore = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var by = watches.Where(watch => watch.PlanId == facts.Plan.Id).ToDictionary(watch => watch.Record, watch => watch.SeenAt);
        DateTime? Since(PlanAction action)
        {
            DateTime? of = by.TryGetValue(action.Id.Value, out var own) ? own : null;
            DateTime? ofPriority = action.PriorityId is { } priority && by.TryGetValue(priority.Value, out var under) ? under : null;
            var since = of is null ? ofPriority : ofPriority is null || of > ofPriority ? of : ofPriority;
            return since is null ? null : notBefore > since ? notBefore : since;
        }

        return WatchedChanges.Of(facts, changes, Since, besides);
    }
}
