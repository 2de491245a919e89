using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Importing.Comparing;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Store.Facts;
using Milepost.Store.Writing;

namespace Milepost.Store.Importing;

/// <summary>Makes a plan what a file says, once a person has agreed to the comparison. </summary>
public sealed class PlanImporter(MilepostDb db, TimeProvider time)
{
    private readonly KeptImport kept = new(db, time);

    /// <summary>What the file would do; changes nothing.</summary>
    public async Task<ImportPreview> PreviewAsync(
        string planName, PlanDraft draft, DateOnly asAt, string? sha256 = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var id = await db.Plans.Where(plan => plan.Name == planName).Select(plan => (Id<Plan>?)plan.Id).FirstOrDefaultAsync(stop);
        var stored = id is { } known ? await new PlanFactsQuery(db).LoadAsync(known, stop) : null;
        return new(
            PlanComparison.Between(stored ?? NewPlan(planName, draft), draft, asAt), stored?.Plan.Stamp,
            stored is null || sha256 is null ? null : await kept.SameFileAsync(stored.Plan.Id, sha256, stop));
    }

    /// <summary>Does all of it in one transaction, or none of it where it is stopped.</summary>
    public async Task<ImportOutcome> ApplyAsync(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Reading.Plan is not { } draft) return new ImportRefused($"{request.File.Name} holds no plan that could be imported.");
        if (PlanName.Fault(request.PlanName) is { } fault) return new ImportRefused(fault);
        return await db.InTurnAsync(request.PlanName, () => ApplyAsync(request, draft, progress, stop), stop);
    }

    /// <summary>Puts back what was before an import. Null when it is done; otherwise why it cannot be, in words.</summary>
    public async Task<string?> UndoAsync(Id<Import> import, CancellationToken stop = default)
    {
        var plan = await db.Imports.Where(one => one.Id == import).Select(one => (Id<Plan>?)one.PlanId).FirstOrDefaultAsync(stop);
        return plan is { } known
            ? await db.InTurnAsync(known, () => new ImportUndo(db, time).UndoAsync(import, stop), stop)
            : "There is no such import.";
    }

    private async Task<ImportOutcome> ApplyAsync(
        ImportRequest request, PlanDraft draft, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var preview = await PreviewAsync(request.PlanName, draft, request.AsAt, request.File.Sha256, stop);
        if (preview.Stamp != request.SeenStamp) return new StaleComparison(preview);
        if (preview.Stamp is not null && preview.Changes.IsEmpty) return new NothingChanged(preview);

        var import = Id<Import>.New();
        db.CurrentImport = import;
        var by = db.Author?.Name ?? throw new InvalidOperationException("Nothing is imported without somebody who agrees: set Author.");
        await new PlanApplier(db, preview.Changes, isNew: preview.Stamp is null, by).ApplyAsync(progress, stop);
        var changes = preview.Changes;
        await kept.KeepAsync(import, changes.Stored.Plan.Id, request.File, request.Reading.Document.Format, request.AsAt,
            (changes.Count(ChangeKind.New), changes.Count(ChangeKind.Changed), changes.Count(ChangeKind.Gone)), stop);
        return new Imported(import, preview.Changes.Stored.Plan.Id, preview.Changes);
    }

    private static PlanFacts NewPlan(string name, PlanDraft draft) => new() { Plan = new(Id<Plan>.New(), name, draft.Title ?? name) };
}
