using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Checking;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Quality;

/// <summary>Somebody says why one finding, or several at once, may stand.</summary>
public class AcceptModel(OpenPlan plans, MilepostDb db, UkClock clock) : PageModel
{
    private const int LongestReason = 1000;

    [BindProperty(SupportsGet = true, Name = "finding")]
    public IReadOnlyList<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? Because { get; set; }

    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>How many of those chosen are no longer there, because the text has changed or somebody accepted them.</summary>
    public int Gone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop) => await FindAsync(name, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken stop)
    {
        if (!await FindAsync(name, stop)) return NotFound();
        if (Findings.Count == 0) return Page();
        if (string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Say why it may stand as it is, such as “The board agreed to set the date in March”");
        else if (Because.Length > LongestReason) ModelState.AddModelError(nameof(Because), $"The reason must be {LongestReason} characters or fewer");
        if (!ModelState.IsValid) return Page();

        var by = User.Person()!.Author;
        db.AddRange(Findings.Select(finding => new AcceptedFinding(
            Id<AcceptedFinding>.New(), Plan.Id, finding.Rule.Code, finding.Place.Id, finding.Fingerprint, Because!.Trim(), clock.Today, by)));
        await db.SaveChangesAsync(stop);
        Done.Say(this, $"{Say.Count(Findings.Count, "finding")} may stand, with your reason");
        return Redirect(QualityLinks.Index(name));
    }

    private async Task<bool> FindAsync(string name, CancellationToken stop)
    {
        if (await plans.CheckAsync(name, clock.Today, stop) is not { } quality) return false;
        Plan = quality.Facts.Plan;
        var chosen = Chosen.ToHashSet(StringComparer.Ordinal);
        Findings = [.. quality.Open.Where(finding => chosen.Contains(finding.Key))];
        Gone = chosen.Count - Findings.Count;
        new Shell(Plan, PlanPart.Quality, Exactly: false).Put(this);
        return true;
    }
}
