using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Assessing.Closing;
using Milepost.Identity;
using Milepost.Store.Closing;
using Milepost.Web.Components;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Closing;

/// <summary>A second person, who is not its lead, agrees that an action is done or refuses, with a reason that is kept.</summary>
public class DecideModel(OpenPlan plans, ActionClosing closing, UkClock clock) : PageModel
{
    private const string Yes = "yes";
    private const string No = "no";

    public OpenAction Open { get; private set; } = null!;
    public Closure Closure { get; private set; } = null!;

    /// <summary>Why this person may not decide; null where they may.</summary>
    public string? Refusal { get; private set; }

    [BindProperty]
    public string? Agreed { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public IReadOnlyList<Option> Answers =>
    [
        new(Yes, "I agree that it is done", Open.Assessment.Scheme.Complete is { } complete
            ? $"It is rated “{complete.Word}”, and waits for its test of impact" : "It counts as complete, and waits for its test of impact"),
        new(No, "I do not agree", "It stays as it is, and the reason is kept with it"),
    ];

    public async Task<IActionResult> OnGetAsync(string name, Id<Closure> id, CancellationToken stop) => await FindAsync(name, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, Id<Closure> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        if (Agreed is not (Yes or No)) ModelState.AddModelError(nameof(Agreed), "Choose whether you agree");
        var because = Said.Read(ModelState, nameof(Because), Because, "Say why, so that whoever reads it later can follow");
        if (!ModelState.IsValid || Refusal is not null) return Page();
        Refusal = await closing.DecideAsync(new(Open.Plan.Id, id, OpenAction.Who(User), Agreed == Yes, because, clock.Today), stop);
        if (Refusal is not null) return Page();
        Done.Say(this, Agreed == Yes ? $"{Open.Called} is closed. It now waits for its test of impact" : $"You refused to close {Open.Called}. The reason is kept with it");
        return Redirect(ActionLinks.Details(name, Open.Promise.Id));
    }

    private async Task<bool> FindAsync(string name, Id<Closure> id, CancellationToken stop)
    {
        if (await OpenAction.FindAsync(this, plans, name, action => action.Facts.Closures.Any(one => one.Id == id), clock.Today, stop, PlanPart.Impact) is not { } open) return false;
        (Open, Closure) = (open, open.Action.Facts.Closures.First(one => one.Id == id));
        Refusal = ClosureRule.DecideRefusal(open.Assessment.Facts, open.Action.Facts, Closure, OpenAction.Who(User), clock.Today);
        return true;
    }
}
