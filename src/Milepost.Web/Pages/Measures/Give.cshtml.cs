using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Measuring;
using Milepost.Web.Access;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>Somebody gives a reading of a measure by hand.</summary>
public class GiveModel(OpenPlan plans, MeasureReadings readings, UkClock clock) : PageModel
{
    [BindProperty]
    public ReadingForm Form { get; set; } = new();

    public OpenMeasure Open { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        Form = ReadingForm.After(Open.Latest);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await FindAsync(name, id, stop) is { } refused) return refused;
        var said = Form.Read(ModelState);
        if (!ModelState.IsValid)
        {
            ReadingForm.Tell(ModelState, ReadingCheck.Of(said, clock.Today));
            return Page();
        }

        switch (await readings.GiveAsync(Open.Plan.Id, new(id, said, clock.Today, User.Person()!.Author), stop))
        {
            case ReadingKept kept:
                Done.Say(this, $"The reading is kept: {ReadingValue.Said(ReadingValue.Of(kept.Reading), kept.Reading.Unit)}, {ReadingPeriod.Of(kept.Reading).Said}{(kept.InPlaceOf is null ? "" : ", in place of the one before it")}");
                return Redirect(MeasureLinks.Measure(name, id));
            case ReadingNotYet not:
                ReadingForm.Tell(ModelState, not.Faults);
                return Page();
            default:
                ModelState.AddModelError("", "The measure was withdrawn from the plan meanwhile. What you typed is still here to copy.");
                return Page();
        }
    }

    /// <summary>Null where the measure is there and the person may give readings of it.</summary>
    private async Task<IActionResult?> FindAsync(string name, Id<Measure> id, CancellationToken stop)
    {
        if (await OpenMeasure.FindAsync(this, plans, name, id, clock.Today, stop) is not { Stands: true } open) return NotFound();
        Open = open;
        return open.MayGive(User) ? null : Forbid();
    }
}
