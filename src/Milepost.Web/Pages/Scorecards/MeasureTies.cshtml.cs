using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Web.Pages.Measures;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>Somebody says, on the side of a measure, which actions would change it and which success tests it answers.</summary>
public class MeasureTiesModel(OpenPlan plans, MeasureLinking linking, UkClock clock) : PageModel
{
    private KnownReferences known = null!;

    public OpenMeasure Open { get; private set; } = null!;

    public bool IsTied(PlanAction action) => Open.Measure.ActionReferences.Any(reference => known.Standing(reference)?.Action.Id == action.Id);

    public async Task<IActionResult> OnGetAsync(string name, Id<Measure> id, CancellationToken stop) => await FindAsync(name, id, stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(string name, Id<Measure> id, [FromForm] Guid[] actions, [FromForm] Guid[] tests, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        Done.Say(this, await linking.OfMeasureAsync(Open.Plan.Id, id, actions.ToHashSet(), tests.ToHashSet(), stop) ? "What the measure is tied to is saved" : "The measure was withdrawn meanwhile, so nothing was saved");
        return Redirect(MeasureLinks.Measure(name, id));
    }

    private async Task<IActionResult?> FindAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await OpenMeasure.FindAsync(this, plans, name, id, clock.Today, stop) is not { Stands: true } open) return NotFound();
        (Open, known) = (open, new(open.Facts));
        return User.MayArrange(open.Plan.Id) ? null : Forbid();
    }
}
