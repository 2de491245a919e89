using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Documents.Writing;
using Milepost.Reporting;
using Milepost.Reporting.Listing;
using Milepost.Web.Access;
using Milepost.Web.Hosting;

namespace Milepost.Web.Pages.Evidence;

/// <summary>The register as it is shown, as a file. What may not be shared is in no file, whoever takes it.</summary>
public class ListedModel(OpenEvidence evidence, UkClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public EvidenceFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string name, string? format, CancellationToken stop)
    {
        if (await evidence.FindAsync(this, name, exactly: false, stop) is not { } seen) return NotFound();

        var table = EvidenceTable.Of(Filter.Apply(seen.Register.Shared()));
        var file = string.Create(CultureInfo.InvariantCulture, $"{name}-evidence-{clock.Today:yyyy-MM-dd}");
        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        using var made = new MemoryStream();
        if (format == "csv")
        {
            CsvTable.Write(table, made);
            return File(made.ToArray(), "text/csv; charset=utf-8", file + ".csv");
        }

        SheetReport.Write(ListingReport.From(seen.Assessment, table, Filter.Words(), User.Person()?.Author ?? ""), made);
        return File(made.ToArray(), ReportFormat.Sheet.MediaType, file + ".xlsx");
    }
}
