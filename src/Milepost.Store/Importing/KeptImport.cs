using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.Plans;
using Milepost.Store.Files;
using Milepost.Store.History;

namespace Milepost.Store.Importing;

/// <summary>The file of an import and the record of it, whatever the file was.</summary>
internal sealed class KeptImport(MilepostDb db, TimeProvider time)
{
    /// <summary>The standing import of the very same file, where there is one.</summary>
    public async Task<Import?> SameFileAsync(Id<Plan> plan, string sha256, CancellationToken stop) => await db.Imports.AsNoTracking()
        .Where(import => import.PlanId == plan && import.UndoneAt == null)
        .Join(db.Files.Where(file => file.Sha256 == sha256), import => import.FileId, file => file.Id, (import, _) => import)
        .OrderByDescending(import => import.Id).FirstOrDefaultAsync(stop);

    /// <summary>Added last, so that it bears the plan's last stamp.</summary>
    public async Task KeepAsync(Id<Import> id, Id<Plan> planId, SourceFile file, FileFormat format, DateOnly asAt, (int New, int Changed, int Gone) counts, CancellationToken stop)
    {
        var by = db.Author?.Name ?? throw new InvalidOperationException("Nothing is imported without somebody who agrees: set Author.");
        var now = HistoryInterceptor.ToTheMicrosecond(time.GetUtcNow().UtcDateTime);
        var known = await db.Files.Where(stored => stored.Sha256 == file.Sha256).Select(stored => (Id<StoredFile>?)stored.Id).FirstOrDefaultAsync(stop);
        var kept = known is null ? StoredFile.Of(file, format, now, by) : null;
        if (kept is not null) db.Add(kept);
        var plan = (await db.Plans.FindAsync([planId], stop))!;
        plan.Touch();
        var import = new Import(id, plan.Id, known ?? kept!.Id, asAt, now, by) { FileName = file.Name, New = counts.New, Changed = counts.Changed, Gone = counts.Gone };
        import.Stamped(plan.Stamp);
        db.Add(import);
    }
}
