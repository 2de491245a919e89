using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Store.Submitting;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>Every Annex A that was kept, the latest first, and the ways to what was counted in them.</summary>
public class IndexModel(OpenPlan plans, SubmissionShelf shelf) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;

    public IReadOnlyList<Submission> All { get; private set; } = [];

    /// <summary>How many measures of the plan are counted from it.</summary>
    public int Linked => Facts.Measures.Count(measure => measure.CatalogueId is not null);

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        (Facts, All) = (facts, await shelf.AllAsync(facts.Plan.Id, stop));
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return Page();
    }
}
