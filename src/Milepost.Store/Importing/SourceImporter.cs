using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Importing;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Importing;

/// <summary>A report that somebody has agreed to make a source of a plan.</summary>
/// <param name="PlanName">The plan's short name; an empty plan of that name is made where there is none.</param>
/// <param name="File">The file as it came.</param>
/// <param name="Reading">What was made of it, read anew from the same bytes.</param>
/// <param name="Background">It is an earlier report, kept for comparison only: the plan does not answer it.</param>
/// <param name="Today">The day it is agreed to, for a report that prints no date.</param>
public sealed record SourceRequest(string PlanName, SourceFile File, FileReading Reading, bool Background, DateOnly Today);

/// <summary>The report is now a source of the plan, with its recommendations word for word.</summary>
public sealed record SourceImported(Id<Import> Import, Id<Source> Source) : ImportOutcome;

/// <summary>The very same file is a source of the plan already, so that nothing was done.</summary>
public sealed record SourceKnown(Id<Source> Source) : ImportOutcome;

/// <summary>Makes an inspection report, or the letter of a visit, a source that a plan answers, once a person has agreed to what was read.</summary>
public sealed class SourceImporter(MilepostDb db, TimeProvider time)
{
    private readonly KeptImport kept = new(db, time);

    /// <summary>The source that the same file, or an earlier version of the same report, made; null where the report is new to the plan.</summary>
    public async Task<Source?> KnownAsync(string planName, string sha256, InspectionDraft draft, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (await db.Plans.AsNoTracking().FirstOrDefaultAsync(plan => plan.Name == planName, stop) is not { } plan) return null;
        var sources = await db.Sources.AsNoTracking()
            .Where(source => source.PlanId == plan.Id && source.Sha256 != null && source.WithdrawnOn == null).ToListAsync(stop);
        return sources.Find(source => source.Sha256 == sha256)
            ?? sources.Find(source => draft.Start is not null && (source.Kind, source.Start, source.End) == (draft.Kind, draft.Start, draft.End));
    }

    /// <summary>Does all of it in one transaction, or none of it.</summary>
    public async Task<ImportOutcome> ApplyAsync(SourceRequest request, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Reading.Inspection is not { } draft) return new ImportRefused($"{request.File.Name} is no inspection report.");
        if (PlanName.Fault(request.PlanName) is { } fault) return new ImportRefused(fault);
        return await db.InTurnAsync(request.PlanName, () => ApplyAsync(request, draft, stop), stop);
    }

    private async Task<ImportOutcome> ApplyAsync(SourceRequest request, InspectionDraft draft, CancellationToken stop)
    {
        var before = await KnownAsync(request.PlanName, request.File.Sha256, draft, stop);
        if (before?.Sha256 == request.File.Sha256) return new SourceKnown(before.Id);

        var import = Id<Import>.New();
        db.CurrentImport = import;
        var plan = await db.Plans.FirstOrDefaultAsync(one => one.Name == request.PlanName, stop);
        if (plan is null) db.Add(plan = new Plan(Id<Plan>.New(), request.PlanName, request.PlanName));
        var applier = new SourceApplier(db, plan.Id, draft, request.Today);
        var source = before is null ? applier.Add(TitleOf(draft, request.File.Name)) : await applier.ReplaceAsync(before.Id, stop);
        source.ReadFrom(request.File.Sha256);
        source.Compare(request.Background);
        await db.SaveChangesAsync(stop);
        var asAt = draft.Published ?? draft.End ?? request.Today;
        await kept.KeepAsync(import, plan.Id, request.File, request.Reading.Document.Format, asAt, applier.Counts, stop);
        return new SourceImported(import, source.Id);
    }

    private static string TitleOf(InspectionDraft draft, string file)
    {
        var what = draft.Kind switch
        {
            SourceKind.FocusedVisit => "Focused visit",
            SourceKind.MonitoringVisit => "Monitoring visit",
            _ => draft.Framework is { } framework ? $"{framework} inspection" : "Inspection",
        };
        return draft is { Start: { } start, End: { } end } ? $"{what}, {Wording.Say.Range(start, end)}" : $"{what}, {Path.GetFileNameWithoutExtension(file)}";
    }
}
