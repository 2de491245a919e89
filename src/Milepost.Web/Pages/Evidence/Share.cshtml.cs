using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Identity;
using Milepost.Privacy;
using Milepost.Store.Evidence;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Evidence;

/// <summary>A programme manager or an auditor says why evidence may be shared in which something was found, or takes that back.</summary>
public class ShareModel(OpenEvidence evidence, PlanEvidence kept, UkClock clock) : PageModel
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
        var takesBack = Row.Item.SharedBecause is not null;
        if (!takesBack && string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Say why it may be shared: whoever asks later will want to know");
        else if (!takesBack && Because!.Length > Longest) ModelState.AddModelError(nameof(Because), $"The reason must be {Longest:N0} characters or fewer");
        else if (!takesBack && Identifiers.KindsIn(Because!, clock.Today) is [_, ..]) ModelState.AddModelError(nameof(Because), "The reason itself names somebody, a number or a date of birth. Say it without");
        if (!ModelState.IsValid) return Page();

        var outcome = await kept.ShareAsync(Seen.Plan.Id, id, takesBack ? null : Because!.Trim(), clock.Today, stop);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }

        Done.Say(this, takesBack ? "It is not to be shared" : "It may be shared");
        return Redirect(EvidenceLinks.Item(name, id));
    }

    private async Task<bool> FindAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (await evidence.FindAsync(this, name, id, Permission.ShareEvidence, stop) is not { } found) return false;
        (Seen, Row) = found;
        return true;
    }
}
