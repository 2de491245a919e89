using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Web.Components;
using Milepost.Web.Pages.Actions;

namespace Milepost.Web.Pages.Structure;

/// <summary>Lets one action take up another: first which, then what becomes of both.</summary>
public class MergeModel(StructureForms forms) : PageModel
{
    public OpenForm Form { get; private set; } = null!;
    public ActionFacts Into { get; private set; } = null!;

    /// <summary>The action that is taken up; null until it is chosen.</summary>
    public ActionFacts? Other { get; private set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    public IReadOnlyList<Option> Choices =>
        [new("", "Choose"), .. StructureForms.Actions(StructureForms.Others(this, Form, Into.Action.Id))];

    public async Task<IActionResult> OnGetAsync(string name, Id<PlanAction> id, string? with, CancellationToken stop)
    {
        if (!await FindAsync(name, id, with, stop)) return NotFound();
        if (with is not null && Other is null) ModelState.AddModelError(nameof(From), "Choose another action that stands");
        Title = Into.Action.Title;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<PlanAction> id, Guid? seen, CancellationToken stop)
    {
        if (!await FindAsync(name, id, From, stop)) return NotFound();
        var act = new MergeActions(id, Id<PlanAction>.TryParse(From, out var from) ? from : null, Title ?? "");
        if (await forms.DoAsync(this, Form, act, seen, stop) is { } again)
        {
            Form = again;
            return Page();
        }

        Done.Say(this, "They are merged. The other’s number leads here, and its page is kept");
        return Redirect(ActionLinks.Details(name, id));
    }

    private async Task<bool> FindAsync(string name, Id<PlanAction> id, string? with, CancellationToken stop)
    {
        if (await forms.OpenAsync(this, name, stop) is not { } form || StructureForms.Standing(form, id) is not { } found) return false;
        (Form, Into) = (form, found);
        Other = Id<PlanAction>.TryParse(with, out var other) && other != id ? StructureForms.Standing(form, other) : null;
        return true;
    }
}
