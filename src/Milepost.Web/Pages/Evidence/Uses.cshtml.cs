using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Identity;
using Milepost.Store.Evidence;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Wording;

namespace Milepost.Web.Pages.Evidence;

/// <summary>One item serves many actions: somebody says which.</summary>
public class UsesModel(OpenEvidence evidence, PlanEvidence kept, UkClock clock) : PageModel
{
    [BindProperty]
    public IReadOnlyList<Guid> Chosen { get; set; } = [];

    public SeenEvidence Seen { get; private set; } = null!;
    public EvidenceRow Row { get; private set; } = null!;

    public IReadOnlyList<Option> Others =>
    [
        .. Seen.Assessment.Actions.Select(one => one.Facts).Where(one => Row.Serves.All(served => served.Action.Id != one.Action.Id) && User.May(Permission.AddEvidence, Seen.Assessment.Facts, one))
            .Select(one => new Option(one.Action.Id.ToString(), EvidenceWords.Action(one)) { Chosen = Chosen.Contains(one.Action.Id.Value) }),
    ];

    public async Task<IActionResult> OnGetAsync(string name, Id<EvidenceItem> id, CancellationToken stop) => await FindAsync(name, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        // One that is out of reach, or gone since the page was opened, is not among those to choose from.
        var offered = Others.Select(one => one.Value).ToHashSet(StringComparer.Ordinal);
        Chosen = [.. Chosen.Where(one => offered.Contains(one.ToString()))];
        if (Chosen.Count == 0)
        {
            ModelState.AddModelError(nameof(Chosen), $"Choose at least one {Seen.Plan.Nouns.Action.ToLowerInvariant()}");
            return Page();
        }

        await kept.UseAsync(Seen.Plan.Id, id, [.. Chosen.Select(one => new Id<PlanAction>(one))], clock.Today, stop);
        Done.Say(this, $"It serves {Say.Count(Chosen.Count, "more " + Seen.Plan.Nouns.Action.ToLowerInvariant(), "more " + Say.Several(Seen.Plan.Nouns.Action.ToLowerInvariant()))}");
        return Redirect(EvidenceLinks.Item(name, id));
    }

    private async Task<bool> FindAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (await evidence.FindAsync(this, name, id, Permission.AddEvidence, stop) is not { } found) return false;
        (Seen, Row) = found;
        return true;
    }
}
