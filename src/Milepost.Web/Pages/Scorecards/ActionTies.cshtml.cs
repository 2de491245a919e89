using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>Somebody says, on the side of an action, which measures it would change and which of its success tests they answer.</summary>
public class ActionTiesModel(OpenPlan plans, MeasureLinking linking) : PageModel
{
    private KnownReferences known = null!;

    public PlanFacts Facts { get; private set; } = null!;
    public ActionFacts Action { get; private set; } = null!;

    public bool IsTied(Measure measure) => measure?.ActionReferences.Any(reference => known.Standing(reference)?.Action.Id == Action.Action.Id) == true;

    public async Task<IActionResult> OnGetAsync(string name, Id<PlanAction> id, CancellationToken stop) => await FindAsync(name, id, stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(string name, Id<PlanAction> id, [FromForm] Guid[] measures, [FromForm] string[] tests, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        var pairs = tests.Select(one => one.Split(' ')).Where(pair => pair.Length == 2 && Guid.TryParse(pair[0], out _) && Guid.TryParse(pair[1], out _)).Select(pair => (Guid.Parse(pair[0]), Guid.Parse(pair[1]))).ToHashSet();
        Done.Say(this, await linking.OfActionAsync(Facts.Plan.Id, id, measures.ToHashSet(), pairs, stop) ? "The measures that test it are saved" : "It was withdrawn meanwhile, so nothing was saved");
        return Redirect(ActionLinks.Details(name, id));
    }

    private async Task<IActionResult?> FindAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts || facts.Actions.FirstOrDefault(one => one.Action.Id == id) is not { Action: { WithdrawnOn: null, Reference: not null } } action) return NotFound();
        (Facts, Action, known) = (facts, action, new(facts));
        new Shell(facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return User.MayArrange(facts.Plan.Id) ? null : Forbid();
    }
}
