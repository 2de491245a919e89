using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Files;

namespace Milepost.Store.History.Erasing;

/// <summary>Drops the bytes of files that were given for a plan, and may hold what was erased by right. Their names, sizes and hashes stay, and so does what was read from them.</summary>
internal static class DroppedFiles
{
    /// <summary>How many files of the plan are kept.</summary>
    public static async Task<int> CountAsync(MilepostDb db, Guid plan, CancellationToken stop) => (await KeptAsync(db, plan, stop)).Count;

    public static async Task<int> DropAsync(MilepostDb db, Guid plan, string by, CancellationToken stop)
    {
        var kept = await KeptAsync(db, plan, stop);
        db.Tell(kept.Select(file => new Told(nameof(StoredFile), file.Id.Value, plan, nameof(StoredFile.Bytes), file.Sha256, null, by, null)));
        await db.WriteHistoryAsync(stop);
        foreach (var file in kept) await db.Database.ExecuteSqlAsync($"UPDATE files SET bytes = {Array.Empty<byte>()} WHERE id = {file.Id.Value}", stop);
        return kept.Count;
    }

    /// <summary>A text that nobody changed since stands in every file from the first that brought it to the last: nobody can tell which without reading them all.</summary>
    private static async Task<List<(Id<StoredFile> Id, string Sha256)>> KeptAsync(MilepostDb db, Guid plan, CancellationToken stop)
    {
        var (of, none) = (new Id<Plan>(plan), Array.Empty<byte>());
        var imported = db.Imports.Where(import => import.PlanId == of).Select(import => import.FileId);
        var found = await db.Files.AsNoTracking().Where(file => imported.Contains(file.Id) && file.Bytes != none).Select(file => new { file.Id, file.Sha256 }).ToListAsync(stop);
        return [.. found.Select(file => (file.Id, file.Sha256))];
    }
}
