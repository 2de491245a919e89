using System.Numerics;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Declaring;

/// <summary>Something that is so of a row or not. Rows are asked sixty-four at a time, each a bit: what is asked of all of them then costs next to nothing for one.</summary>
internal abstract class RowTest
{
    public abstract bool Of(int row);

    /// <summary>Those of sixty-four rows that pass.</summary>
    /// <param name="from">The first of them, which is the lowest bit.</param>
    /// <param name="among">Which of them are asked.</param>
    public virtual ulong Passing(int from, ulong among)
    {
        ulong passed = 0;
        for (var rest = among; rest != 0; rest &= rest - 1)
        {
            var at = BitOperations.TrailingZeroCount(rest);
            if (Of(from + at)) passed |= 1UL << at;
        }

        return passed;
    }
}

/// <summary>A number or day that a row has: <see cref="CellValue.Blank"/> where it has none.</summary>
internal abstract class RowValue
{
    public abstract int Of(int row);

    /// <summary>The values of sixty-four rows, right for those that are asked.</summary>
    public virtual void Fill(int from, ulong among, Span<int> values)
    {
        for (var rest = among; rest != 0; rest &= rest - 1)
        {
            var at = BitOperations.TrailingZeroCount(rest);
            values[at] = Of(from + at);
        }
    }
}

/// <summary>The row of the outer list that is looked at while rows of the same child are tested.</summary>
internal sealed class OuterRow
{
    public int Row { get; set; }
}

internal sealed class Always : RowTest
{
    public override bool Of(int row) => true;

    public override ulong Passing(int from, ulong among) => among;
}

internal sealed class Both(RowTest one, RowTest other) : RowTest
{
    public override bool Of(int row) => one.Of(row) && other.Of(row);

    public override ulong Passing(int from, ulong among) => one.Passing(from, among) is var left && left != 0 ? other.Passing(from, left) : 0;
}

internal sealed class Either(RowTest one, RowTest other) : RowTest
{
    public override bool Of(int row) => one.Of(row) || other.Of(row);

    public override ulong Passing(int from, ulong among)
    {
        var passed = one.Passing(from, among);
        return passed == among ? passed : passed | other.Passing(from, among & ~passed);
    }
}

internal sealed class Not(RowTest test) : RowTest
{
    public override bool Of(int row) => !test.Of(row);

    public override ulong Passing(int from, ulong among) => among & ~test.Passing(from, among);
}

/// <summary>A test of which the answer for every row is worked out once, when it is first asked for.</summary>
internal sealed class Remembered(RowTest test, int rows) : RowTest
{
    private RowBits? answers;

    public override bool Of(int row) => Answers[row];

    public override ulong Passing(int from, ulong among) => Answers.Word(from) & among;

    private RowBits Answers => answers ??= RowBits.Where(rows, test.Passing);
}

/// <summary>A value that is worked out once for every row, when it is first asked for.</summary>
internal sealed class RememberedValue(RowValue value, int rows) : RowValue
{
    private int[]? values;

    public override int Of(int row) => (values ??= Work())[row];

    public override void Fill(int from, ulong among, Span<int> into) => Cells.Copy(values ??= Work(), from, into);

    private int[] Work()
    {
        var all = new int[RowBits.Room(rows)];
        for (var from = 0; from < rows; from += 64) value.Fill(from, RowBits.All(rows, from), all.AsSpan(from, 64));
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
    /// <summary>The two columns, where it asks only whether a cell differs from one of the row asked from.</summary>
    public (int[] Theirs, int[] Own)? Difference => how == Comparing.Different && one is CellOf theirs && other is OuterCell own ? (theirs.Column, own.Column) : null;

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

    public override ulong Passing(int from, ulong among)
    {
        Span<int> left = stackalloc int[64];
        one.Fill(from, among, left);
        if (other is Number number) return among & Cells.Compare(left, how, number.Value);
        Span<int> right = stackalloc int[64];
        other.Fill(from, among, right);
        return among & Cells.Compare(left, how, right);
    }
}

/// <summary>Whether what stands in a cell lies between two numbers: the most usual comparison, and whether it is blank, unread or one code.</summary>
internal sealed class CellWithin(int[] cells, int least, int most) : RowTest
{
    public static CellWithin Blank(int[] cells) => new(cells, CellValue.Blank, CellValue.Blank);

    public static CellWithin Unread(int[] cells) => new(cells, CellValue.Unread, CellValue.Unread);

    public static CellWithin Read(int[] cells) => Between(cells, int.MinValue, int.MaxValue);

    /// <summary>Only what is read is compared.</summary>
    public static CellWithin Between(int[] cells, int least, int most) => new(cells, Math.Max(least, CellValue.Unread + 1), most);

    public override bool Of(int row) => cells[row] >= least && cells[row] <= most;

    public override ulong Passing(int from, ulong among) => among & Cells.Within(cells, from, least, most);
}

internal sealed class IsCode(int[] cells, bool[] codes) : RowTest
{
    public override bool Of(int row) => (uint)cells[row] < (uint)codes.Length && codes[cells[row]];
}

internal sealed class IsWeekend(RowValue day) : RowTest
{
    public override bool Of(int row) => day.Of(row) is var number && CellValue.IsRead(number) && DateOnly.FromDayNumber(number).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>What is told of a text by its words alone is worked out once for each different text.</summary>
internal sealed class TextTest(int[] cells, TextPool texts, TextQuestion test) : RowTest
{
    private sbyte[] known = [];

    public override bool Of(int row)
    {
        var number = cells[row];
        if (number < 0) return false;
        if (number >= known.Length) Array.Resize(ref known, texts.Count);
        if (known[number] == 0) known[number] = (sbyte)(test(texts[number]) ? 1 : -1);
        return known[number] > 0;
    }
}

internal sealed class Number(int number) : RowValue
{
    public int Value => number;

    public override int Of(int row) => number;

    public override void Fill(int from, ulong among, Span<int> values) => values.Fill(number);
}

internal sealed class CellOf(int[] cells) : RowValue
{
    public int[] Column => cells;

    public override int Of(int row) => cells[row];

    public override void Fill(int from, ulong among, Span<int> values) => Cells.Copy(cells, from, values);
}

/// <summary>A cell of the row from which the rows of the same child are looked at.</summary>
internal sealed class OuterCell(int[] cells, OuterRow outer) : RowValue
{
    public int[] Column => cells;

    public override int Of(int row) => cells[outer.Row];
}

internal sealed class Plus(RowValue value, int more) : RowValue
{
    public override int Of(int row) => value.Of(row) is var one && CellValue.IsRead(one) ? one + more : CellValue.Blank;
}
