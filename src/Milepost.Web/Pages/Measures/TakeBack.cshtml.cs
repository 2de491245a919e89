using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>Whoever gave a reading takes it back, with a reason.</summary>
public class TakeBackModel(OpenPlan plans, MeasureReadings readings, UkClock clock) : PageModel
{
    [BindProperty]
    public string? Because { get; set; }

    public OpenMeasure Open { get; private set; } = null!;
    public StandingReading Read { get; private set; } = null!;

    /// <summary>Why it is not to be taken back by this person.</summary>
    public string? Refusal { get; private set; }

    private string Author => User.Person()!.Author;

    public async Task<IActionResult> OnGetAsync(string name, Id<Measure> id, int number, CancellationToken stop) => await FindAsync(name, id, number, stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(string name, Id<Measure> id, int number, CancellationToken stop)
    {
        if (await FindAsync(name, id, number, stop) is { } refused) return refused;
        if (Refusal is not null) return Page();
        var because = Because?.Trim() ?? "";
        if (because.Length == 0) ModelState.AddModelError(nameof(Because), "Say why it is taken back: whoever saw it will ask");
        else if (ReadingCheck.Reason(nameof(Because), because, clock.Today) is { } fault) ModelState.AddModelError(fault.Field, fault.Message);
        if (!ModelState.IsValid) return Page();
        Refusal = await readings.TakeBackAsync(Open.Plan.Id, Read.Reading.Id, clock.Today, Author, because, stop);
        if (Refusal is not null) return Page();
        Done.Say(this, "The reading is taken back");
        return Redirect(MeasureLinks.Measure(name, id));
    }

    private async Task<IActionResult?> FindAsync(string name, Id<Measure> id, int number, CancellationToken stop)
    {
        if (await OpenMeasure.FindAsync(this, plans, name, id, clock.Today, stop) is not { Stands: true } open) return NotFound();
        if (open.Readings.FirstOrDefault(one => one.Reading.Number == number) is not { } read) return NotFound();
        (Open, Read, Refusal) = (open, read, ReadingRule.TakingBack(read.Reading, Author));
        return open.MayGive(User) ? null : Forbid();
    }
}
