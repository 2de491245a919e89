using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Importing;

namespace Milepost.Web.Pages.Imports;

/// <summary>An import that was agreed to, and the button that undoes it.</summary>
public class DoneModel(MilepostDb db, PlanImporter importer) : PageModel
{
    public Plan Plan { get; private set; } = null!;
    public Import Import { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, Id<Import> id, CancellationToken stop) =>
        await FindAsync(name, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostUndoAsync(string name, Id<Import> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        if (await importer.UndoAsync(id, stop) is not { } refusal) return Redirect(ImportLinks.Index(name));
        ModelState.AddModelError("", refusal);
        return Page();
    }

    private async Task<bool> FindAsync(string name, Id<Import> id, CancellationToken stop)
    {
        var plan = await db.Plans.AsNoTracking().FirstOrDefaultAsync(each => each.Name == name, stop);
        var import = plan is null ? null : await db.Imports.AsNoTracking().FirstOrDefaultAsync(each => each.Id == id && each.PlanId == plan.Id, stop);
        if (plan is null || import is null) return false;
        (Plan, Import) = (plan, import);
        new Shell(plan, PlanPart.Import, Exactly: false).Put(this);
        return true;
    }
}
