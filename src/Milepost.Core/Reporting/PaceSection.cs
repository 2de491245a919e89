using Milepost.Assessing;
using Milepost.Forecasting;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>At what pace the work is done, and when it will honestly be finished.</summary>
internal static class PaceSection
{
    public static Section Of(PlanAssessment plan, string number)
    {
        var forecast = PlanForecast.Of(plan);
        var pace = PlanPace.Of(forecast);
        var blocks = new List<Block> { new Paragraph(pace.Message), new Paragraph(forecast.Whole.Words, "The whole plan:") };
        if (PaceFigure.Of(pace) is { } figure) blocks.Add(figure);
        if (pace.Undated > 0) blocks.Add(new Paragraph($"{Say.Count(pace.Undated, pace.Piece)} without a date {(pace.Undated == 1 ? "is" : "are")} in no plan by date."));
        if (Priorities(plan, forecast) is { Count: > 1 } priorities) blocks.Add(new BulletList(priorities));
        return new Section($"{number}Pace and forecast", blocks);
    }

    /// <summary>Each priority's forecast; nothing where there is none for any of them.</summary>
    private static List<Paragraph> Priorities(PlanAssessment plan, PlanForecast forecast) =>
    [
        .. from priority in plan.Priorities
           where priority.Priority is not null
           let told = forecast.Find(priority.Priority!.Id)
           where told.Likely is not null
           select new Paragraph(Say.Sentence(told.InBrief), ProgressSection.Name(plan, priority) + ":"),
    ];
}
