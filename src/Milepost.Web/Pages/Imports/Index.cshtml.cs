using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Importing;

namespace Milepost.Web.Pages.Imports;

/// <summary>The files that became part of a plan, newest first.</summary>
public class IndexModel(MilepostDb db) : PageModel
{
    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<Import> Imports { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await db.Plans.AsNoTracking().FirstOrDefaultAsync(plan => plan.Name == name, stop) is not { } found) return NotFound();
        Plan = found;
        Imports = await db.Imports.AsNoTracking().Where(import => import.PlanId == found.Id).OrderByDescending(import => import.Id).ToListAsync(stop);
        new Shell(Plan, PlanPart.Import).Put(this);
        return Page();
    }
}
