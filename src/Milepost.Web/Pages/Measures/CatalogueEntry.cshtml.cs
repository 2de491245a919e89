using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.AnnexA.Measures;
using Milepost.AnnexA.Schema;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>One measure as it is defined: whom it speaks of, what it counts, and what it must not be taken for.</summary>
public class CatalogueEntryModel(OpenPlan plans, AuthorityRecords records, UkClock clock) : PageModel
{
    public Plan Plan { get; private set; } = null!;

    public MeasureDefinition Measure { get; private set; } = null!;

    /// <summary>The council declared it for itself.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>The terms that its declaration stands on.</summary>
    public IReadOnlyList<TermMeaning> Terms { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, string entry, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } found) return NotFound();
        var catalogue = await records.CatalogueAsync(AuthorityRecords.Of(found.Plan), clock.Today, stop);
        if (catalogue.All.FirstOrDefault(measure => string.Equals(measure.Id, entry, StringComparison.OrdinalIgnoreCase)) is not { } measure) return NotFound();
        (Plan, Measure, IsOwn, Terms) = (found.Plan, measure, !MeasureCatalogue.Known.All.Contains(measure), catalogue.TermsOf(measure));
        new Shell(Plan, PlanPart.Measures).Put(this);
        return Page();
    }

    /// <summary>A column by its heading in the workbook.</summary>
    public static string Heading(int list, string column) => AnnexASchema.Known[list] is var schema ? schema.Columns[schema.Column(column)].Name : column;
}
