using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Documents.Writing;
using Milepost.Reporting.OnAPage;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Reports;

/// <summary>The plan on a page as a file.</summary>
public class OnAPageModel(OpenPlan plans, UkClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string name, string? format, Paper paper, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } plan) return NotFound();

        var kind = ReportFormat.Of(format ?? "") ?? ReportFormat.Word;
        using var made = new MemoryStream();
        if (await kind.WriteAsync(PlanOnAPage.From(plan, paper), made, stop) is not null) return Redirect(PlanLinks.OnAPage(name, paper));

        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        return File(made.ToArray(), kind.MediaType, string.Create(
            CultureInfo.InvariantCulture, $"{name}-on-a-page-{paper.ToString().ToLowerInvariant()}-{clock.Today:yyyy-MM-dd}.{kind.Ending}"));
    }
}
