using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Files;
using Milepost.Store.Importing;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Imports;

/// <summary>What was found in an inspection report, doubts first, and the button that makes it a source of the plan.</summary>
public class ReportModel(ImportSteps steps, SourceImporter importer, MilepostDb db, UkClock clock) : PageModel
{
    public string PlanName { get; private set; } = "";
    public StoredFile Stored { get; private set; } = null!;
    public FileReading Reading { get; private set; } = null!;
    public InspectionDraft Draft => Reading.Inspection!;

    /// <summary>The source that this file, or an earlier version of the report, made; null where the report is new to the plan.</summary>
    public Source? Known { get; private set; }

    public bool IsSame => Known?.Sha256 == Stored.Sha256;

    [BindProperty]
    public string? Answers { get; set; }

    public async Task<IActionResult> OnGetAsync(string name, Id<StoredFile> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } elsewhere) return elsewhere;
        Answers = await HasLaterAsync(name, stop) ? "no" : "yes";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<StoredFile> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } elsewhere) return elsewhere;
        if (Answers is not ("yes" or "no"))
        {
            ModelState.AddModelError(nameof(Answers), "Say whether the plan answers this report");
            return Page();
        }

        var outcome = await importer.ApplyAsync(new SourceRequest(name, Stored.ToSource(), Reading, Background: Answers == "no", clock.Today), stop);
        if (outcome is SourceImported done) return Redirect(ImportLinks.Done(name, done.Import));
        if (outcome is SourceKnown) return Redirect(ImportLinks.Report(name, id));
        ModelState.AddModelError(nameof(Answers), outcome is ImportRefused refused ? refused.Reason : "The plan has this report already.");
        return Page();
    }

    public IReadOnlyList<Option> Choices =>
    [
        new("yes", "Yes, its recommendations are what the plan must answer"),
        new("no", "No, it is an earlier report, kept for comparison only", "It is used to show what was found before; the plan need not answer it."),
    ];

    public string Kind => Draft.Kind switch
    {
        SourceKind.FocusedVisit => "the letter of a focused visit",
        SourceKind.MonitoringVisit => "the letter of a monitoring visit",
        _ => "an inspection report",
    };

    public IReadOnlyList<SummaryRow> Facts =>
    [
        new("Council", Draft.Authority ?? "Not found"),
        new("Framework", Draft.Framework ?? "Not named"),
        new(Draft.Kind == SourceKind.Inspection ? "Days of the inspection" : "Days of the visit", Draft is { Start: { } start, End: { } end } ? Say.Range(start, end) : "Not found"),
        new("Published", Draft.Published is { } day ? Say.Date(day) : "Not printed"),
    ];

    /// <summary>Consecutive items that stand under one heading.</summary>
    public static IEnumerable<(string? Heading, List<AskedDraft> Items)> Grouped(IEnumerable<AskedDraft> asked)
    {
        var groups = new List<(string? Heading, List<AskedDraft> Items)>();
        foreach (var item in asked)
        {
            if (groups.Count == 0 || groups[^1].Heading != item.Heading) groups.Add((item.Heading, []));
            groups[^1].Items.Add(item);
        }

        return groups;
    }

    private async Task<bool> HasLaterAsync(string name, CancellationToken stop) => Draft.End is { } end && await db.Sources.AsNoTracking()
        .AnyAsync(source => db.Plans.Any(plan => plan.Id == source.PlanId && plan.Name == name) && source.WithdrawnOn == null && source.End > end, stop);

    private async Task<IActionResult?> FindAsync(string name, Id<StoredFile> id, CancellationToken stop)
    {
        if (await steps.FileAsync(name, id, stop) is not { } file) return NotFound();
        if ((await steps.ReadAsync(file, name, stop)).Reading is not { Inspection: { } draft } reading) return NotFound();
        (PlanName, Stored, Reading) = (name, file, reading);
        Known = await importer.KnownAsync(name, file.Sha256, draft, stop);
        if (await db.Plans.AsNoTracking().FirstOrDefaultAsync(plan => plan.Name == name, stop) is { } plan) new Shell(plan, PlanPart.Import, Exactly: false).Put(this);
        return null;
    }
}
