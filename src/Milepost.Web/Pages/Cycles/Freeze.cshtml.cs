using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.Cycles;
using Milepost.Cycling;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Store.Cycles;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Cycles;

/// <summary>Somebody signs a cycle off by name. The plan as it stands becomes what the board sees.</summary>
public class FreezeModel(OpenPlan plans, CycleRecords cycles, UkClock clock) : PageModel
{
    public Plan Plan { get; private set; } = null!;
    public CycleStanding Standing { get; private set; } = null!;

    /// <summary>What is different from what the board saw last, in one sentence; null where it has seen nothing yet.</summary>
    public string? Since { get; private set; }

    public string Who => User.Person()!.Author;

    [BindProperty]
    public bool Agreed { get; set; }

    public async Task<IActionResult> OnGetAsync(string name, Id<Cycle> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        return Standing.Cycle.FrozenOn is null ? Page() : Redirect(CycleLinks.Index(name, id));
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<Cycle> id, CancellationToken stop)
    {
        if (!await FindAsync(name, id, stop)) return NotFound();
        if (!Agreed) ModelState.AddModelError(nameof(Agreed), "Tick the box to sign off the plan as it stands");
        if (!ModelState.IsValid) return Page();

        switch (await cycles.FreezeAsync(Plan.Id, id, clock.Today, Who, stop))
        {
            case Frozen { Snapshot: var snapshot }:
                Done.Say(this, $"{CycleWords.Name(Standing.Cycle)} is frozen as snapshot {snapshot.Number}");
                return Redirect(CycleLinks.Index(name));
            case FreezeRefused refused:
                ModelState.AddModelError(nameof(Agreed), refused.Reason);
                break;
        }

        return Page();
    }

    private async Task<bool> FindAsync(string name, Id<Cycle> id, CancellationToken stop)
    {
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } now || now.Facts.Cycles.FirstOrDefault(one => one.Id == id) is not { } cycle) return false;
        Plan = now.Facts.Plan;
        Standing = CycleStanding.Of(now, cycle);
        if (CycleWords.Before(now.Facts, clock.Today.AddDays(1)) is { } last && await plans.SeeAsync(name, null, last.Number, clock.Today, stop) is { } seen)
        {
            Since = $"Since snapshot {last.Number}: {ChangeWords.Counts(PlanDifference.Between(seen.Assessment, now), Plan.Scheme)}";
        }

        new Shell(Plan, PlanPart.Cycles, Exactly: false).Put(this);
        return true;
    }
}
