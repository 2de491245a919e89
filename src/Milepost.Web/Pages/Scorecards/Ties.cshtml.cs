using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>What ties measures to actions and success tests, and what is tied to nothing on either side.</summary>
public class TiesModel(OpenPlan plans, UkClock clock) : PageModel
{
    private Dictionary<Guid, string> tests = [];

    public PlanFacts Facts { get; private set; } = null!;
    public MeasureTies Ties { get; private set; } = null!;

    public bool MayArrange => User.MayArrange(Facts.Plan.Id);

    public IEnumerable<string> TestsOf(Measure measure) => measure?.SuccessTestIds.Where(tests.ContainsKey).Select(test => tests[test]) ?? [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } found) return NotFound();
        (Facts, Ties) = (found, SeenCards.Of(found, clock.Today).Ties);
        tests = found.Actions.SelectMany(action => action.SuccessTests).ToDictionary(test => test.Id.Value, test => test.Text);
        new Shell(found.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return Page();
    }
}
