using Milepost.Calendar;
using Milepost.Wording;

namespace Milepost.Importing.Reading.Values;

/// <summary>Doubts a date whose year seems to have slipped: it stands far from the plan's other dates, and a year to or fro it would stand among them.</summary>
public static class DateNeighbours
{
    /// <summary>Two dates further apart than this belong to different stretches of work.</summary>
    private const int GapDays = 90;

    /// <summary>A date nearer than this to the rest is early or late, not slipped.</summary>
    private const int FarDays = 180;

    /// <summary>A plan that itself runs over more than a year has dates of any year.</summary>
    private const int LongestStretchDays = 366;

    private const int FewestDates = 8;

    /// <summary>What is doubtful among the due dates of one plan, by the place of the date in the list.</summary>
    public static IReadOnlyDictionary<int, string> Doubts(IReadOnlyList<WrittenDate> dates)
    {
        var doubts = new Dictionary<int, string>();
        var exact = dates.Index()
            .Where(each => each.Item is { Date: not null, Precision: DatePrecision.Day or DatePrecision.Week or DatePrecision.Month })
            .OrderBy(each => each.Item.Date)
            .ToList();
        if (Body([.. exact.Select(each => each.Item)]) is not var (first, last)) return doubts;

        foreach (var (index, date) in exact)
        {
            if (!date.Completion && Slipped(date, first, last) is { } meant) doubts[index] = Sentence(date, meant, first, last);
        }

        // Several dates in one other year are a plan that is made so, not slips of the pen.
        if (doubts.Count > Math.Max(2, exact.Count / 10)) doubts.Clear();
        return doubts;
    }

    /// <summary>The stretch in which most of the dates lie close together; null where there is none, or where it is too long to tell.</summary>
    private static (DateOnly First, DateOnly Last)? Body(IReadOnlyList<WrittenDate> ordered)
    {
        if (ordered.Count < FewestDates) return null;
        var stretches = new List<List<WrittenDate>>();
        foreach (var date in ordered)
        {
            var near = stretches.Count > 0 && date.Date!.Value.DayNumber - stretches[^1][^1].LastDay!.Value.DayNumber <= GapDays;
            if (near) stretches[^1].Add(date);
            else stretches.Add([date]);
        }

        var body = stretches.MaxBy(stretch => stretch.Count)!;
        var (first, last) = (body[0].Date!.Value, body.Max(date => date.LastDay!.Value));
        var clear = body.Count * 10 >= ordered.Count * 6 && last.DayNumber - first.DayNumber <= LongestStretchDays;
        return clear ? (first, last) : null;
    }

    /// <summary>The same day of the year before or after, where the date is far off and that day is not.</summary>
    private static WrittenDate? Slipped(WrittenDate date, DateOnly first, DateOnly last)
    {
        if (date.Date is not { } day || date.LastDay is not { } end) return null;
        var years = first.DayNumber - end.DayNumber >= FarDays ? 1 : day.DayNumber - last.DayNumber >= FarDays ? -1 : 0;
        if (years == 0) return null;

        var meant = date with { Date = day.AddYears(years) };
        return meant.Date >= first && meant.LastDay <= last ? meant : null;
    }

    private static string Sentence(WrittenDate date, WrittenDate meant, DateOnly first, DateOnly last) =>
        $"{date.Said} stands apart from the plan's other dates, which run from {Say.Month(first)} to {Say.Month(last)}; {meant.Said} would stand among them.";
}
