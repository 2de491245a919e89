using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;

namespace Milepost.Web.Pages.Plans;

/// <summary>What the plan promises to measure, each with its latest reading.</summary>
public class MeasuresModel(OpenPlan plans, UkClock clock) : PageModel
{
    private ILookup<Id<Measure>, Reading>? latest;

    public PlanFacts Facts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } found) return NotFound();
        Facts = found;
        new Shell(Facts.Plan, PlanPart.Measures).Put(this);
        return Page();
    }

    /// <summary>How many of the measures have a reading that counts.</summary>
    public int Read => Facts.Measures.Count(measure => LatestOf(measure) is not null);

    public StandingReading? LatestOf(Measure measure)
    {
        latest ??= Facts.Readings.ToLookup(reading => reading.MeasureId);
        return CountingReading.Latest(latest[measure.Id], measure.Id, clock.Today);
    }

    /// <summary>The address of the action with that reference; null where the plan has none.</summary>
    public string? LinkTo(string reference) =>
        Facts.Actions.FirstOrDefault(action => action.Action.Reference == reference && action.Action.WithdrawnOn is null) is { } action
            ? Actions.ActionLinks.Details(Facts.Plan.Name, action.Action.Id)
            : null;
}
