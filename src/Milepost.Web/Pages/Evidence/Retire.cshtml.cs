using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Identity;
using Milepost.Store.Evidence;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Evidence;

/// <summary>Evidence that no longer shows anything is retired with a reason, and can be brought back.</summary>
public class RetireModel(OpenEvidence evidence, PlanEvidence kept, UkClock clock) : PageModel
{
    private const int Longest = 1_000;

    [BindProperty]
    public string? Because { get; set; }

    public SeenEvidence Seen { get; private set; } = null!;
    public EvidenceRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, Id<EvidenceItem> id, CancellationToken stop) => await FindAsync(name, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var takesBack = Row.Item.RetiredOn is not null;
        if (!takesBack && string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Say why it no longer shows anything: whoever looks for it will ask");
        else if (!takesBack && Because!.Length > Longest) ModelState.AddModelError(nameof(Because), $"The reason must be {Longest:N0} characters or fewer");
        if (!ModelState.IsValid) return Page();

        var outcome = await kept.RetireAsync(Seen.Plan.Id, id, takesBack ? null : Because!.Trim(), clock.Today, stop);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }

        Done.Say(this, takesBack ? "The evidence stands again" : "The evidence is retired");
        return Redirect(EvidenceLinks.Item(name, id));
    }

    private async Task<bool> FindAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (await evidence.FindAsync(this, name, id, Permission.AddEvidence, stop) is not { } found) return false;
        (Seen, Row) = found;
        return true;
    }
}
