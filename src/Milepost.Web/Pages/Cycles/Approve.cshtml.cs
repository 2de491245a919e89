using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Cycles;
using Milepost.Plans;
using Milepost.Store.Cycles;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Cycles;

/// <summary>Writes down that a board approved the plan as a snapshot has it, and what it called that version.</summary>
public class ApproveModel(OpenPlan plans, CycleRecords cycles, UkClock clock) : PageModel
{
    private const int Longest = 100;

    public Plan Plan { get; private set; } = null!;
    public Snapshot Snapshot { get; private set; } = null!;

    [BindProperty]
    public string? VersionName { get; set; }

    [BindProperty]
    public string? ApprovedBy { get; set; }

    [BindProperty]
    public DateFields On { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string name, int number, CancellationToken stop)
    {
        if (await FindAsync(name, number, stop) is not { } versions) return NotFound();
        (VersionName, ApprovedBy, On) = ($"Version {versions + 1}", "Children’s Improvement Board", DateFields.Of(clock.Today));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, int number, CancellationToken stop)
    {
        if (await FindAsync(name, number, stop) is null) return NotFound();
        Ask(VersionName, nameof(VersionName), "Enter what the board called it, such as Version 3");
        Ask(ApprovedBy, nameof(ApprovedBy), "Enter who approved it, such as the improvement board");
        var on = On.Read(ModelState, nameof(On), "the day it was approved");
        if (on > clock.Today) ModelState.AddModelError(nameof(On) + ".Day", "The day it was approved must not be in the future");
        if (!ModelState.IsValid || on is not { } day) return Page();

        if (await cycles.ApproveAsync(Plan.Id, number, VersionName!.Trim(), ApprovedBy!.Trim(), day, User.Person()!.Author, stop) is { } refusal)
        {
            ModelState.AddModelError(nameof(VersionName), refusal);
            return Page();
        }

        Done.Say(this, $"Snapshot {number} is {VersionName!.Trim()}");
        return Redirect(CycleLinks.Index(name));
    }

    private void Ask(string? text, string field, string wanted)
    {
        if (string.IsNullOrWhiteSpace(text)) ModelState.AddModelError(field, wanted);
        else if (text.Trim().Length > Longest) ModelState.AddModelError(field, $"It must be {Longest} characters or fewer");
    }

    /// <summary>How many versions are approved already; null where there is no such snapshot.</summary>
    private async Task<int?> FindAsync(string name, int number, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts || facts.Snapshots.FirstOrDefault(one => one.Number == number) is not { } snapshot) return null;
        (Plan, Snapshot) = (facts.Plan, snapshot);
        new Shell(Plan, PlanPart.Cycles, Exactly: false).Put(this);
        return facts.Approved.Count;
    }
}
