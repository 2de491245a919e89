using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>What the plan promises to measure, each with its latest reading.</summary>
public class IndexModel(OpenPlan plans, UkClock clock) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;

    /// <summary>Leads from the numbers that a measure names to the actions.</summary>
    public KnownReferences References { get; private set; } = null!;

    /// <summary>What each of them says.</summary>
    public PlanMeasures Said { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } found) return NotFound();
        (Facts, References, Said) = (found, new(found), PlanMeasures.Of(found, clock.Today));
        new Shell(Facts.Plan, PlanPart.Measures).Put(this);
        return Page();
    }
}
