using Microsoft.EntityFrameworkCore;
using Milepost.Chaining;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Facts;
using Milepost.Store.Files;
using Milepost.Store.Importing;

namespace Milepost.Store.History.Rebuilding;

/// <summary>A plan as it stood at any moment, made again from nothing but its history.</summary>
public sealed class PlanRebuild(MilepostDb db)
{
    /// <summary>Null where there was no such plan then. Versions and stamps, which history does not tell of, are empty.</summary>
    public async Task<PlanFacts?> AsAtAsync(Id<Plan> plan, DateTime instant, CancellationToken stop = default)
    {
        var id = plan.Value;
        var changes = await db.History.AsNoTracking().Where(change => change.PlanId == id && change.At <= instant)
            .OrderBy(change => change.Sequence).ToListAsync(stop);
        var erasings = await db.History.AsNoTracking()
            .Where(change => change.PlanId == id && change.Record == ChainedEntry.Erasing && change.Field == ChainedEntry.Erased).ToListAsync(stop);
        var records = new ReplayedRecords(changes, erasings);
        await using var store = await RebuiltStore.OpenAsync(stop);
        foreach (var kind in records.Kinds) await store.PutAsync(kind, records.Of(kind), stop);
        // When an action or a measure came into the plan is asked of the history itself.
        await store.PutAsync(changes.Where(change => change is { Record: nameof(Actions.PlanAction) or nameof(Measure), Field: Change.Whole }), stop);
        await store.PutAsync(await FilesAsync(records, stop), stop);
        return await new PlanFactsQuery(store.Db).LoadAsync(plan, stop);
    }

    /// <summary>Files are of no plan, and never change.</summary>
    private async Task<List<StoredFile>> FilesAsync(ReplayedRecords records, CancellationToken stop)
    {
        var wanted = records.Of(nameof(Import)).Select(import => new Id<StoredFile>(Guid.Parse(import.Fields[nameof(Import.FileId)]!))).Distinct().ToList();
        return await db.Files.AsNoTracking().Where(file => wanted.Contains(file.Id))
            .Select(file => new StoredFile(file.Id, file.Name, file.Sha256, file.Format, file.Size, Array.Empty<byte>(), file.UploadedAt, file.UploadedBy)).ToListAsync(stop);
    }
}
