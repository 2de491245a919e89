using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Measuring.Scoring;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>The measures that the plan promises and nobody can count yet: who gets each ready, by when, and how long it has waited.</summary>
public class BacklogModel(OpenPlan plans, UkClock clock) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;
    public DevelopmentBacklog Backlog { get; private set; } = null!;
    public MeasureTies Ties { get; private set; } = null!;

    public bool MayArrange => User.MayArrange(Facts.Plan.Id);

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } found) return NotFound();
        (Facts, Backlog, Ties) = (found, DevelopmentBacklog.Of(found, clock.Today), SeenCards.Of(found, clock.Today).Ties);
        new Shell(found.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return Page();
    }
}
