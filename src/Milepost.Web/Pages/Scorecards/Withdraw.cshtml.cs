using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>Somebody withdraws a scorecard with a reason, or brings one back.</summary>
public class WithdrawModel(OpenPlan plans, PlanScorecards cards, UkClock clock) : PageModel
{
    [BindProperty]
    public string? Because { get; set; }

    public Plan Plan { get; private set; } = null!;
    public Scorecard Card { get; private set; } = null!;

    public bool Stands => Card.WithdrawnOn is null;

    public async Task<IActionResult> OnGetAsync(string name, Id<Scorecard> id, CancellationToken stop) => await FindAsync(name, id, stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(string name, Id<Scorecard> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        if (Stands)
        {
            if (string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Say why it is withdrawn: whoever misses it will ask");
            else if (ReadingCheck.Reason(nameof(Because), Because, clock.Today) is { } fault) ModelState.AddModelError(fault.Field, fault.Message);
            if (!ModelState.IsValid) return Page();
        }

        var why = Stands ? await cards.WithdrawAsync(Plan.Id, id, clock.Today, Because!, stop) : await cards.RestoreAsync(Plan.Id, id, stop);
        Done.Say(this, why ?? (Stands ? $"The scorecard “{Card.Name}” is withdrawn" : $"The scorecard “{Card.Name}” is back"));
        return Redirect(ScorecardLinks.Index(name));
    }

    private async Task<IActionResult?> FindAsync(string name, Id<Scorecard> id, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts || facts.Scorecards.Concat(facts.Withdrawn.Scorecards).FirstOrDefault(one => one.Id == id) is not { } card) return NotFound();
        (Plan, Card) = (facts.Plan, card);
        new Shell(facts.Plan, PlanPart.Measures, Exactly: false).Put(this);
        return User.MayArrange(facts.Plan.Id) ? null : Forbid();
    }
}
