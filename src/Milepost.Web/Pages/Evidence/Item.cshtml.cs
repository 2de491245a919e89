using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Actions;
using Milepost.Evidencing;
using Milepost.Identity;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Evidence;

/// <summary>One item of evidence whole: what it shows, how strong it is, its file with every version, and what it serves.</summary>
public class ItemModel(OpenEvidence evidence) : PageModel
{
    public SeenEvidence Seen { get; private set; } = null!;
    public EvidenceRow Row { get; private set; } = null!;
    public IReadOnlyList<(string Text, string Href)> Acts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, Id<EvidenceItem> id, CancellationToken stop)
    {
        if (await evidence.FindAsync(this, name, id, Permission.SeePlan, stop) is not { } found) return NotFound();
        (Seen, Row) = found;
        (string Text, string Href, Permission Asks)[] acts =
        [
            ("Weigh it", EvidenceLinks.Weigh(name, id), Permission.WeighEvidence),
            (Row.File is null ? "Add a file to it" : "Give a new version", EvidenceLinks.Version(name, id), Permission.AddEvidence),
            ($"Use it for more {Wording.Say.Several(Seen.Plan.Nouns.Action.ToLowerInvariant())}", EvidenceLinks.Uses(name, id), Permission.AddEvidence),
            ("Change what is said of it", EvidenceLinks.Describe(name, id), Permission.AddEvidence),
            (Row.Item.RetiredOn is null ? "Retire it" : "Let it stand again", EvidenceLinks.Retire(name, id), Permission.AddEvidence),
            ("Take back that it may be shared", EvidenceLinks.Share(name, id), Permission.ShareEvidence),
        ];
        Acts = [.. acts.Where(act => User.May(act.Asks, Seen.Assessment.Facts, Row) && (Row.Item.SharedBecause is not null || act != acts[^1])).Select(act => (act.Text, act.Href))];
        return Page();
    }
}
