using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Store.Submitting;
using Milepost.Submitting;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>What was counted in an Annex A that was kept, beside the one before it.</summary>
public class KeptModel(OpenPlan plans, SubmissionShelf shelf, AuthorityRecords records) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;
    public Submission Submission { get; private set; } = null!;
    public SeenCount Seen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, int number, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        if (await shelf.FindAsync(facts.Plan.Id, number, stop) is not { } found) return NotFound();
        (Facts, Submission) = (facts, found);
        var earlier = await shelf.BeforeAsync(facts.Plan.Id, found.AsAt, stop);
        Seen = new(facts.Plan, await shelf.WholeAsync(found, stop), earlier,
            earlier is null ? new Dictionary<string, MeasureCount>() : await shelf.MeasuresAsync(earlier.Id, stop),
            earlier is null ? [] : await shelf.SamplesAsync(earlier.Id, stop),
            await records.CatalogueAsync(AuthorityRecords.Of(facts.Plan), found.AsAt, stop));
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return Page();
    }
}
