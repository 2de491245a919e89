using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.Cycles;
using Milepost.Cycling;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Pages.Plans;
using Milepost.Wording;

namespace Milepost.Web.Pages.Cycles;

/// <summary>The rounds of updates of a plan: which is open, who has not updated, what is to come, and what boards saw.</summary>
public class IndexModel(OpenPlan plans, UkClock clock) : PageModel
{
    private const int ComingShown = 8;

    private PlanAssessment assessment = null!;

    public Plan Plan => assessment.Facts.Plan;
    public PlanFacts Facts => assessment.Facts;

    /// <summary>The cycle that is looked at; null while no calendar is set.</summary>
    public CycleStanding? Standing { get; private set; }

    /// <summary>The other windows that are open or wait to be frozen.</summary>
    public IReadOnlyList<CycleStanding> Others { get; private set; } = [];

    public IReadOnlyList<Cycle> Coming { get; private set; } = [];

    public IReadOnlyList<Snapshot> Snapshots { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, Id<Cycle>? cycle, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } found) return NotFound();

        assessment = found;
        var current = Enum.GetValues<CycleKind>().Select(kind => CycleWords.Current(Facts, clock.Today, kind)).OfType<Cycle>().ToList();
        var chosen = Facts.Cycles.FirstOrDefault(one => one.Id == cycle) ?? current.FirstOrDefault();
        if (chosen is not null) Standing = CycleStanding.Of(found, chosen);
        Others = [.. current.Where(one => one.Id != chosen?.Id && one.OpensOn <= clock.Today).Select(one => CycleStanding.Of(found, one))];
        Coming = [.. Facts.Cycles.Where(one => one.OpensOn > clock.Today && one.FrozenOn is null).OrderBy(one => one.OpensOn).Take(ComingShown)];
        Snapshots = [.. Facts.Snapshots.OrderByDescending(one => one.Number)];
        new Shell(Plan, PlanPart.Cycles).Put(this);
        return Page();
    }

    /// <summary>The post and who holds it: "Head of assessment, held by Dana Whitlock".</summary>
    public static string Who(AskedLead lead) => lead.Name.Length == 0 ? "Nobody is named"
        : lead.Holders is [] || lead.Holders.All(holder => holder.Name == lead.Name) ? lead.Name
        : $"{lead.Name}, held by {Say.List([.. lead.Holders.Select(holder => holder.Name)])}";

    /// <summary>What the board called it, and who approved it; nothing for what is no approved version.</summary>
    public string? Approved(Snapshot snapshot) => Facts.Approved.Where(one => one.SnapshotId == snapshot.Id)
        .Select(one => $"{one.Name}, approved by {one.ApprovedBy} on {Say.Date(one.On)}").LastOrDefault();

    public string CycleOf(Snapshot snapshot) => Facts.Cycles.FirstOrDefault(one => one.Id == snapshot.CycleId) is { } cycle ? CycleWords.Name(cycle) : "Between cycles";
}
