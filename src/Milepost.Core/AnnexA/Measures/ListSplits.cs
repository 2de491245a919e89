using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Measures;

/// <summary>Into which rows of the splits the rows of a list fall: worked out once, for all measures that speak of the list.</summary>
internal sealed class ListSplits(AnnexAList list, int asAt, MeasureOptions options)
{
    private readonly Lock turn = new();
    private readonly Dictionary<int, Buckets> months = [];
    private IReadOnlyList<Buckets>? known;

    /// <summary>The months of the list's own window, or of the longer one that was asked for.</summary>
    public MonthEnds MonthEnds { get; } = Window(list, asAt, options.Months);

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

    private static MonthEnds Window(AnnexAList list, int asAt, int? months)
    {
        var start = Shifted.Shift(asAt, -(months ?? list.Schema.Window), TimeUnit.Months);
        return new(DateOnly.FromDayNumber(asAt), DateOnly.FromDayNumber(CellValue.IsRead(start) ? start : asAt));
    }

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
