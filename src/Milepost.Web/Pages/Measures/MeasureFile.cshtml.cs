using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Documents.Writing;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Store.History.Chain;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>A measure with its chart as a file, for a paper of one's own.</summary>
public class MeasureFileModel(OpenPlan plans, ChainReader history, UkClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string name, Id<Measure> id, string? format, CancellationToken stop)
    {
        if (await OpenMeasure.FindAsync(this, plans, name, id, clock.Today, stop) is not { } open) return NotFound();
        if (open.Standing is not { Last: not null } standing) return NotFound();
        var kind = ReportFormat.Of(format ?? "") ?? ReportFormat.Word;
        using var made = new MemoryStream();
        if (await kind.WriteAsync(MeasureReport.From(open.Facts, standing, clock.Today, new ReportDetails { History = await history.AnchorAsync(stop) }), made, stop) is not null) return Redirect(MeasureLinks.Measure(name, id));
        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        return File(made.ToArray(), kind.MediaType, string.Create(CultureInfo.InvariantCulture, $"{name}-measure-{clock.Today:yyyy-MM-dd}.{kind.Ending}"));
    }
}
