using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Milepost.Checking;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Quality;

/// <summary>An acceptance is taken back, so that the finding is open again.</summary>
public class TakeBackModel(OpenPlan plans, MilepostDb db, UkClock clock) : PageModel
{
    public Plan Plan { get; private set; } = null!;
    public AcceptedFinding Accepted { get; private set; } = null!;
    public CheckRule? Rule => CheckRules.Find(Accepted.Rule);

    /// <summary>The finding as it is found now; null where the text has changed since.</summary>
    public Finding? Finding { get; private set; }

    public async Task<IActionResult> OnGetAsync(string name, Id<AcceptedFinding> id, CancellationToken stop) =>
        await FindAsync(name, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, Id<AcceptedFinding> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        var stored = await db.AcceptedFindings.SingleAsync(one => one.Id == id, stop);
        if (stored.TakenBackOn is null)
        {
            stored.TakeBack(clock.Today);
            await db.SaveChangesAsync(stop);
            Done.Say(this, "The finding is open again");
        }

        return Redirect(QualityLinks.Index(name));
    }

    private async Task<bool> FindAsync(string name, Id<AcceptedFinding> id, CancellationToken stop)
    {
        if (await plans.CheckAsync(name, clock.Today, stop) is not { } quality) return false;
        if (quality.Facts.AcceptedFindings.FirstOrDefault(one => one.Id == id) is not { } accepted) return false;
        (Plan, Accepted, Finding) = (quality.Facts.Plan, accepted, quality.Accepted.FirstOrDefault(finding => finding.Accepted!.Id == id));
        new Shell(Plan, PlanPart.Quality, Exactly: false).Put(this);
        return true;
    }
}
