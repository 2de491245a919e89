using System.Globalization;

namespace Milepost.Calendar;

/// <summary>Reads every date in a cell as the council wrote it. Days come before months, and nothing is shifted without saying so.</summary>
public static class DateReader
{
    private const int FirstLikelyYear = 1990;
    private const int LastLikelyYear = 2100;
    private const int LongestDateCell = 4_000;
    private const string NoSuchDay = "There is no ";

    /// <summary>The longest words before a date that say what kind of date it is: "week commencing Monday".</summary>
    private const int LongestLeadIn = 40;

    private static readonly CultureInfo Uk = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The dates of a cell in order. A cell of words without a date is one written date that has none; an empty cell is none.</summary>
    /// <param name="cell">The words of the cell.</param>
    /// <param name="yearHint">The year to take where the words name none, such as the year that most of the plan falls in.</param>
    public static IReadOnlyList<WrittenDate> Read(string cell, int? yearHint = null)
    {
        if (string.IsNullOrWhiteSpace(cell)) return [];
        var said = DateForms.Find(cell[..Math.Min(cell.Length, LongestDateCell)]);
        if (said.Count == 0) return [WithoutDate(cell.Trim())];

        var parts = Parts(cell, said);
        return [.. said.Select((date, index) => Read(cell, date, said, index, parts[index], yearHint))];
    }

    /// <summary>Whether the words name a day that the calendar does not have, such as 31 November.</summary>
    public static bool IsImpossible(WrittenDate date) => date.Doubt?.Contains(NoSuchDay, StringComparison.Ordinal) ?? false;

    private static WrittenDate WithoutDate(string text) => new(
        text, null, DatePrecision.None,
        DateWords.GiveNoDate(text) ? null : $"No date can be read in “{text}”.",
        DateWords.SayDone(text));

    private static WrittenDate Read(
        string cell, SaidDate said, IReadOnlyList<SaidDate> all, int index, string text, int? yearHint)
    {
        var words = cell[said.Start..said.End].Trim();
        var (year, yearDoubt) = YearOf(said, all, index, yearHint, words);
        if (year is null) return new(text, null, DatePrecision.None, yearDoubt);

        var (date, dayDoubt) = Real(year.Value, said.Month, said.Day, words);
        if (date is not { } real) return new(text, null, DatePrecision.None, dayDoubt);

        var before = cell[Math.Max(index == 0 ? 0 : all[index - 1].End, said.Start - LongestLeadIn)..said.Start];
        var ends = said.Precision is DatePrecision.Day && DateWords.EndWeek(before);
        var week = ends || (said.Precision is DatePrecision.Day && DateWords.BeginWeek(before));
        return new(
            text, ends ? real.AddDays(-6) : real, week ? DatePrecision.Week : said.Precision,
            Join(said.Doubt, yearDoubt, dayDoubt), DateWords.SayDone(text));
    }

    /// <summary>A year that is not written is taken from the next date in the cell, then the one before, then the plan; always doubted.</summary>
    private static (int? Year, string? Doubt) YearOf(
        SaidDate said, IReadOnlyList<SaidDate> all, int index, int? yearHint, string words)
    {
        if (said.Year is { } written)
        {
            return (written, written is >= FirstLikelyYear and <= LastLikelyYear
                ? null
                : $"“{words}” gives the year {written}, which can hardly be meant.");
        }

        var beside = all.Skip(index + 1).Concat(all.Take(index).Reverse()).FirstOrDefault(date => date.Year is not null)?.Year;
        return (beside, yearHint) switch
        {
            ({ } year, _) => (year, $"“{words}” names no year; {year} is taken from the date beside it."),
            (null, { } year) => (year, $"“{words}” names no year; {year} is taken from the rest of the plan."),
            _ => (null, $"“{words}” names no year."),
        };
    }

    private static (DateOnly? Date, string? Doubt) Real(int year, int month, int day, string words)
    {
        if (month is < 1 or > 12) return (null, $"“{words}” has no month {month}: the day comes before the month.");
        if (year is < 1 or > 9998 || day > 31) return (null, $"“{words}” is not a date.");

        var nearest = new DateOnly(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month)));
        if (nearest.Day == day) return (nearest, null);
        var name = nearest.ToString("MMMM yyyy", Uk);
        return (nearest, $"{NoSuchDay}{day} {name}; the nearest day is {nearest.Day} {name}.");
    }

    /// <summary>The words that belong to each date: those up to it, and those after it until the sentence, the line or the item ends.</summary>
    private static string[] Parts(string cell, IReadOnlyList<SaidDate> said)
    {
        var parts = new string[said.Count];
        var from = 0;
        for (var i = 0; i < said.Count; i++)
        {
            var until = i == said.Count - 1 ? cell.Length : Boundary(cell, said[i].End, said[i + 1].Start);
            parts[i] = cell[from..until].Trim(' ', '\n', '\r', '\t', ',', ';', '&', '\u00A0');
            from = until;
        }

        return parts;
    }

    private static int Boundary(string cell, int end, int next)
    {
        var between = cell.AsSpan(end, next - end);
        var mark = between.IndexOfAny('\n', ';', ',');
        if (mark >= 0) return end + mark + 1;
        var stop = between.IndexOf(". ");
        return stop >= 0 ? end + stop + 1 : end;
    }

    private static string? Join(params string?[] doubts)
    {
        var said = string.Join(' ', doubts.Where(doubt => doubt is not null));
        return said.Length == 0 ? null : said;
    }
}
