using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Schemes;

/// <summary>What each rating and each state of a plan means, and every version of it that the plan had.</summary>
public class IndexModel(OpenPlan plans, UkClock clock) : PageModel
{
    public PlanAssessment Assessment { get; private set; } = null!;
    public RatingScheme Scheme => Assessment.Scheme;

    /// <summary>Every version, newest first; none while the plan has only had one.</summary>
    public IReadOnlyList<SchemeVersion> Versions => [.. Assessment.Facts.Schemes.Reverse()];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } found) return NotFound();
        Assessment = found;
        new Shell(found.Facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return Page();
    }

    /// <summary>How many actions are rated so for the work, and for impact.</summary>
    public (int Work, int Impact) Used(RatingLevel level) =>
        (Assessment.Actions.Count(action => action.Shown?.Key == level.Key), Assessment.Actions.Count(action => action.Impact?.Key == level.Key));

    public int Used(RatingState state) => Assessment.Actions.Count(action => action.State?.Change.Key == state.Key);
}
