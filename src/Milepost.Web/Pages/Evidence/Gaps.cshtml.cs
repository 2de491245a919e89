using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Evidencing;

namespace Milepost.Web.Pages.Evidence;

/// <summary>What the plan's evidence lacks, to go through before a board meets.</summary>
public class GapsModel(OpenEvidence evidence) : PageModel
{
    public SeenEvidence Seen { get; private set; } = null!;
    public IReadOnlyList<IGrouping<EvidenceGapKind, EvidenceGap>> Gaps { get; private set; } = [];
    public int Count => Gaps.Sum(kind => kind.Count());

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await evidence.FindAsync(this, name, exactly: false, stop) is not { } seen) return NotFound();
        Seen = seen;
        Gaps = [.. EvidenceGaps.Of(seen.Assessment).GroupBy(gap => gap.Kind)];
        return Page();
    }
}
