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
        var stretches = new List<List<WrittenDate>>();
        foreach (var date in dates.OrderBy(date => date.Date))
        {
            var near = stretches.Count > 0 && date.Date!.Value.DayNumber - stretches[^1].Max(one => one.LastDay!.Value).DayNumber <= GapDays;
            if (near) stretches[^1].Add(date);
            else stretches.Add([date]);
        }

        var body = stretches.MaxBy(stretch => stretch.Count)!;
        return body.Count * 10 >= dates.Count * 6 ? new(body[0].Date!.Value, body.Max(date => date.LastDay!.Value)) : null;
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
