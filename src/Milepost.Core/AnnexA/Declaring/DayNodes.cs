using System.Numerics;
using Milepost.AnnexA.Lists;
using Milepost.Calendar;

namespace Milepost.AnnexA.Declaring;

internal enum TimeUnit
{
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
}

/// <summary>A day so much later or earlier than another.</summary>
internal sealed class Shifted(RowValue from, int by, TimeUnit unit) : RowValue
{
    public override int Of(int row) => from.Of(row) is var day && CellValue.IsRead(day) ? Shift(day, by, unit) : CellValue.Blank;

    public override void Fill(int at, ulong among, Span<int> values)
    {
        from.Fill(at, among, values);
        for (var rest = among; rest != 0; rest &= rest - 1)
        {
            ref var day = ref values[BitOperations.TrailingZeroCount(rest)];
            day = CellValue.IsRead(day) ? Shift(day, by, unit) : CellValue.Blank;
        }
    }

    /// <summary>Months end where a shorter month ends: a month after 31 January is the last of February.</summary>
    public static int Shift(int day, int by, TimeUnit unit) => unit switch
    {
        TimeUnit.Days => Within((long)day + by),
        TimeUnit.Weeks => Within((long)day + (by * 7L)),
        TimeUnit.WorkingDays => WorkingDays.England.Add(day, by) is >= 0 and var found ? found : CellValue.Blank,
        _ => Months(day, unit == TimeUnit.Years ? by * 12 : by),
    };

    private static int Within(long day) => day >= 0 && day <= DateOnly.MaxValue.DayNumber ? (int)day : CellValue.Blank;

    private static int Months(int day, int by)
    {
        if (day < 0 || day > DateOnly.MaxValue.DayNumber) return CellValue.Blank;
        var date = DateOnly.FromDayNumber(day);
        var years = date.Year + (by / 12);
        return years is < 2 or > 9997 ? CellValue.Blank : date.AddMonths(by).DayNumber;
    }
}

/// <summary>How long from one day to another; blank where the second is before the first.</summary>
internal sealed class Lasting(RowValue from, RowValue until, TimeUnit unit) : RowValue
{
    public override int Of(int row) => Of(from.Of(row), until.Of(row));

    public override void Fill(int at, ulong among, Span<int> values)
    {
        Span<int> ends = stackalloc int[64];
        from.Fill(at, among, values);
        until.Fill(at, among, ends);
        for (var rest = among; rest != 0; rest &= rest - 1)
        {
            var one = BitOperations.TrailingZeroCount(rest);
            values[one] = Of(values[one], ends[one]);
        }
    }

    private int Of(int start, int end)
    {
        if (!CellValue.IsRead(start) || !CellValue.IsRead(end) || end < start) return CellValue.Blank;
        return unit switch
        {
            TimeUnit.Days => end - start,
            TimeUnit.Weeks => (end - start) / 7,
            TimeUnit.WorkingDays => WorkingDays.England.Between(start, end) is >= 0 and var days ? days : CellValue.Blank,
            _ => Whole(DateOnly.FromDayNumber(start), DateOnly.FromDayNumber(end)) / (unit == TimeUnit.Years ? 12 : 1),
        };
    }

    private static int Whole(DateOnly start, DateOnly end)
    {
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        return start.AddMonths(months) > end ? months - 1 : months;
    }
}

/// <summary>Whole years at the last birthday; whoever was born on 29 February turns on 1 March. -1 for a child who is not born yet.</summary>
internal sealed class AgeAt(int[] births, RowValue day, int[]? given) : RowValue
{
    public override int Of(int row)
    {
        var on = day.Of(row);
        if (!CellValue.IsRead(on)) return CellValue.Blank;
        return CellValue.IsRead(births[row]) ? Years(births[row], on) : given is null ? CellValue.Blank : CellValue.IsRead(given[row]) ? given[row] : CellValue.Blank;
    }

    public static int Years(int birth, int on)
    {
        if (on < birth) return -1;
        var (born, now) = (DateOnly.FromDayNumber(birth), DateOnly.FromDayNumber(on));
        return now.Year - born.Year - ((now.Month, now.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0);
    }
}

internal sealed class LaterOf(RowValue one, RowValue other) : RowValue
{
    public override int Of(int row)
    {
        var (first, second) = (one.Of(row), other.Of(row));
        return !CellValue.IsRead(first) ? second : !CellValue.IsRead(second) ? first : Math.Max(first, second);
    }
}

internal sealed class EarlierOf(RowValue one, RowValue other) : RowValue
{
    public override int Of(int row)
    {
        var (first, second) = (one.Of(row), other.Of(row));
        return !CellValue.IsRead(first) ? second : !CellValue.IsRead(second) ? first : Math.Min(first, second);
    }
}
