using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.AnnexA.Measures;
using Milepost.Authorities;
using Milepost.Plans;
using Milepost.Store.Authorities;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Authorities;

/// <summary>The measures that the council of a plan declared for itself, and every version of them.</summary>
public class OwnMeasuresModel(OpenPlan plans, AuthorityRecords records, UkClock clock) : PageModel
{
    public Plan Plan { get; private set; } = null!;
    public DateOnly Day { get; private set; }
    public IReadOnlyList<MeasureDefinition> Measures { get; private set; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<OwnDeclaration> Versions { get; private set; } = [];

    public IReadOnlyList<(string Measure, DateOnly From, string Because)> Breaks { get; private set; } = [];

    public string Council => AuthorityRecords.Of(Plan);

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        (Plan, Day) = (facts.Plan, clock.Today);
        var versions = await records.DeclarationsAsync(Council, stop);
        (Measures, Versions, Breaks) = (OwnMeasures.Of(versions, Day).All, [.. versions.Reverse()], OwnMeasures.Breaks(versions));
        new Shell(Plan, PlanPart.Measures, Exactly: false).Put(this);
        return Page();
    }
}
