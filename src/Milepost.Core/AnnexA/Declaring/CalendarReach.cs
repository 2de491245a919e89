using Milepost.AnnexA.Lists;
using Milepost.Calendar;

namespace Milepost.AnnexA.Declaring;

/// <summary>What a declaration asks of the calendar of working days, gathered while it is read. Whatever reaches beyond the years known is not known, and never a no.</summary>
internal sealed class CalendarReach
{
    private readonly List<RowTest> beyond = [];

    /// <summary>Whether any working day is counted.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>The rows whose working days cannot be known; null where none are asked for.</summary>
    public RowTest? Beyond => beyond.Count == 0 ? null : beyond.Aggregate((one, other) => new Either(one, other));

    /// <summary>Working days are counted, of rows of another list it may be.</summary>
    public void Ask() => IsAsked = true;

    /// <summary>Working days of the list's own rows are counted.</summary>
    public void Ask(RowTest unknown)
    {
        IsAsked = true;
        beyond.Add(unknown);
    }

    /// <summary>A term asks the same.</summary>
    public void Ask(CalendarReach other)
    {
        IsAsked |= other.IsAsked;
        beyond.AddRange(other.beyond);
    }

    /// <summary>Why nothing is counted where the days of a window are not all known; null where they are, or no working day is asked for.</summary>
    public string? Lacking(int from, int until)
    {
        var (first, last) = (DateOnly.FromDayNumber(CellValue.IsRead(from) ? from : until), DateOnly.FromDayNumber(until));
        return IsAsked && !(WorkingDays.England.Knows(first) && WorkingDays.England.Knows(last)) ? WorkingDays.England.Lacking(first, last) : null;
    }
}

/// <summary>Whether a length in working days cannot be known, since a day lies beyond the years of the calendar.</summary>
internal sealed class BeyondCalendar(RowValue from, RowValue until) : RowTest
{
    public override bool Of(int row) =>
        from.Of(row) is var start && until.Of(row) is var end && CellValue.IsRead(start) && CellValue.IsRead(end) && end >= start && WorkingDays.England.Between(start, end) < 0;

    public override ulong Passing(int at, ulong among)
    {
        // Days beyond the calendar are rare: of most rows the columns alone say that there is none.
        var far = Outside(from, at) | Outside(until, at);
        return (among & far) == 0 ? 0 : base.Passing(at, among & far);
    }

    private static ulong Outside(RowValue value, int at) => value switch
    {
        CellOf cell => Cells.Within(cell.Column, at, CellValue.Unread + 1, WorkingDays.England.First.DayNumber - 1) | Cells.Within(cell.Column, at, WorkingDays.England.Last.DayNumber + 1, int.MaxValue),
        Number => 0,
        _ => ulong.MaxValue,
    };
}

/// <summary>Whether a day so many working days from another cannot be known.</summary>
internal sealed class BeyondShifted(RowValue from, RowValue shifted) : RowTest
{
    public override bool Of(int row) => CellValue.IsRead(from.Of(row)) && !CellValue.IsRead(shifted.Of(row));
}
