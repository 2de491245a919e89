using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Cycling;
using Milepost.Plans;
using Milepost.Store.Cycles;
using Milepost.Web.Components;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Cycles;

/// <summary>Sets how often the plan is updated. The dates that come of it are shown before they are saved.</summary>
public class CalendarModel(OpenPlan plans, CycleRecords cycles, UkClock clock) : PageModel
{
    public Plan Plan { get; private set; } = null!;

    [BindProperty]
    public CalendarForm Form { get; set; } = new();

    /// <summary>The dates that the calendar would give; null until somebody asks.</summary>
    public IReadOnlyList<CycleChange>? Dates { get; private set; }

    public IReadOnlyList<Option> Beside =>
    [
        new("monthly", "Detail, every month", "Asks the leads every month, on the day of the month on which the first window opens") { Chosen = Form.Beside.Contains("monthly") },
        new("quarterly", "Sponsors, every quarter", "Asks those who answer for a priority, every third month") { Chosen = Form.Beside.Contains("quarterly") },
    ];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await OpenAsync(name, stop) is null) return NotFound();
        Form = CalendarForm.Of(Plan.Calendar, clock.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, bool save, CancellationToken stop)
    {
        if (await OpenAsync(name, stop) is not { } facts) return NotFound();
        if (Form.Read(Plan.Calendar, ModelState, nameof(Form)) is not { } calendar) return Page();
        if (save)
        {
            await cycles.SetAsync(Plan.Id, calendar, clock.Today, stop);
            Done.Say(this, "The calendar is set");
            return Redirect(CycleLinks.Index(name));
        }

        Dates = CycleDates.Set(calendar, facts.Cycles, clock.Today, clock.Today.AddDays(CycleRecords.DaysAhead));
        return Page();
    }

    private async Task<Milepost.Facts.PlanFacts?> OpenAsync(string name, CancellationToken stop)
    {
        if (await plans.FactsAsync(name, stop) is not { } facts) return null;
        Plan = facts.Plan;
        new Shell(Plan, PlanPart.Cycles, Exactly: false).Put(this);
        return facts;
    }
}
