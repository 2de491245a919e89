using System.Globalization;

namespace Milepost.AnnexA.Measures;

/// <summary>The months of a list's window, the earliest first; the last one ends on the list date. Of months before the window the list holds nothing, so that none is shown.</summary>
internal sealed class MonthEnds
{
    private readonly int start;
    private readonly int asAt;
    private readonly ushort[] month;
    private readonly string[] labels;
    private readonly string[] ends;
    private readonly HashSet<string> whole;

    /// <param name="day">The list date.</param>
    /// <param name="start">The first day of the window.</param>
    public MonthEnds(DateOnly day, DateOnly start)
    {
        (this.start, asAt, month) = (start.DayNumber, day.DayNumber, new ushort[day.DayNumber - start.DayNumber + 1]);
        for (var (at, one) = (0, start); at < month.Length; at++, one = one.AddDays(1)) month[at] = (ushort)(((one.Year - start.Year) * 12) + one.Month - start.Month);
        var months = Enumerable.Range(0, month[^1] + 1).Select(at => new DateOnly(start.Year, start.Month, 1).AddMonths(at)).ToList();
        labels = [.. months.Select(first => Label(first, start, day))];
        ends = [.. months.Select(first => Label(first, first, day))];
        whole = [.. months.Select(Label).Intersect(labels)];
        LateStart = start.Day > 1 ? labels[0] : null;
    }

    public int Months => labels.Length;

    /// <summary>What a month is called of which days are counted: a part of one says so.</summary>
    public IReadOnlyList<string> Labels => labels;

    /// <summary>What a month is called at whose end something is so: the month that the window begins in is whole at its end.</summary>
    public string EndLabel(int at) => ends[at];

    public static string Label(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>What the rest of the month is called that the window begins in; null where it begins with the first day of one.</summary>
    public string? LateStart { get; }

    /// <summary>Whether a label is of a month whose every day is in the window.</summary>
    public bool IsWhole(string label) => whole.Contains(label);

    /// <summary>Which month a day falls in; -1 outside them.</summary>
    public int Of(int day) => (uint)(day - start) < (uint)month.Length ? month[day - start] : -1;

    /// <summary>The first month whose end is the day or later; one behind the last where the day is later than all.</summary>
    public int First(int day) => day > asAt ? Months : day < start ? 0 : month[day - start];

    /// <summary>"2026-05, from the 15th".</summary>
    private static string Label(DateOnly first, DateOnly start, DateOnly day)
    {
        var last = first.AddMonths(1).AddDays(-1);
        var from = start > first ? $" from the {Nth(start.Day)}" : "";
        var to = day < last ? $" to the {Nth(day.Day)}" : "";
        return from.Length + to.Length == 0 ? Label(first) : $"{Label(first)},{from}{to}";
    }

    private static string Nth(int day) => string.Create(CultureInfo.InvariantCulture, $"{day}{(day % 10, day / 10) switch { (1, not 1) => "st", (2, not 1) => "nd", (3, not 1) => "rd", _ => "th" }}");
}
