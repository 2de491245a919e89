using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Documents.Writing;
using Milepost.Reporting.Listing;
using Milepost.Web.Access;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Dates;

/// <summary>The dates ledger as it is shown, as a file: a row for each move.</summary>
public class TakenModel(OpenPlan plans, UkClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DatesFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string name, string? format, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } plan) return NotFound();

        var table = DatesListing.Table(Filter.Apply(JudgedPlan.Of(plan).Ledger), Filter.Words);
        var file = string.Create(CultureInfo.InvariantCulture, $"{name}-dates-{clock.Today:yyyy-MM-dd}");
        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        using var made = new MemoryStream();
        if (format == "csv")
        {
            CsvTable.Write(table, made);
            return File(made.ToArray(), "text/csv; charset=utf-8", file + ".csv");
        }

        SheetReport.Write(ListingReport.From(plan, table, Filter.Words, User.Person()?.Author ?? ""), made);
        return File(made.ToArray(), ReportFormat.Sheet.MediaType, file + ".xlsx");
    }
}
