using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Identity;
using Milepost.Store.Evidence;
using Milepost.Web.Access;
using Milepost.Web.Evidence;

namespace Milepost.Web.Pages.Evidence;

/// <summary>A new version of the file of an item; those before it stay.</summary>
[RequestSizeLimit(Hosting.Limits.Sent), RequestFormLimits(MultipartBodyLengthLimit = Hosting.Limits.Sent)]
public class VersionModel(OpenEvidence evidence, EvidenceTaking taking, PlanEvidence kept) : PageModel
{
    [BindProperty]
    public IFormFile? Chosen { get; set; }

    public SeenEvidence Seen { get; private set; } = null!;
    public EvidenceRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, Id<EvidenceItem> id, CancellationToken stop) => await FindAsync(name, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        if (Chosen is null)
        {
            ModelState.AddModelError(nameof(Chosen), "Choose the file");
            return Page();
        }

        await using var sent = Chosen.OpenReadStream();
        var (file, refusal) = await taking.TakeAsync(sent, Chosen.FileName, stop);
        using (file)
        {
            if (file is not null) refusal = (await kept.AddVersionAsync(Seen.Plan.Id, id, file, stop)).Refusal;
        }

        if (refusal is not null)
        {
            ModelState.AddModelError(nameof(Chosen), refusal);
            return Page();
        }

        Done.Say(this, "The file is kept");
        return Redirect(EvidenceLinks.Item(name, id));
    }

    private async Task<bool> FindAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (await evidence.FindAsync(this, name, id, Permission.AddEvidence, stop) is not { } found) return false;
        (Seen, Row) = found;
        return true;
    }
}
