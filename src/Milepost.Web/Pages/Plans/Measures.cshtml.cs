using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;

namespace Milepost.Web.Pages.Plans;

/// <summary>What the plan promises to measure. Figures come later.</summary>
public class MeasuresModel(OpenPlan plans) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } found) return NotFound();
        Facts = found;
        new Shell(Facts.Plan, PlanPart.Measures).Put(this);
        return Page();
    }

    /// <summary>The address of the action with that reference; null where the plan has none.</summary>
    public string? LinkTo(string reference) =>
        Facts.Actions.FirstOrDefault(action => action.Action.Reference == reference && action.Action.WithdrawnOn is null) is { } action
            ? Actions.ActionLinks.Details(Facts.Plan.Name, action.Action.Id)
            : null;
}
