using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Cycling;
using Milepost.Documents.Writing;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Store.History.Chain;
using Milepost.Web.Components;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Reports;

/// <summary>The board report of a plan on a day, to take away.</summary>
public class IndexModel(OpenPlan plans, ChainReader history, UkClock clock) : PageModel
{
    public Plan Plan { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public DateFields AsAt { get; set; } = new();

    /// <summary>The day of the report before, to say what changed since; empty where there is none.</summary>
    [BindProperty(SupportsGet = true)]
    public DateFields Since { get; set; } = new();

    /// <summary>The number of the snapshot that it is made from; nothing for the record as at the day.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Snapshot { get; set; }

    /// <summary>What a report can be made from: the record, and the snapshots, newest first.</summary>
    public IReadOnlyList<Option> Snapshots { get; private set; } = [];

    public bool PdfPossible => PdfReport.Possible;

    public async Task<IActionResult> OnGetAsync(string name, string? format, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        Plan = facts.Plan;
        new Shell(Plan, PlanPart.Papers).Put(this);
        Snapshots =
        [
            new("", "The record as it stands, as at the day below"),
            .. facts.Snapshots.OrderByDescending(one => one.Number).Select(one => new Option(one.Number.ToString(CultureInfo.InvariantCulture), $"Snapshot {one.Number}, as at {Say.Date(one.AsAt)}")),
        ];
        if (format is not null) return await TakeAsync(name, format, stop);

        var chosen = facts.Snapshots.FirstOrDefault(one => one.Number == Snapshot);
        AsAt = DateFields.Of(chosen?.AsAt ?? clock.Today);
        // What the board saw last; while there is no snapshot, the import before the last is most often that.
        if (CycleWords.Before(facts, chosen?.AsAt ?? clock.Today) is { } last) Since = DateFields.Of(last.AsAt);
        else if (facts.Imports.Count > 1) Since = DateFields.Of(facts.Imports[^2].AsAt);
        return Page();
    }

    private async Task<IActionResult> TakeAsync(string name, string format, CancellationToken stop)
    {
        var asAt = Snapshot is null ? AsAt.Read(ModelState, nameof(AsAt), "the day that the report speaks of") : clock.Today;
        var since = Since.IsEmpty ? null : Since.Read(ModelState, nameof(Since), "the day of the report before");
        if (!ModelState.IsValid) return Page();
        if (await plans.SeeAsync(name, asAt, Snapshot, clock.Today, stop) is not { Assessment: var now } seen) return NotFound();
        if (now.AsAt <= since) ModelState.AddModelError(nameof(Since) + ".Day", "The report before must be of an earlier day");
        if (!ModelState.IsValid) return Page();

        var day = now.AsAt;
        var before = since is { } earlier ? await plans.BeforeAsync(name, earlier, stop) : null;
        var details = new ReportDetails { Snapshot = seen.Snapshot, Erased = seen.Erased, Before = before?.Snapshot, History = await history.AnchorAsync(stop) };
        if (!ReportKinds.TryMake(ReportKinds.Board, now, before?.Assessment, details, out var report, out var refused)) return BadRequest(refused);
        var file = string.Create(CultureInfo.InvariantCulture, $"{name}-board-report-{day:yyyy-MM-dd}");
        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        switch (format)
        {
            case "html":
                return File(Encoding.UTF8.GetBytes(HtmlReport.Text(report)), "text/html; charset=utf-8", file + ".html");
            case "pdf":
                using (var pdf = new MemoryStream())
                {
                    if (await PdfReport.WriteAsync(report, pdf, stop) is not { } refusal) return File(pdf.ToArray(), "application/pdf", file + ".pdf");
                    Response.Headers.ContentSecurityPolicy = default;
                    ModelState.AddModelError("", refusal);
                    return Page();
                }

            default:
                using (var word = new MemoryStream())
                {
                    await WordReport.WriteAsync(report, word, stop);
                    return File(word.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", file + ".docx");
                }
        }
    }
}
