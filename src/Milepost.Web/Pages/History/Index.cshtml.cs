using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Web.Pages.Plans;
using Milepost.Web.Timers;

namespace Milepost.Web.Pages.History;

/// <summary>Who changed what in a plan, newest first.</summary>
public class IndexModel(OpenPlan plans, MilepostDb db, HistoryStanding standing) : PageModel
{
    private const int EachPage = 50;

    public Plan Plan { get; private set; } = null!;
    public HistoryStanding Standing => standing;
    public IReadOnlyList<SaidChange> Changes { get; private set; } = [];
    public int Open { get; private set; } = 1;
    public int Pages { get; private set; } = 1;
    public int All { get; private set; }

    public async Task<IActionResult> OnGetAsync(string name, [FromQuery(Name = "page")] int wanted, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return NotFound();

        Plan = facts.Plan;
        var history = db.History.AsNoTracking().Where(change => change.PlanId == facts.Plan.Id.Value);
        All = await history.CountAsync(stop);
        Pages = Math.Max(1, (All + EachPage - 1) / EachPage);
        Open = Math.Clamp(wanted, 1, Pages);
        var changes = await history.OrderByDescending(change => change.Id)
            .Skip((Open - 1) * EachPage).Take(EachPage).ToListAsync(stop);
        Changes = [.. changes.Select(change => SaidChange.Of(change, new RecordNames(facts).Called))];
        new Shell(Plan, PlanPart.History).Put(this);
        return Page();
    }
}
