using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.AnnexA.Measures;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>Every measure that Milepost knows, to find one by name or number.</summary>
public class CatalogueModel(OpenPlan plans, AuthorityRecords records, UkClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public Plan Plan { get; private set; } = null!;

    /// <summary>Those that Milepost comes with, and then the council's own.</summary>
    public IReadOnlyList<MeasureDefinition> All { get; private set; } = [];

    /// <summary>The short names of the council's own.</summary>
    public IReadOnlySet<string> Own { get; private set; } = new HashSet<string>();

    public IReadOnlyList<MeasureDefinition> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } found) return NotFound();
        Plan = found.Plan;
        All = (await records.CatalogueAsync(AuthorityRecords.Of(Plan), clock.Today, stop)).All;
        Own = All.Skip(MeasureCatalogue.Known.All.Count).Select(measure => measure.Id).ToHashSet();
        var words = (Find ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Shown = [.. All.Where(measure => words.All(word => Has(measure, word)))];
        new Shell(Plan, PlanPart.Measures).Put(this);
        return Page();
    }

    private static bool Has(MeasureDefinition measure, string word) =>
        measure.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || measure.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
        || measure.Scorecard?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
