using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Measuring.Caseloads;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Reporting.Scorecards;
using Milepost.Signals;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>The teams beside the caseload rule, and beside one another.</summary>
public class CaseloadsModel(OpenPlan plans, TeamCaseloads teams, UkClock clock) : PageModel
{
    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<TeamStanding> Teams { get; private set; } = [];
    public CaseloadLimits Limits { get; private set; } = CaseloadLimits.Usual;

    /// <summary>Null where fewer than two teams counted how many are above the limit.</summary>
    public Figure? Funnel { get; private set; }

    public bool MayArrange => User.MayArrange(Plan.Id);

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        (Plan, Teams, Limits) = (facts.Plan, await teams.OfAsync(facts, clock.Today, stop), await teams.LimitsAsync(facts, clock.Today, stop));
        Funnel = FunnelFigure.Of($"social workers with more than {Limits.Cases} cases", CaseloadTable.Over(Teams), GoodDirection.Lower, "social workers");
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return Page();
    }
}
