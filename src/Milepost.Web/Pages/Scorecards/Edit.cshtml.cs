using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>Somebody changes what a scorecard is and what is on it.</summary>
public class EditModel(OpenPlan plans, PlanScorecards cards, UkClock clock) : PageModel
{
    [BindProperty]
    public ScorecardInput Form { get; set; } = new();

    public PlanFacts Facts { get; private set; } = null!;
    public Scorecard Card { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, Id<Scorecard> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        Form = ScorecardInput.Of(Facts, Card);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<Scorecard> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        (Form.Id, Form.Seen) = (id.Value, Form.Seen ?? Guid.Empty);
        if (await cards.WriteAsync(Facts.Plan.Id, new(id, Form.Seen, Form.Said(), clock.Today), stop) is not { } faults) return NotFound();
        foreach (var fault in faults) ModelState.AddModelError(fault.Field.Length == 0 ? "" : $"Form.{fault.Field}", fault.Message);
        if (faults.Count > 0) return Page();
        Done.Say(this, "The scorecard is saved");
        return Redirect(ScorecardLinks.Card(name, id));
    }

    private async Task<IActionResult?> FindAsync(string name, Id<Scorecard> id, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts || facts.Scorecards.FirstOrDefault(one => one.Id == id) is not { } card) return NotFound();
        (Facts, Card) = (facts, card);
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return User.MayArrange(facts.Plan.Id) ? null : Forbid();
    }
}
