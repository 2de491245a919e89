using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.AnnexA.Measures;
using Milepost.Plans;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>Every measure that Milepost knows, to find one by name or number.</summary>
public class CatalogueModel(OpenPlan plans) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<MeasureDefinition> All { get; } = MeasureCatalogue.Known.All;

    public IReadOnlyList<MeasureDefinition> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } found) return NotFound();
        Plan = found.Plan;
        var words = (Find ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Shown = [.. All.Where(measure => words.All(word => Has(measure, word)))];
        new Shell(Plan, PlanPart.Measures).Put(this);
        return Page();
    }

    private static bool Has(MeasureDefinition measure, string word) =>
        measure.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || measure.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
        || measure.Scorecard?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
