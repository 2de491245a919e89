using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Importing.Comparing;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Store.Facts;
using Milepost.Store.Files;
using Milepost.Store.History;

namespace Milepost.Store.Importing;

/// <summary>Makes a plan what a file says, once a person has agreed to the comparison. The only writer of imports.</summary>
public sealed class PlanImporter(MilepostDb db, TimeProvider time)
{
    /// <summary>What the file would do; changes nothing.</summary>
    public async Task<ImportPreview> PreviewAsync(
        string planName, PlanDraft draft, DateOnly asAt, string? sha256 = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var id = await db.Plans.Where(plan => plan.Name == planName).Select(plan => (Id<Plan>?)plan.Id).FirstOrDefaultAsync(stop);
        var stored = id is { } known ? await new PlanFactsQuery(db).LoadAsync(known, stop) : null;
        return new(
            PlanComparison.Between(stored ?? NewPlan(planName, draft), draft, asAt), stored?.Plan.Stamp,
            stored is null || sha256 is null ? null : await SameFileAsync(stored.Plan.Id, sha256, stop));
    }

    /// <summary>Does all of it in one transaction, or none of it where it is stopped.</summary>
    public async Task<ImportOutcome> ApplyAsync(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Reading.Plan is not { } draft) return new ImportRefused($"{request.File.Name} holds no plan that could be imported.");
        if (PlanName.Fault(request.PlanName) is { } fault) return new ImportRefused(fault);
        db.ChangeTracker.Clear();
        try
        {
            return await db.WriteAsync(stopping => ApplyAsync(request, draft, progress, stopping), stop);
        }
        finally
        {
            db.CurrentImport = null;
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Puts back what was before an import. Null when it is done; otherwise why it cannot be, in words.</summary>
    public async Task<string?> UndoAsync(Id<Import> import, CancellationToken stop = default)
    {
        db.ChangeTracker.Clear();
        try
        {
            return await db.WriteAsync(stopping => new ImportUndo(db, time).UndoAsync(import, stopping), stop);
        }
        finally
        {
            db.CurrentImport = null;
            db.ChangeTracker.Clear();
        }
    }

    private async Task<ImportOutcome> ApplyAsync(
        ImportRequest request, PlanDraft draft, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await HoldAsync(request.PlanName, stop);
        var preview = await PreviewAsync(request.PlanName, draft, request.AsAt, request.File.Sha256, stop);
        if (preview.Stamp != request.SeenStamp) return new StaleComparison(preview);
        if (preview.Stamp is not null && preview.Changes.IsEmpty) return new NothingChanged(preview);

        var import = Id<Import>.New();
        db.CurrentImport = import;
        var by = db.Author?.Name ?? throw new InvalidOperationException("Nothing is imported without somebody who agrees: set Author.");
        await new PlanApplier(db, preview.Changes, isNew: preview.Stamp is null, by).ApplyAsync(progress, stop);
        await KeepAsync(request, preview.Changes, import, by, stop);
        return new Imported(import, preview.Changes.Stored.Plan.Id, preview.Changes);
    }

    /// <summary>The file itself and the record of the import, saved last so that they bear the plan's last stamp.</summary>
    private async Task KeepAsync(ImportRequest request, PlanChanges changes, Id<Import> id, string by, CancellationToken stop)
    {
        var now = HistoryInterceptor.ToTheMicrosecond(time.GetUtcNow().UtcDateTime);
        var known = await db.Files.Where(file => file.Sha256 == request.File.Sha256)
            .Select(file => (Id<StoredFile>?)file.Id).FirstOrDefaultAsync(stop);
        var file = known is null ? StoredFile.Of(request.File, request.Reading.Document.Format, now, by) : null;
        if (file is not null) db.Add(file);
        var plan = (await db.Plans.FindAsync([changes.Stored.Plan.Id], stop))!;
        plan.Touch();
        var import = new Import(id, plan.Id, known ?? file!.Id, request.AsAt, now, by)
        {
            FileName = request.File.Name,
            New = changes.Count(ChangeKind.New),
            Changed = changes.Count(ChangeKind.Changed),
            Gone = changes.Count(ChangeKind.Gone),
        };
        import.Stamped(plan.Stamp);
        db.Add(import);
        await db.SaveChangesAsync(stop);
    }

    private static PlanFacts NewPlan(string name, PlanDraft draft) => new() { Plan = new(Id<Plan>.New(), name, draft.Title ?? name) };

    private async Task<Import?> SameFileAsync(Id<Plan> plan, string sha256, CancellationToken stop) => await db.Imports.AsNoTracking()
        .Where(import => import.PlanId == plan && import.UndoneAt == null)
        .Join(db.Files.Where(file => file.Sha256 == sha256), import => import.FileId, file => file.Id, (import, _) => import)
        .OrderByDescending(import => import.Id).FirstOrDefaultAsync(stop);

    /// <summary>On PostgreSQL others may save meanwhile; whoever saves touches the plan, and so waits until the import is done.</summary>
    private async Task HoldAsync(string planName, CancellationToken stop)
    {
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"SELECT id FROM plans WHERE name = {planName} FOR UPDATE", stop);
    }
}
