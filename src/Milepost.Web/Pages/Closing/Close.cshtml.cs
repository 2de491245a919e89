using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Assessing.Closing;
using Milepost.Identity;
using Milepost.Store.Closing;
using Milepost.Web.Access;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Closing;

/// <summary>Its lead, or the programme manager for them, says that an action is done and why.</summary>
public class CloseModel(OpenPlan plans, ActionClosing closing, UkClock clock) : PageModel
{
    public OpenAction Open { get; private set; } = null!;

    /// <summary>Why this person may not say so; null where they may.</summary>
    public string? Refusal { get; private set; }

    [BindProperty]
    public string? Because { get; set; }

    private bool ForLead => User.May(Permission.EditPlan, Open.Assessment.Facts, Open.Action.Facts);

    public async Task<IActionResult> OnGetAsync(string name, Id<PlanAction> id, CancellationToken stop) =>
        await FindAsync(name, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var because = Said.Read(ModelState, nameof(Because), Because, "Say why it is done, such as: every team uses the standard, and 40 files were looked at");
        if (!ModelState.IsValid || Refusal is not null) return Page();
        Refusal = await closing.AskAsync(new(Open.Plan.Id, id, OpenAction.Who(User), ForLead, because, clock.Today), stop);
        if (Refusal is not null) return Page();
        Done.Say(this, $"You said that {Open.Called} is done. Somebody who is not its lead decides");
        return Redirect(ActionLinks.Details(name, id));
    }

    private async Task<bool> FindAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (await OpenAction.FindAsync(this, plans, name, id, clock.Today, stop) is not { } open) return false;
        Open = open;
        Refusal = ClosureRule.AskRefusal(open.Assessment.Facts, open.Action.Facts, OpenAction.Who(User), ForLead, clock.Today);
        return true;
    }
}
