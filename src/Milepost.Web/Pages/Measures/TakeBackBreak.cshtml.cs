using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>Limits that were worked out again from a day on are taken back, with a reason.</summary>
public class TakeBackBreakModel(OpenPlan plans, MeasureLimits limits, UkClock clock) : PageModel
{
    [BindProperty]
    public string? Because { get; set; }

    public OpenMeasure Open { get; private set; } = null!;
    public MeasureBreak Said { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, Id<Measure> id, Id<MeasureBreak> broken, CancellationToken stop) => await FindAsync(name, id, broken, stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(string name, Id<Measure> id, Id<MeasureBreak> broken, CancellationToken stop)
    {
        if (await FindAsync(name, id, broken, stop) is { } refused) return refused;
        var because = Because?.Trim() ?? "";
        if (because.Length == 0) ModelState.AddModelError(nameof(Because), "Say why it is taken back: whoever saw the chart will ask");
        else if (ReadingCheck.Reason(nameof(Because), because, clock.Today) is { } fault) ModelState.AddModelError(fault.Field, fault.Message);
        if (!ModelState.IsValid) return Page();
        if (await limits.TakeBackAsync(Open.Plan.Id, broken, clock.Today, because, stop) is not { } why) Done.Say(this, "The limits are worked out as before");
        else Done.Say(this, why);
        return Redirect(MeasureLinks.Measure(name, id));
    }

    private async Task<IActionResult?> FindAsync(string name, Id<Measure> id, Id<MeasureBreak> broken, CancellationToken stop)
    {
        if (await OpenMeasure.FindAsync(this, plans, name, id, clock.Today, stop) is not { Stands: true } open) return NotFound();
        if (open.Breaks.FirstOrDefault(one => one.Id == broken) is not { } said) return NotFound();
        (Open, Said) = (open, said);
        return open.MayGive(User) ? null : Forbid();
    }
}
