using Milepost.Assessing;
using Milepost.Wording;

namespace Milepost.Forecasting;

/// <summary>How much of the work was to be done by when, how much is done, and how much will be at this pace.</summary>
/// <param name="AsAt">The day it speaks of.</param>
/// <param name="All">How many pieces of work there are: steps, and actions without any.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="PlannedByNow">How many were to be done by now, as first agreed.</param>
/// <param name="Undated">How many have no date to plan by.</param>
/// <param name="Points">The same along time, oldest first.</param>
/// <param name="Piece">What is counted: "step".</param>
public sealed record PlanPace(
    DateOnly AsAt, int All, int Done, int PlannedByNow, int Undated, IReadOnlyList<PacePoint> Points, string Piece)
{
    private const int MostMonths = 60;
    private const int MostPoints = 24;

    /// <summary>What the picture says, before anybody looks at it: "41 of 120 steps are done; 63 were to be done by now."</summary>
    public string Message
    {
        get
        {
            if (All == 0) return "There is nothing to be done yet.";
            var done = $"{Done:N0} of {Say.Count(All, Piece)} {(Done == 1 ? "is" : "are")} done";
            return PlannedByNow == Done ? $"{done}, as many as were to be done by now." : $"{done}; {PlannedByNow:N0} {(PlannedByNow == 1 ? "was" : "were")} to be done by now.";
        }
    }

    public bool HasForecast => Points.Any(point => point.Forecast is not null && point.Done is null);

    /// <summary>There is something to draw: work with dates.</summary>
    public bool Drawable => Points.Count > 1;

    public static PlanPace Of(PlanForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        var plan = forecast.Plan;
        var began = UpdateDays.Until(plan.Facts, plan.AsAt) is [var first, ..] ? first : (DateOnly?)null;
        var days = new DoneDays(plan.Facts.Plan.Scheme, began, plan.AsAt);
        var work = plan.Actions.SelectMany(action => Work(action, days)).ToList();
        var planned = work.Select(piece => piece.Planned).OfType<DateOnly>().Order().ToList();
        // What was done on a day that nobody knows was done by its date or by today, whichever came first.
        var done = work.Where(piece => piece.Done)
            .Select(piece => piece.DoneOn ?? (piece.Due < plan.AsAt ? piece.Due!.Value : plan.AsAt)).Order().ToList();

        return new(
            plan.AsAt, work.Count, done.Count, Until(planned, plan.AsAt), work.Count - planned.Count,
            [.. Days(planned, done, forecast).Select(day => Point(day, planned, done, forecast))],
            plan.Facts.Plan.Nouns.Step.ToLowerInvariant());
    }

    private static IEnumerable<(bool Done, DateOnly? DoneOn, DateOnly? Due, DateOnly? Planned)> Work(ActionAssessment action, DoneDays days)
    {
        var own = First(action.Due);
        return action.Steps.Count == 0
            ? [(action.Complete, days.Of(action), action.Due.Now?.LastDay, own)]
            : action.Steps.Select(step => (step.Done, days.Of(step), step.Due.Now?.LastDay ?? action.Due.Now?.LastDay, First(step.Due) ?? own));
    }

    private static DateOnly? First(DueStanding due) => (due.FirstAgreed ?? due.Now) is { Doubt: null, LastDay: { } day } ? day : null;

    private static PacePoint Point(DateOnly day, List<DateOnly> planned, List<DateOnly> done, PlanForecast forecast) => new(
        day, Until(planned, day), day <= forecast.Plan.AsAt ? Until(done, day) : null, done.Count + forecast.DoneBy(day));

    /// <summary>The ends of months from the first date to the last, with the day itself among them.</summary>
    private static IEnumerable<DateOnly> Days(List<DateOnly> planned, List<DateOnly> done, PlanForecast forecast)
    {
        if (planned.Count == 0) return [];

        var asAt = forecast.Plan.AsAt;
        // The middle of the dates, so that one slip of the pen does not press all others together.
        var (earliest, latest) = (planned[planned.Count / 20], planned[^((planned.Count / 20) + 1)]);
        var from = Earlier(Earlier(earliest, asAt), done.Count > 0 ? done[done.Count / 20] : asAt);
        var to = Later(Later(latest, asAt), forecast.Whole.Safe ?? asAt);
        if (from < asAt.AddMonths(-MostMonths)) from = asAt.AddMonths(-MostMonths);
        if (to > asAt.AddMonths(MostMonths)) to = asAt.AddMonths(MostMonths);
        return Ends(from.AddMonths(-1), to).Append(asAt).Distinct().Order();
    }

    /// <summary>The ends of months, or of every so many of them where they are more than a table is read for.</summary>
    private static IEnumerable<DateOnly> Ends(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        var between = (months + MostPoints - 1) / MostPoints;
        for (var month = new DateOnly(from.Year, from.Month, 1); ; month = month.AddMonths(between))
        {
            yield return month.AddMonths(1).AddDays(-1);
            if (month.AddMonths(1) > to) yield break;
        }
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static int Until(List<DateOnly> sorted, DateOnly day)
    {
        var place = sorted.BinarySearch(day.AddDays(1));
        if (place < 0) return ~place;
        while (place > 0 && sorted[place - 1] > day) place--;
        return place;
    }
}

/// <summary>How much of the work is done at the end of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Planned">How much was to be done by then, as first agreed.</param>
/// <param name="Done">How much was done; null for a day to come.</param>
/// <param name="Forecast">How much will be done, in the middle of all runs; null for a day gone by and where there is too little history.</param>
public sealed record PacePoint(DateOnly Day, int Planned, int? Done, int? Forecast);
