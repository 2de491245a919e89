using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Structure;

/// <summary>Gives any of a plan's actions other numbers in one go, after a look at the table of old and new.</summary>
public class RenumberAllModel(StructureForms forms, UkClock clock) : PageModel
{
    public OpenForm Form { get; private set; } = null!;

    /// <summary>What was typed, by the action's id.</summary>
    [BindProperty]
    public Dictionary<string, string?> References { get; set; } = [];

    /// <summary>The numbers that would change, once they were looked at and nothing is wrong with them.</summary>
    public IReadOnlyList<NewName> Changed { get; private set; } = [];

    /// <summary>How many measures would follow.</summary>
    public int Measures { get; private set; }

    public IReadOnlyList<(string Heading, IReadOnlyList<PlanAction> Actions)> Groups =>
    [
        .. Form.Facts.Priorities.OrderBy(one => one.Position).Append(null)
            .Select(priority => (Heading(priority), (IReadOnlyList<PlanAction>)[.. PlanOrder.Under(Form.Facts, priority?.Id).Select(one => one.Action)]))
            .Where(group => group.Item2.Count > 0),
    ];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop) =>
        await FindAsync(name, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, bool agree, Guid? seen, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        var wanted = new Dictionary<Id<PlanAction>, string>();
        foreach (var (key, typed) in References)
        {
            // An action without a number may stay without one.
            if (Id<PlanAction>.TryParse(key, out var id) && StructureForms.Standing(Form, id) is { } action
                && (typed ?? "").Trim() != (action.Action.Reference ?? "")) wanted[id] = typed ?? "";
        }

        var act = new RenumberActions(wanted);
        if (agree)
        {
            if (await forms.DoAsync(this, Form, act, seen, stop) is not { } again)
            {
                Done.Say(this, $"Renumbered {Say.Count(wanted.Count, Form.Facts.Plan.Nouns.Action.ToLowerInvariant())}");
                return Redirect(PlanLinks.Table(name));
            }

            Form = again;
        }

        if (ModelState.IsValid && StructureForms.Preview(this, Form, act, clock.Today) is { } changes)
        {
            (Changed, Measures) = ([.. changes.OfType<NewName>()], changes.OfType<NewCitations>().Count());
        }

        return Page();
    }

    public string Field(PlanAction action) => RenumberActions.Field(action.Id);

    public string? Typed(PlanAction action) => References.TryGetValue(action.Id.ToString(), out var typed) ? typed ?? "" : action.Reference;

    private string Heading(Priority? priority) => priority is null ? $"Under no {Form.Facts.Plan.Nouns.Priority.ToLowerInvariant()}"
        : $"{priority.Reference} {priority.Title}".Trim();

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await forms.OpenAsync(this, name, stop) is not { } form) return false;
        Form = form;
        return true;
    }
}
