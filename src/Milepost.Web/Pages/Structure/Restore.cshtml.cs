using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Editing.Structure;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.Withdrawn;

namespace Milepost.Web.Pages.Structure;

/// <summary>Brings back a record that was withdrawn.</summary>
public class RestoreModel(StructureForms forms) : PageModel
{
    public OpenForm Form { get; private set; } = null!;
    public PlanRecord Found { get; private set; } = null!;

    [BindProperty]
    public string? Reference { get; set; }

    public string Noun => PlanRecord.Noun(Found.Kind, Form.Facts.Plan.Nouns).ToLowerInvariant();

    public async Task<IActionResult> OnGetAsync(string name, string kind, Guid id, CancellationToken stop) =>
        await FindAsync(name, kind, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, string kind, Guid id, Guid? seen, CancellationToken stop)
    {
        if (!await FindAsync(name, kind, id, stop)) return NotFound();
        if (await forms.DoAsync(this, Form, new RestoreRecord(Found.Kind, id, Reference), seen, stop) is { } again)
        {
            Form = again;
            return Page();
        }

        Done.Say(this, $"{StructureForms.Called(Form, Found, Reference)} is back in the plan");
        return Redirect(Found.Record is PlanAction action ? ActionLinks.Details(name, action.Id) : WithdrawnLinks.Index(name));
    }

    private async Task<bool> FindAsync(string name, string kind, Guid id, CancellationToken stop)
    {
        if (!Enum.TryParse<RecordKind>(kind, ignoreCase: true, out var known) || await forms.OpenAsync(this, name, stop) is not { } form) return false;
        if (PlanRecord.Find(form.Facts, known, id) is not { Stands: false } found) return false;
        (Form, Found) = (form, found);
        return true;
    }
}
