using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Withdrawn;

/// <summary>Everything that was withdrawn from the plan: why, when and by whom.</summary>
public class IndexModel(OpenPlan plans, MilepostDb db) : PageModel
{
    public PlanFacts Facts { get; private set; } = null!;
    public IReadOnlyList<(PlanRecord Record, string? By)> Rows { get; private set; } = [];

    public bool MayEdit => User.May(Permission.EditPlan);

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();
        Facts = facts;
        var who = await WhoAsync(facts.Plan, stop);
        Rows =
        [
            .. PlanRecord.All(facts).Where(one => !one.Stands).OrderByDescending(one => one.Record.WithdrawnOn)
                .Select(one => (one, who.GetValueOrDefault(one.Id))),
        ];
        new Shell(facts.Plan, PlanPart.Plan, Exactly: false).Put(this);
        return Page();
    }

    /// <summary>Who said it, of each record the last.</summary>
    private async Task<Dictionary<Guid, string>> WhoAsync(Plan plan, CancellationToken stop)
    {
        var said = await db.History.AsNoTracking()
            .Where(change => change.PlanId == plan.Id.Value && change.Field == nameof(IWithdrawable.WithdrawnOn) && change.After != null)
            .OrderBy(change => change.Id).Select(change => new { change.RecordId, change.By }).ToListAsync(stop);
        return said.GroupBy(one => one.RecordId).ToDictionary(same => same.Key, same => same.Last().By);
    }
}
