using Milepost.Calendar;
using Milepost.Wording;

namespace Milepost.Checking;

/// <summary>The stretch of time in which most of a plan's dates lie close together.</summary>
internal sealed record DateStretch(DateOnly First, DateOnly Last)
{
    /// <summary>Two dates further apart than this belong to different stretches of work.</summary>
    private const int GapDays = 92;

    private const int FewestDates = 8;

    /// <summary>Null where there are few dates, or where they lie about so that none stands apart.</summary>
    public static DateStretch? Of(IReadOnlyList<WrittenDate> dates)
    {
        if (dates.Count < FewestDates) return null;
        var stretches = new List<(DateStretch Days, int Count)>();
        foreach (var (first, last) in dates.Select(date => (date.Date!.Value, date.LastDay!.Value)).Order())
        {
            var (days, count) = stretches.Count > 0 ? stretches[^1] : default;
            if (count == 0 || first.DayNumber - days.Last.DayNumber > GapDays) stretches.Add((new(first, last), 1));
            else stretches[^1] = (days.Last < last ? days with { Last = last } : days, count + 1);
        }

        var body = stretches.MaxBy(stretch => stretch.Count);
        return body.Count * 10 >= dates.Count * 6 ? body.Days : null;
    }

    /// <summary>Days between the date and the stretch; nothing for a date inside it.</summary>
    public int Distance(WrittenDate date) =>
        date.LastDay < First ? First.DayNumber - date.LastDay.Value.DayNumber
        : date.Date > Last ? date.Date.Value.DayNumber - Last.DayNumber
        : 0;

    /// <summary>"eight months after every other date of the plan. December 2019 would stand among them."</summary>
    public string Apart(WrittenDate date)
    {
        var later = date.Date > Last;
        var months = later ? Months(Last, date.Date!.Value) : Months(date.LastDay!.Value, First);
        var meant = date with { Date = date.Date!.Value.AddYears(later ? -1 : 1) };
        var among = meant.Date >= First && meant.LastDay <= Last ? $" {meant.Said} would stand among them." : "";
        return $"{Say.Count(months, "month")} {(later ? "after" : "before")} every other due date; those run from {Say.Month(First)} to {Say.Month(Last)}.{among}";
    }

    private static int Months(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
