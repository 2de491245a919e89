using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Measures;

/// <summary>Into which rows of the splits the rows of a list fall: worked out once, for all measures that speak of the list.</summary>
internal sealed class ListSplits(AnnexAList list, int asAt, MeasureOptions options)
{
    private readonly Lock turn = new();
    private readonly Dictionary<int, Buckets> months = [];
    private IReadOnlyList<Buckets>? known;

    /// <summary>The ends of the months that are shown, for what was open at them.</summary>
    public MonthEnds MonthEnds { get; } = new(DateOnly.FromDayNumber(asAt), options.MonthsShown);

    /// <summary>What the list can be split by.</summary>
    public IReadOnlyList<Buckets> Known
    {
        get
        {
            lock (turn) return known ??= options.WithSplits ? Buckets.For(list, asAt, options.Settings) : [];
        }
    }

    /// <summary>A split for which the list lacks the column has one row, of those of whom it is not known.</summary>
    public Buckets this[SplitBy by] => Known.FirstOrDefault(one => one.By == by) ?? Buckets.OfNobody(by, list);

    /// <summary>By the month of a column of days.</summary>
    public Buckets Months(int column)
    {
        lock (turn)
        {
            if (!months.TryGetValue(column, out var known)) months[column] = known = Buckets.OfMonths(list.Cells(column), list.Rows, MonthEnds);
            return known;
        }
    }
}

/// <summary>The months up to a day, the earliest first; the last one ends on the day.</summary>
internal sealed class MonthEnds
{
    private readonly int start;
    private readonly int asAt;
    private readonly ushort[] month;
    private readonly string[] labels;

    public MonthEnds(DateOnly day, int months)
    {
        var first = new DateOnly(day.Year, day.Month, 1).AddMonths(1 - months);
        (start, asAt, month) = (first.DayNumber, day.DayNumber, new ushort[day.DayNumber - first.DayNumber + 1]);
        for (var (at, one) = (0, first); at < month.Length; at++, one = one.AddDays(1)) month[at] = (ushort)(((one.Year - first.Year) * 12) + one.Month - first.Month);
        labels = [.. Enumerable.Range(0, months).Select(at => Buckets.MonthOf(first.AddMonths(at)))];
    }

    public int Months => labels.Length;

    public IReadOnlyList<string> Labels => labels;

    public string Label(int at) => labels[at];

    /// <summary>Which month a day falls in; -1 outside them.</summary>
    public int Of(int day) => (uint)(day - start) < (uint)month.Length ? month[day - start] : -1;

    /// <summary>The first month whose end is the day or later; one behind the last where the day is later than all.</summary>
    public int First(int day) => day > asAt ? Months : day < start ? 0 : month[day - start];
}
