using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Declaring;

/// <summary>Something that is so of a row or not.</summary>
internal abstract class RowTest
{
    public abstract bool Of(int row);
}

/// <summary>A number or day that a row has: <see cref="CellValue.Blank"/> where it has none.</summary>
internal abstract class RowValue
{
    public abstract int Of(int row);
}

/// <summary>The row of the outer list that is looked at while rows of the same child are tested.</summary>
internal sealed class OuterRow
{
    public int Row { get; set; }
}

internal sealed class Always : RowTest
{
    public override bool Of(int row) => true;
}

internal sealed class Both(RowTest one, RowTest other) : RowTest
{
    public override bool Of(int row) => one.Of(row) && other.Of(row);
}

internal sealed class Either(RowTest one, RowTest other) : RowTest
{
    public override bool Of(int row) => one.Of(row) || other.Of(row);
}

internal sealed class Not(RowTest test) : RowTest
{
    public override bool Of(int row) => !test.Of(row);
}

/// <summary>A test of which the answer for every row is worked out once, when it is first asked for.</summary>
internal sealed class Remembered(RowTest test, int rows) : RowTest
{
    private bool[]? answers;

    public override bool Of(int row) => (answers ??= Answer())[row];

    private bool[] Answer()
    {
        var all = new bool[rows];
        for (var row = 0; row < all.Length; row++) all[row] = test.Of(row);
        return all;
    }
}

internal enum Comparing
{
    Less,
    AtMost,
    More,
    AtLeast,
    Same,
    Different,
}

/// <summary>Compares two numbers or days; false where either is missing.</summary>
internal sealed class Compared(RowValue one, Comparing how, RowValue other) : RowTest
{
    public override bool Of(int row)
    {
        var (left, right) = (one.Of(row), other.Of(row));
        return CellValue.IsRead(left) && CellValue.IsRead(right) && how switch
        {
            Comparing.Less => left < right,
            Comparing.AtMost => left <= right,
            Comparing.More => left > right,
            Comparing.AtLeast => left >= right,
            Comparing.Same => left == right,
            _ => left != right,
        };
    }
}

/// <summary>The most usual comparison: a column with something that is the same for all rows.</summary>
internal sealed class CellBetween(int[] cells, int least, int most) : RowTest
{
    public override bool Of(int row) => cells[row] >= least && cells[row] <= most && CellValue.IsRead(cells[row]);
}

internal sealed class IsBlank(int[] cells) : RowTest
{
    public override bool Of(int row) => cells[row] == CellValue.Blank;
}

internal sealed class IsUnread(int[] cells) : RowTest
{
    public override bool Of(int row) => cells[row] == CellValue.Unread;
}

internal sealed class IsRead(int[] cells) : RowTest
{
    public override bool Of(int row) => CellValue.IsRead(cells[row]);
}

internal sealed class IsCode(int[] cells, bool[] codes) : RowTest
{
    public override bool Of(int row) => (uint)cells[row] < (uint)codes.Length && codes[cells[row]];
}

internal sealed class IsOneCode(int[] cells, int code) : RowTest
{
    public override bool Of(int row) => cells[row] == code;
}

internal sealed class IsWeekend(RowValue day) : RowTest
{
    public override bool Of(int row) => day.Of(row) is var number && CellValue.IsRead(number) && DateOnly.FromDayNumber(number).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>What is told of a text by its words alone is worked out once for each different text.</summary>
internal sealed class TextTest(int[] cells, TextPool texts, Func<string, bool> test) : RowTest
{
    private sbyte[] known = [];

    public override bool Of(int row)
    {
        var number = cells[row];
        if (number < 0) return false;
        if (number >= known.Length) Array.Resize(ref known, texts.Count);
        if (known[number] == 0) known[number] = (sbyte)(test(texts.Text(number)) ? 1 : -1);
        return known[number] > 0;
    }
}

internal sealed class Number(int number) : RowValue
{
    public int Value => number;

    public override int Of(int row) => number;
}

internal sealed class CellOf(int[] cells) : RowValue
{
    public int[] Cells => cells;

    public override int Of(int row) => cells[row];
}

/// <summary>A cell of the row from which the rows of the same child are looked at.</summary>
internal sealed class OuterCell(int[] cells, OuterRow outer) : RowValue
{
    public override int Of(int row) => cells[outer.Row];
}

internal sealed class Plus(RowValue value, int more) : RowValue
{
    public override int Of(int row) => value.Of(row) is var one && CellValue.IsRead(one) ? one + more : CellValue.Blank;
}
