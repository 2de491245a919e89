using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Identity;
using Milepost.Store.Evidence;
using Milepost.Web.Access;
using Milepost.Web.Hosting;

namespace Milepost.Web.Pages.Evidence;

/// <summary>Gives out a version of a file, byte for byte, after its hash was looked at. It is only ever saved, never shown: nothing in it can run here.</summary>
public class FileModel(OpenEvidence evidence, EvidenceFolder folder) : PageModel
{
    public string Sha256 { get; private set; } = "";
    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string name, Id<EvidenceItem> id, int number, CancellationToken stop)
    {
        if (await evidence.FindAsync(this, name, id, Permission.SeePlan, stop) is not { } found) return NotFound();
        if (found.Row.Files.FirstOrDefault(one => one.Number == number) is not { MayBeTaken: true } file) return NotFound();
        // An earlier version may hold what the one that stands no longer does.
        if (file.Found is not null && !User.May(Permission.SeeWithheldEvidence, found.Seen.Assessment.Facts, found.Row) && !(found.Row.File == file && found.Row.Item.MayBeShared)) return NotFound();

        (Sha256, Back) = (file.Sha256, EvidenceLinks.Item(name, id));
        if (await folder.OpenAsync(file.Sha256, stop) is not { } bytes)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        Response.Headers.ContentSecurityPolicy = SafeHeaders.FilePolicy;
        return File(bytes, "application/octet-stream", file.Name);
    }
}
