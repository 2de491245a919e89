using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Measuring.Scoring;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>The scorecards of a plan, each with what it says in a sentence.</summary>
public class IndexModel(OpenPlan plans, UkClock clock) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;
    public IReadOnlyList<ScorecardStanding> Cards { get; private set; } = [];

    public bool MayArrange => User.MayArrange(Facts.Plan.Id);

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } found) return NotFound();
        Facts = found;
        var seen = SeenCards.Of(found, clock.Today);
        Cards = [.. found.Scorecards.Select(card => seen[card])];
        new Shell(Facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return Page();
    }
}
