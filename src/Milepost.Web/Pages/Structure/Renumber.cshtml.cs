using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Identity;
using Milepost.Web.Pages.Actions;

namespace Milepost.Web.Pages.Structure;

/// <summary>Gives one action another number.</summary>
public class RenumberModel(StructureForms forms) : PageModel
{
    public OpenForm Form { get; private set; } = null!;
    public PlanAction Action { get; private set; } = null!;

    [BindProperty]
    public string? Reference { get; set; }

    public string Hint => Action.Reference is { } now ? $"It is {now} now. Whoever looks for {now} is led here from then on, and measures that cite it follow." : "For example, 1.3";

    public async Task<IActionResult> OnGetAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        Reference = Action.Reference;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<PlanAction> id, Guid? seen, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var act = new RenumberActions(new Dictionary<Id<PlanAction>, string> { [id] = Reference ?? "" });
        if (await forms.DoAsync(this, Form, act, seen, stop) is not { } again)
        {
            Done.Say(this, Action.Reference is null ? "It is numbered" : "It is renumbered. The old number leads here");
            return Redirect(ActionLinks.Details(name, id));
        }

        Form = again;
        var refused = ModelState.GetValueOrDefault(RenumberActions.Field(id))?.Errors.Select(error => error.ErrorMessage).ToList() ?? [];
        ModelState.Remove(RenumberActions.Field(id));
        foreach (var words in refused) ModelState.AddModelError(nameof(Reference), words);
        return Page();
    }

    private async Task<bool> FindAsync(string name, Id<PlanAction> id, CancellationToken stop)
    {
        if (await forms.OpenAsync(this, name, stop) is not { } form || StructureForms.Standing(form, id) is not { } found) return false;
        (Form, Action) = (form, found.Action);
        return true;
    }
}
