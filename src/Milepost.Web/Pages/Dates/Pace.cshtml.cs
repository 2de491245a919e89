using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Milepost.Assessing;
using Milepost.Forecasting;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Web.Hosting;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Dates;

/// <summary>At what pace the work of a plan is done, and when it will honestly be finished.</summary>
public class PaceModel(OpenPlan plans, PageTags tags, UkClock clock) : PageModel
{
    private const int Latest = 12;

    private PlanAssessment assessment = null!;

    public Plan Plan => assessment.Facts.Plan;
    public DateOnly AsAt => assessment.AsAt;
    public PlanPace Pace { get; private set; } = null!;
    public PlanForecast Forecast { get; private set; } = null!;
    public Figure? Figure { get; private set; }

    /// <summary>Each priority with its forecast.</summary>
    public IReadOnlyList<(string Heading, Forecast Forecast)> Priorities { get; private set; } = [];

    /// <summary>The actions that will be farthest past their dates, by how many days.</summary>
    public IReadOnlyList<(ActionAssessment Action, Forecast Forecast, int Days)> Last { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await plans.StampAsync(name) is not { } stamp) return NotFound();
        if (tags.Unchanged(HttpContext, stamp, clock.Today)) return StatusCode(StatusCodes.Status304NotModified);
        if (await plans.AssessAsync(name, clock.Today, stop) is not { } found) return NotFound();

        assessment = found;
        var judged = JudgedPlan.Of(found);
        (Pace, Forecast, Figure) = (judged.Pace, judged.Forecast, PaceFigure.Of(judged.Pace));
        Priorities =
        [
            .. from priority in found.Priorities
               where priority.Priority is not null && priority.Actions.Any(action => !action.Complete)
               select (TableModel.HeadingOf(Plan, priority), Forecast.Find(priority.Priority!.Id)!),
        ];
        Last =
        [
            .. (from action in found.Actions
                let forecast = Forecast.Find(action.Facts.Action.Id)
                where forecast is { Likely: not null, Due: not null } && forecast.Likely > forecast.Due
                let days = forecast.Likely!.Value.DayNumber - forecast.Due!.Value.DayNumber
                orderby days descending
                select (action, forecast, days)).Take(Latest),
        ];
        new Shell(Plan, PlanPart.Plan, Exactly: false).Put(this);
        return Page();
    }
}
