using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Store.Editing;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;
using Milepost.Working.Several;

namespace Milepost.Web.Pages.Several;

/// <summary>Somebody chooses actions, says what is to change in all of them, sees what it comes to in each, and agrees.</summary>
public class IndexModel(OpenPlan plans, SeveralEditor editor, UkClock clock) : PageModel
{
    private HashSet<Guid> chosen = [];
    private SeveralReach reach = null!;

    public PlanAssessment Plan { get; private set; } = null!;
    public string Name => Plan.Facts.Plan.Name;

    [BindProperty(SupportsGet = true)]
    public TableFilter Filter { get; set; } = new();

    [BindProperty]
    public SeveralWish Wish { get; set; } = new();

    [BindProperty(Name = "action")]
    public string[] Actions { get; set; } = [];

    /// <summary>What it comes to; null while it was not yet asked for.</summary>
    public SeveralChange? Change { get; private set; }

    /// <summary>The plan has changed since the person looked.</summary>
    public bool Moved { get; private set; }

    /// <summary>What the filter shows of what is theirs to edit.</summary>
    public IReadOnlyList<PriorityAssessment> Rows =>
    [
        .. Filter.Apply(Plan).Select(priority => priority with { Actions = [.. priority.Actions.Where(action => reach.Actions.Contains(action.Facts.Action.Id))] }).Where(priority => priority.Actions.Count > 0),
    ];

    public bool IsChosen(ActionAssessment action) => chosen.Contains(action.Facts.Action.Id.Value);

    public IReadOnlyList<Option> LeadWishes { get; } =
        [new(nameof(LeadsWish.Stay), "Leave them as they are"), new(nameof(LeadsWish.Replace), "Put these in their place"), new(nameof(LeadsWish.Add), "Add these to them")];

    public IReadOnlyList<Option> Reasons { get; } = [new("", "Choose a reason"), .. MoveReasons.All.Select(one => new Option(one.ToString(), MoveReasons.Said(one)))];

    public IReadOnlyList<Option> Priorities => [new("", "Leave them where they are"), .. Plan.Facts.Priorities.Where(one => reach.Priorities.Contains(one.Id)).Select(one => new Option(one.Id.ToString(), $"{one.Reference} {one.Title}".Trim()))];

    public IReadOnlyList<Option> States =>
        [new("", "Leave them in theirs"), .. Plan.Facts.Plan.Scheme.States.Select(state => new Option(state.Key, Say.Capital(state.Word))), new(SeveralWish.NoState, "In no state")];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop) => await FindAsync(name, stop) ? Page() : NotFound();

    /// <summary>Back to choosing, with everything as it was filled in.</summary>
    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop) => await FindAsync(name, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPreviewAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        Preview();
        return Page();
    }

    public async Task<IActionResult> OnPostAgreeAsync(string name, string? seen, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        var shown = SeveralChange.Of(Plan.Facts, chosen, Wish, reach, clock.Today);
        var request = new SeveralRequest(Plan.Facts.Plan.Id, chosen, Wish, ReachOf, seen ?? "", clock.Today);
        if (await editor.SaveAsync(request, stop) is { } changed)
        {
            Done.Say(this, $"Changed {Say.Count(changed, Plan.Facts.Plan.Nouns.Action.ToLowerInvariant())}: {Named(shown)}");
            return Redirect(PlanLinks.Table(name));
        }

        if (!await FindAsync(name, stop)) return NotFound();
        Moved = true;
        Preview();
        return Page();
    }

    private void Preview()
    {
        if (chosen.Count == 0) ModelState.AddModelError("chosen", $"Choose at least one {Plan.Facts.Plan.Nouns.Action.ToLowerInvariant()}");
        foreach (var fault in Wish.Faults(Plan.Facts)) ModelState.AddModelError($"{nameof(Wish)}.{fault.Field}", fault.Message);
        if (ModelState.IsValid) Change = SeveralChange.Of(Plan.Facts, chosen, Wish, reach, clock.Today);
    }

    private static string Named(SeveralChange shown) =>
        Say.Shorten(Say.List([.. shown.Changed.Select(row => row.Action.Action.Reference ?? Say.Shorten(row.Action.Action.Title, 40))]), 160);

    /// <summary>The same that editing and moving them one by one asks.</summary>
    private SeveralReach ReachOf(PlanFacts facts) => new(
        User.Reached(Permission.EditPlan, facts).Select(action => action.Action.Id).ToHashSet(),
        facts.Priorities.Where(one => User.MayRecord(Permission.EditPlan, facts, one)).Select(one => one.Id).ToHashSet());

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } plan) return false;
        (Plan, reach) = (plan, ReachOf(plan.Facts));
        chosen = [.. Actions.Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty)];
        chosen.Remove(Guid.Empty);
        new Shell(plan.Facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return true;
    }
}
