using Microsoft.EntityFrameworkCore;
using Milepost.Cycles;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Cycles;

namespace Milepost.Store.History.Erasing;

/// <summary>
/// Takes texts that were erased by right out of what boards saw. The hash that was printed stays with the snapshot; history tells, in its
/// chain, what the content hashed to before and what it hashes to since, so that nobody can change it but by an erasing that is told.
/// </summary>
internal static class ErasedSnapshots
{
    private const string Field = nameof(SnapshotContent.Bytes);

    /// <summary>Rewrites every snapshot of the plan that holds a text erased by now; gives how many.</summary>
    public static async Task<int> TakeOutAsync(MilepostDb db, Guid plan, string by, CancellationToken stop)
    {
        var cleaned = new List<SnapshotContent>();
        var of = new Id<Plan>(plan);
        foreach (var snapshot in await db.Snapshots.AsNoTracking().Where(one => one.PlanId == of).OrderBy(one => one.Number).ToListAsync(stop))
        {
            var content = await db.SnapshotContents.AsNoTracking().SingleAsync(one => one.SnapshotId == snapshot.Id, stop);
            // What somebody has been at is told by opening it, and not made good here.
            if (content.Unpack() is not { } plain || !await IsWholeAsync(db, snapshot, content, plain, stop)) continue;
            var remains = (await ErasedSince.OfAsync(db, plan, snapshot.Id.Value, stop)).Out(plain);
            if (remains.AsSpan().SequenceEqual(plain)) continue;
            db.Tell([new Told(nameof(SnapshotContent), content.Id.Value, plan, Field, SnapshotContent.Hash(plain), SnapshotContent.Hash(remains), by, null)]);
            cleaned.Add(content with { Bytes = SnapshotContent.Of(snapshot.Id, remains).Bytes });
        }

        await db.WriteHistoryAsync(stop);
        foreach (var content in cleaned) await db.Database.ExecuteSqlAsync($"UPDATE snapshot_contents SET bytes = {content.Bytes} WHERE id = {content.Id.Value}", stop);
        return cleaned.Count;
    }

    /// <summary>Whether the content is what was signed off, or what an erasing left of it.</summary>
    public static async Task<bool> IsWholeAsync(MilepostDb db, Snapshot snapshot, SnapshotContent content, byte[] plain, CancellationToken stop)
    {
        var left = await db.History.Where(change => change.Record == nameof(SnapshotContent) && change.RecordId == content.Id.Value && change.Field == Field)
            .OrderByDescending(change => change.Sequence).Select(change => change.After).FirstOrDefaultAsync(stop);
        return SnapshotContent.Hash(plain) == (left ?? snapshot.Sha256);
    }
}
