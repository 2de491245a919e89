using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Web.Access;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>Somebody says from which day on a measure is held against other limits, and why.</summary>
public class BreakModel(OpenPlan plans, MeasureLimits limits, UkClock clock) : PageModel
{
    /// <summary>The questions in the order of the page.</summary>
    public static IReadOnlyList<string> Asked { get; } = ["From.Day", nameof(Kind), nameof(Because)];

    public static IReadOnlyList<Option> Kinds { get; } =
    [
        new(nameof(BreakKind.Recalculated), "How the work is done", "The limits are worked out again once there are 13 readings after that day; until then the old ones hold"),
        new(nameof(BreakKind.Redefined), "How it is counted", "What was before cannot be compared with what comes after: the line is broken at once"),
    ];

    [BindProperty]
    public DateFields From { get; set; } = new();

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public OpenMeasure Open { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, Id<Measure> id, CancellationToken stop) => await FindAsync(name, id, stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        var from = From.IsEmpty ? null : From.Read(ModelState, nameof(From), "the first day of the new limits");
        BreakKind? kind = Enum.TryParse<BreakKind>(Kind, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        var unread = !ModelState.IsValid;
        var faults = unread
            ? BreakRule.Of(from, kind, Because, Open.Breaks, Open.Standing.Series, clock.Today)
            : await limits.BreakAsync(Open.Plan.Id, new(id, from, kind, Because, clock.Today, User.Person()!.Author), stop);
        if (faults is null) ModelState.AddModelError("", "The measure was withdrawn from the plan meanwhile. What you typed is still here to copy.");
        foreach (var fault in faults ?? [])
        {
            if (fault.Field != nameof(From)) ModelState.AddModelError(fault.Field, fault.Message);
            else if (!unread) ModelState.AddModelError("From.Day", fault.Message);
        }

        if (!ModelState.IsValid) return Page();
        Done.Say(this, $"From {Wording.Say.Date(from!.Value)} on it is held against limits of its own");
        return Redirect(MeasureLinks.Measure(name, id));
    }

    /// <summary>Null where the measure is there and the person may say what its limits are.</summary>
    private async Task<IActionResult?> FindAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await OpenMeasure.FindAsync(this, plans, name, id, clock.Today, stop) is not { Stands: true } open) return NotFound();
        Open = open;
        return open.MayGive(User) ? null : Forbid();
    }
}
