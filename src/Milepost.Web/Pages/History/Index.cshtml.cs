using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Plans;
using Milepost.Store;

namespace Milepost.Web.Pages.History;

/// <summary>Who changed what in a plan, newest first.</summary>
public class IndexModel(MilepostDb db) : PageModel
{
    private const int EachPage = 50;

    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<SaidChange> Changes { get; private set; } = [];
    public int Open { get; private set; } = 1;
    public int Pages { get; private set; } = 1;
    public int All { get; private set; }

    public async Task<IActionResult> OnGetAsync(string name, [FromQuery(Name = "page")] int wanted, CancellationToken stop)
    {
        if (await db.Plans.AsNoTracking().FirstOrDefaultAsync(each => each.Name == name, stop) is not { } plan) return NotFound();

        Plan = plan;
        var history = db.History.AsNoTracking().Where(change => change.PlanId == plan.Id.Value);
        All = await history.CountAsync(stop);
        Pages = Math.Max(1, (All + EachPage - 1) / EachPage);
        Open = Math.Clamp(wanted, 1, Pages);
        var changes = await history.OrderByDescending(change => change.Id)
            .Skip((Open - 1) * EachPage).Take(EachPage).ToListAsync(stop);
        Changes = [.. changes.Select(SaidChange.Of)];
        new Shell(Plan, PlanPart.History).Put(this);
        return Page();
    }
}
