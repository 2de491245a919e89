using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Milepost.Cycles;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.History.Erasing;

namespace Milepost.Store.Cycles;

/// <summary>A snapshot that was opened: the facts as the board saw them.</summary>
/// <param name="Snapshot">What it says of itself.</param>
/// <param name="Facts">The plan as it was kept, less what was erased by right since.</param>
/// <param name="Erased">Something was, so what is shown is not to the letter what the hash is of.</param>
public sealed record OpenedSnapshot(Snapshot Snapshot, PlanFacts Facts, bool Erased);

/// <summary>Opens snapshots, and holds each against its hash. The last few stay open, since they never change.</summary>
public sealed class SnapshotShelf
{
    private const int Room = 12;

    private readonly ConcurrentDictionary<Id<Snapshot>, (OpenedSnapshot Opened, int Erasings)> open = new();

    /// <summary>The snapshot of that number; null where the plan has none.</summary>
    /// <exception cref="InvalidDataException">The content is not what was hashed: somebody has been at the database.</exception>
    public async Task<OpenedSnapshot?> OpenAsync(MilepostDb db, Id<Plan> plan, int number, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await db.Snapshots.AsNoTracking().FirstOrDefaultAsync(one => one.PlanId == plan && one.Number == number, stop);
        if (found is null) return null;
        var erasings = await Erasings.CountAsync(db, plan.Value, stop);
        if (open.TryGetValue(found.Id, out var known) && known.Opened.Snapshot == found && known.Erasings == erasings) return known.Opened;

        var content = await db.SnapshotContents.AsNoTracking().FirstOrDefaultAsync(one => one.SnapshotId == found.Id, stop);
        if (content?.Unpack() is not { } plain || !await ErasedSnapshots.IsWholeAsync(db, found, content, plain, stop))
        {
            throw new InvalidDataException($"The content of snapshot {number} is not what was signed off: its hash is another. Restore the database from a backup.");
        }

        var shown = erasings == 0 ? plain : (await ErasedSince.OfAsync(db, plan.Value, found.Id.Value, stop)).Out(plain);
        var document = SnapshotJson.Read(shown);
        if (document.Format > SnapshotJson.Format) throw new InvalidDataException($"Snapshot {number} was taken by a newer Milepost. Start that version to open it.");
        if (open.Count >= Room) open.Clear();
        var opened = new OpenedSnapshot(found, document.Facts, Erased: !ReferenceEquals(shown, plain));
        open[found.Id] = (opened, erasings);
        return opened;
    }
}
