using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Documents.Writing;
using Milepost.Reporting.Listing;
using Milepost.Store;
using Milepost.Web.Access;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Reports;

/// <summary>The plan's table as it is shown, as a file: the same rows, in the same order, in the same columns.</summary>
public class ShownModel(OpenPlan plans, MilepostDb db, RememberedColumns remembered, UkClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public TableFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string name, string? format, CancellationToken stop)
    {
        if (await plans.SeeAsync(name, Filter.AsAt, Filter.Snapshot, clock.Today, stop) is not { Assessment: var plan }) return NotFound();

        var columns = Filter.View switch
        {
            TableView.Timeline => PlanColumns.OfTimeline,
            TableView.Coverage => PlanColumns.OfCoverage,
            _ when Filter.Columns is { Length: > 0 } asked => PlanColumns.Of(asked.Split(',')),
            _ => await remembered.OfAsync(db, User, name, stop),
        };
        var shown = FilterWords.Of(Filter, plan);
        var table = PlanListing.Of(plan).Table(Filter.Apply(plan), columns, "The plan", shown);
        var file = string.Create(CultureInfo.InvariantCulture, $"{name}-{Filter.View.ToString().ToLowerInvariant()}-{plan.AsAt:yyyy-MM-dd}");
        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        using var made = new MemoryStream();
        if (format == "csv")
        {
            CsvTable.Write(table, made);
            return File(made.ToArray(), "text/csv; charset=utf-8", file + ".csv");
        }

        SheetReport.Write(ListingReport.From(plan, table, shown, User.Person()?.Author ?? ""), made);
        return File(made.ToArray(), ReportFormat.Sheet.MediaType, file + ".xlsx");
    }
}
