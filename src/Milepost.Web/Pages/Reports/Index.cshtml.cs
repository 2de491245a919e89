using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Documents.Writing;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Store.History.Chain;
using Milepost.Web.Components;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;

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

    public bool PdfPossible => PdfReport.Possible;

    public async Task<IActionResult> OnGetAsync(string name, string? format, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        Plan = facts.Plan;
        new Shell(Plan, PlanPart.Papers).Put(this);
        if (format is not null) return await TakeAsync(name, format, stop);

        AsAt = DateFields.Of(clock.Today);
        // The import before the last is most often what the board saw last.
        if (facts.Imports.Count > 1) Since = DateFields.Of(facts.Imports[^2].AsAt);
        return Page();
    }

    private async Task<IActionResult> TakeAsync(string name, string format, CancellationToken stop)
    {
        var asAt = AsAt.Read(ModelState, nameof(AsAt), "the day that the report speaks of");
        var since = Since.IsEmpty ? null : Since.Read(ModelState, nameof(Since), "the day of the report before");
        if (asAt <= since) ModelState.AddModelError(nameof(Since) + ".Day", "The report before must be of an earlier day");
        if (!ModelState.IsValid || asAt is not { } day) return Page();

        var before = since is { } earlier ? await plans.AssessAsync(name, earlier, stop) : null;
        var report = BoardReport.From((await plans.AssessAsync(name, day, stop))!, before, new ReportDetails { History = await history.AnchorAsync(stop) });
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
