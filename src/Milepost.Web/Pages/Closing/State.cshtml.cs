using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Rating;
using Milepost.Store.Closing;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Closing;

/// <summary>Somebody puts an action in a state of the plan's scheme, or takes it out, with a reason.</summary>
public class StateModel(OpenPlan plans, ActionClosing closing, UkClock clock) : PageModel
{
    private const string None = "none";

    public OpenAction Open { get; private set; } = null!;
    public string? Refusal { get; private set; }

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public IReadOnlyList<Option> States =>
    [
        .. Open.Assessment.Scheme.States.Where(state => state.Key != Open.Action.State?.Change.Key).Select(state => new Option(state.Key, Say.Capital(state.Word), Hint(state))),
        .. Open.Action.State is { } now ? new[] { new Option(None, "In no state", $"It is no longer {now.State.Word}") } : [],
    ];

    public async Task<IActionResult> OnGetAsync(string name, Id<PlanAction> id, CancellationToken stop) => await FindAsync(name, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var chosen = States.FirstOrDefault(one => one.Value == State);
        if (chosen is null) ModelState.AddModelError(nameof(State), "Choose the state");
        var asks = Open.Assessment.Scheme.FindState(State)?.Asks;
        var because = Said.Read(ModelState, nameof(Because), Because, asks is null ? "Say why" : $"Say why. What must be shown: {asks}");
        if (!ModelState.IsValid) return Page();
        Refusal = await closing.PutAsync(new(Open.Plan.Id, id, State == None ? null : State, User.Person()!.Author, because, clock.Today), stop);
        if (Refusal is not null) return Page();
        Done.Say(this, State == None ? $"{Open.Called} is in no state any more" : $"{Open.Called} is {Open.Assessment.Scheme.FindState(State)!.Word} from today");
        return Redirect(ActionLinks.Details(name, id));
    }

    private async Task<bool> FindAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (await OpenAction.FindAsync(this, plans, name, id, clock.Today, stop) is not { } open) return false;
        Open = open;
        return true;
    }

    private static string Hint(RatingState state) => string.Join(' ',
        new[] { state.Meaning, state.Asks is { } asks ? $"What must be shown: {asks}" : null, state.Follows }.OfType<string>().Select(Say.Sentence));
}
