using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>Somebody makes a scorecard.</summary>
public class MakeModel(OpenPlan plans, PlanScorecards cards, UkClock clock) : PageModel
{
    [BindProperty]
    public ScorecardInput Form { get; set; } = new();

    public PlanFacts Facts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await FindAsync(name, stop) is { } refused) return refused;
        Form = ScorecardInput.New(Facts);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (await FindAsync(name, stop) is { } refused) return refused;
        Form.Seen = null;
        var said = Form.Said();
        if (await cards.WriteAsync(Facts.Plan.Id, new(new Id<Scorecard>(Form.Id), null, said, clock.Today), stop) is not { } faults) return NotFound();
        foreach (var fault in faults) ModelState.AddModelError($"Form.{fault.Field}", fault.Message);
        if (faults.Count > 0) return Page();
        Done.Say(this, $"The scorecard “{said.Name!.Trim()}” is made");
        return Redirect(ScorecardLinks.Card(name, new(Form.Id)));
    }

    private async Task<IActionResult?> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        Facts = facts;
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return User.MayArrange(facts.Plan.Id) ? null : Forbid();
    }
}
