using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Reporting.OnAPage;
using Milepost.Web.Hosting;

namespace Milepost.Web.Pages.Plans;

/// <summary>The whole plan on one sheet, to look at and to print.</summary>
public class OnAPageModel(OpenPlan plans, PageTags tags, UkClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Paper Paper { get; set; }

    public Plan Plan { get; private set; } = null!;
    public Report Report { get; private set; } = null!;
    public Sheet Sheet => Report.Sheet!;

    /// <summary>The style of the sheet: its paper, its columns and the size of its letters, all of which the style knows by name.</summary>
    public string Look => FormattableString.Invariant(
        $"app-sheet app-sheet--{Paper.ToString().ToLowerInvariant()} app-sheet--{Sheet.Columns}-columns app-sheet--letters-{Sheet.Letters * 10:0}{(Sheet.Whole ? " app-sheet--whole" : "")}");

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.StampAsync(name) is not { } stamp) return NotFound();
        if (tags.Unchanged(HttpContext, stamp, clock.Today)) return StatusCode(StatusCodes.Status304NotModified);
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } assessment) return NotFound();

        Plan = assessment.Facts.Plan;
        Report = PlanOnAPage.From(assessment, Paper);
        new Shell(Plan, PlanPart.Plan, Exactly: false).Put(this);
        return Page();
    }
}
