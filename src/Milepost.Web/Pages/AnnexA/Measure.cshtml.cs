using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.AnnexA.Measures;
using Milepost.Authorities;
using Milepost.Charting;
using Milepost.Documents.Writing;
using Milepost.Facts;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Reporting.Submissions;
using Milepost.Store.Authorities;
using Milepost.Store.Submitting;
using Milepost.Submitting;
using Milepost.Web.Components;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>A measure of the catalogue over every Annex A that stands: its chart, its table, and its splits over the years.</summary>
public class MeasureModel(OpenPlan plans, SubmissionShelf shelf, AuthorityRecords records, UkClock clock) : PageModel
{
    private const int MostShown = 8;

    [BindProperty(SupportsGet = true)]
    public SplitBy? By { get; set; }

    public PlanFacts Facts { get; private set; } = null!;
    public MeasureDefinition Known { get; private set; } = null!;

    /// <summary>The earliest day first.</summary>
    public IReadOnlyList<CountedAt> Counts { get; private set; } = [];

    public MeasureStanding Standing { get; private set; } = null!;
    public ValueChart? Chart { get; private set; }
    public DataTable Numbers => MeasureFigure.Numbers(Standing);
    public string Unit => CountedReading.UnitOf(Known);

    /// <summary>What the last one can be split by.</summary>
    public IReadOnlyList<SplitBy> Splits => [.. Counts.SelectMany(one => one.Count.Splits).Select(split => split.By).Distinct().Order()];

    public SplitBy? Shown => By is { } by && Splits.Contains(by) ? by : Splits.Where(one => one is not SplitBy.Month).Select(one => (SplitBy?)one).FirstOrDefault() ?? (Splits is [var only, ..] ? only : null);

    public IReadOnlyList<Option> Choices => [.. Splits.Select(one => new Option(one.ToString(), one.ToString()))];

    /// <summary>The last list dates that are beside one another in the table of the split.</summary>
    public IReadOnlyList<CountedAt> Beside => [.. Counts.Where(one => one.Count.Splits.Any(split => split.By == Shown)).TakeLast(Shown is SplitBy.Month ? 1 : MostShown)];

    /// <summary>The rows of the split, those that are not known last.</summary>
    public IReadOnlyList<string> Labels => [.. Beside.SelectMany(one => Split(one).Select(row => row.Label)).Distinct().OrderBy(label => label == KeptLabels.Other ? 1 : KeptLabels.IsUnknown(label) ? 2 : 0).ThenBy(label => Shown is SplitBy.Team ? label : "", StringComparer.OrdinalIgnoreCase)];

    public IReadOnlyList<MeasurePart> Split(CountedAt one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.Count.Splits.FirstOrDefault(split => split.By == Shown)?.Rows ?? [];
    }

    public async Task<IActionResult> OnGetAsync(string name, string entry, CancellationToken stop) => await FindAsync(name, entry, stop) ? Page() : NotFound();

    /// <summary>What leaves passes the gate of small numbers.</summary>
    public async Task<IActionResult> OnGetFileAsync(string name, string entry, CancellationToken stop)
    {
        if (!await FindAsync(name, entry, stop)) return NotFound();
        using var made = new MemoryStream();
        SheetReport.Write(SplitsListing.From(Facts.Plan, Known, Counts), made);
        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        return File(made.ToArray(), ReportFormat.Sheet.MediaType, string.Create(CultureInfo.InvariantCulture, $"{name}-{Known.Id.ToLowerInvariant()}-{clock.Today:yyyy-MM-dd}.xlsx"));
    }

    private async Task<bool> FindAsync(string name, string entry, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return false;
        var versions = await records.DeclarationsAsync(AuthorityRecords.Of(facts.Plan), stop);
        if (MeasureCatalogue.Known.With(OwnMeasures.Of(versions, clock.Today)).Find(entry) is not { } known) return false;
        (Facts, Known, Counts) = (facts, known, await shelf.MeasureAsync(facts.Plan.Id, known.Id, stop));
        var decided = (await records.BreaksAsync(AuthorityRecords.Of(facts.Plan), stop)).Where(one => one.Measure == known.Id).Select(one => new SeriesBreak(one.From, BreakKind.Redefined, one.Because));
        Standing = CountedSeries.Of(known, Counts, [.. decided.Concat(Definitions.Breaks(Counts).Select(one => new SeriesBreak(one.At.Submission.AsAt, BreakKind.Redefined, one.Because))).DistinctBy(one => one.From)]);
        Chart = MeasureFigure.Chart(Standing);
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return true;
    }
}
