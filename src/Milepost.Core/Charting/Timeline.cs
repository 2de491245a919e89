using System.Globalization;

namespace Milepost.Charting;

/// <summary>When things begin and are due, as bars along one axis: the date that stands, and the ghosts of what was agreed before.</summary>
/// <param name="From">The first day of the axis.</param>
/// <param name="To">The last day of it.</param>
/// <param name="Ticks">Its months, quarters or years.</param>
/// <param name="Today">Where today is; null where it lies outside.</param>
/// <param name="Rows">One for each entry, in their order.</param>
public sealed record Timeline(
    DateOnly From, DateOnly To, IReadOnlyList<TimelineTick> Ticks, double? Today, IReadOnlyList<TimelineRow> Rows)
{
    /// <summary>A date further than this from the middle of the plan is most likely a slip of the pen, and would press the rest together.</summary>
    private const int FarthestDays = 4 * 365;

    private const int TodayWithinDays = 366;
    private const int MostLabels = 6;
    private const int MostMonthLines = 24;

    private static readonly int[] MonthsBetweenLabels = [1, 2, 3, 6, 12, 24, 60];

    public static Timeline Of(IReadOnlyList<TimelineEntry> entries, DateOnly today)
    {
        var (from, to) = Axis([.. entries.SelectMany(entry => entry.Days).Order()], today);
        var axis = new Timeline(from, to, Marks(from, to), today >= from && today <= to ? At(today, from, to) : null, []);
        return axis with { Rows = [.. entries.Select(entry => axis.Row(entry, today))] };
    }

    private static (DateOnly From, DateOnly To) Axis(List<DateOnly> days, DateOnly today)
    {
        if (days.Count == 0) days.Add(today);
        var middle = days[days.Count / 2].DayNumber;
        var near = days.Where(day => Math.Abs(day.DayNumber - middle) <= FarthestDays).ToList();
        var (first, last) = (near[0], near[^1]);
        if (today < first && first.DayNumber - today.DayNumber <= TodayWithinDays) first = today;
        if (today > last && today.DayNumber - last.DayNumber <= TodayWithinDays) last = today;

        var from = new DateOnly(first.Year, first.Month, 1);
        var to = new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month));
        return (from, Months(from, to) < 3 ? from.AddMonths(3).AddDays(-1) : to);
    }

    private static List<TimelineTick> Marks(DateOnly from, DateOnly to)
    {
        var months = Months(from, to);
        var between = MonthsBetweenLabels.FirstOrDefault(each => months / each <= MostLabels, MonthsBetweenLabels[^1]);
        var lines = months <= MostMonthLines ? 1 : between;
        var ticks = new List<TimelineTick>();
        for (var month = from; month <= to; month = month.AddMonths(1))
        {
            var count = (month.Year * 12) + month.Month - 1;
            var labelled = count % between == 0;
            if (!labelled && count % lines != 0) continue;
            ticks.Add(new TimelineTick(At(month, from, to), labelled ? month.ToString(between >= 12 ? "yyyy" : "MMM yyyy", CultureInfo.GetCultureInfo("en-GB")) : ""));
        }

        return ticks;
    }

    private TimelineRow Row(TimelineEntry entry, DateOnly today)
    {
        var start = entry.Start is { } began && !(entry.Due?.Last < began) ? began : (DateOnly?)null;
        var late = entry is { Done: false, Due: { } due } && due.Last < today ? due.Last : (DateOnly?)null;
        var days = entry.Days.Concat(late is null ? [] : [today]).ToList();
        return new TimelineRow
        {
            Bar = start is { } first && entry.Due is { } to ? Between(first, to.Last.AddDays(1)) : null,
            Milestone = start is null && entry.Due is { } only ? Place(only.Last) : null,
            StartOnly = entry is { Start: { } lone, Due: null } ? Place(lone) : null,
            Vague = entry.Due is { } said && said.Last > said.First ? Between(start > said.First ? start.Value : said.First, said.Last.AddDays(1)) : null,
            Late = late is { } since ? Between(since.AddDays(1), today) : null,
            FirstAgreed = Ghost(entry.FirstAgreed, start),
            AgreedBefore = Ghost(entry.AgreedBefore, start),
            Done = entry.Done,
            Steps = [.. entry.Steps.Select(step => (Place(step.On), step.Done))],
            Beyond = days.Any(day => day < From || day > To),
        };
    }

    /// <summary>A ghost begins where the bar does; a mark of a day's width where nobody said when it begins.</summary>
    private Stretch? Ghost(DaySpan? agreed, DateOnly? start) => agreed is { } span
        ? Between(start is { } began && began <= span.Last ? began : span.First, span.Last.AddDays(1))
        : null;

    private Stretch Between(DateOnly first, DateOnly after) => new(Place(first), Math.Max(Place(first), Place(after)));

    private double Place(DateOnly day) => Math.Clamp(At(day, From, To), 0, 100);

    private static double At(DateOnly day, DateOnly from, DateOnly to) =>
        Math.Round(100.0 * (day.DayNumber - from.DayNumber) / (to.DayNumber + 1 - from.DayNumber), 2);

    private static int Months(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
}
