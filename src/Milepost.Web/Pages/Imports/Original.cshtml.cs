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
    /// <summary>Of a file that was dropped: what it was called, what its bytes hashed to, and the import it was for.</summary>
    public string FileName { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string name, Id<Import> id, CancellationToken stop)
    {
        var found = await (
            from import in db.Imports.AsNoTracking()
            join plan in db.Plans on import.PlanId equals plan.Id
            join file in db.Files on import.FileId equals file.Id
            where import.Id == id && plan.Name == name
            select new { import.FileName, file.Bytes, file.Size, file.Sha256 }).FirstOrDefaultAsync(stop);
        if (found is null) return NotFound();
        if (found.Bytes.Length == 0 && found.Size > 0)
        {
            (FileName, Sha256, Back) = (found.FileName, found.Sha256, ImportLinks.Done(name, id));
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        return File(found.Bytes, "application/octet-stream", found.FileName);
    }
}
