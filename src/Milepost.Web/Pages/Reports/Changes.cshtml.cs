using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Documents.Writing;
using Milepost.Reporting;
using Milepost.Store.Cycles;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Cycles;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Reports;

/// <summary>What changed between two snapshots or days, as a file.</summary>
public class ChangesModel(OpenPlan plans, ChangeAuthors authors, UkClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string name, string? from, string? to, string? format, CancellationToken stop)
    {
        if (ChangePoint.Of(from) is not { } start || ChangePoint.Of(to) is not { } end) return NotFound();
        if (await SeenChanges.FindAsync(plans, authors, name, start, end, clock.Today, stop) is not { } changes) return NotFound();

        var kind = ReportFormat.Of(format ?? "") ?? ReportFormat.Word;
        var report = SnapshotStamp.On(ChangesReport.From(changes.Now.Assessment, changes.Difference, changes.Told, changes.Details), changes.Now.Snapshot, changes.Now.Erased);
        using var made = new MemoryStream();
        if (await kind.WriteAsync(report, made, stop) is not null) return Redirect(CycleLinks.Changes(name, from, to));

        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        return File(made.ToArray(), kind.MediaType, string.Create(
            CultureInfo.InvariantCulture, $"{name}-changes-{changes.Difference.Since:yyyy-MM-dd}-to-{changes.Difference.AsAt:yyyy-MM-dd}.{kind.Ending}"));
    }
}
