using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Store;
using Milepost.Store.Importing;
using Milepost.Web.Hosting;

namespace Milepost.Web.Pages.Imports;

/// <summary>Gives back an imported file, byte for byte. It is only ever saved, never shown: whoever made it is unknown.</summary>
public class OriginalModel(MilepostDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string name, Id<Import> id, CancellationToken stop)
    {
        var found = await (
            from import in db.Imports.AsNoTracking()
            join plan in db.Plans on import.PlanId equals plan.Id
            join file in db.Files on import.FileId equals file.Id
            where import.Id == id && plan.Name == name
            select new { import.FileName, file.Bytes }).FirstOrDefaultAsync(stop);
        if (found is null) return NotFound();

        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        return File(found.Bytes, "application/octet-stream", found.FileName);
    }
}
