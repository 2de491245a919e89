using System.Buffers.Text;
using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Lists;

/// <summary>A column while it is read: a cell comes in as text and stays as a number.</summary>
internal abstract class ListColumn(ColumnSchema schema, TextPool? texts)
{
    public int[] Values { get; private set; } = [];

    public ColumnTally Tally { get; } = new();

    public ColumnSchema Schema => schema;

    /// <summary>The texts behind the numbers, where they are texts.</summary>
    public TextPool? Texts => texts;

    public static ListColumn For(ColumnSchema schema, TextPool pool) => schema.Kind switch
    {
        CellKind.Date => new DayColumn(schema),
        CellKind.Count => new CountColumn(schema),
        CellKind.Category when !schema.Codes!.IsOpen => new CodeColumn(schema, pool),
        _ => new TextColumn(schema, pool),
    };

    /// <summary>The number of a text without blanks around it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="row">The row that it stands in, for what is noticed of it.</param>
    public abstract int Read(ReadOnlySpan<byte> text, int row);

    /// <summary>Makes room for so many rows; what is not read yet is blank.</summary>
    public void Grow(int rows)
    {
        var more = GC.AllocateUninitializedArray<int>(rows);
        Values.CopyTo(more, 0);
        CellValue.Clear(more.AsSpan(Values.Length));
        Values = more;
    }

    public virtual void Finish(int rows)
    {
        var (blank, unread) = (0, 0);
        foreach (var value in Values.AsSpan(0, rows))
        {
            blank += value == CellValue.Blank ? 1 : 0;
            unread += value == CellValue.Unread ? 1 : 0;
        }

        (Tally.Blank, Tally.Unread) = (blank, unread);
    }
}

/// <summary>A column of texts: names of teams, identifiers.</summary>
internal sealed class TextColumn(ColumnSchema schema, TextPool pool) : ListColumn(schema, pool)
{
    public override int Read(ReadOnlySpan<byte> text, int row) => CellText.MeansNothing(text) ? CellValue.Blank : Texts!.Number(text);
}

internal sealed class DayColumn(ColumnSchema schema) : ListColumn(schema, null)
{
    public override int Read(ReadOnlySpan<byte> text, int row)
    {
        var day = DateCell.Read(text, out var placeholder);
        if (placeholder) Tally.Met(CellOddity.Placeholder, row);
        else if (day == CellValue.Unread)
        {
            if (CellText.MeansNothing(text)) return CellValue.Blank;
            Tally.Met(CellOddity.Unread, row);
            if (DateCell.IsMonthFirst(text)) Tally.Met(CellOddity.MonthFirst, row);
        }
        else Tally.Met(CellOddity.TextDate, row);
        return day;
    }

    /// <summary>A day that the file holds as one.</summary>
    public int Held(DateOnly day, int row)
    {
        if (!DateCell.IsPlaceholder(day.DayNumber)) return day.DayNumber;
        Tally.Met(CellOddity.Placeholder, row);
        return CellValue.Unread;
    }

    public override void Finish(int rows)
    {
        base.Finish(rows);
        if (Tally.MonthFirst > 0) Tally.DaysAfterTwelve = Values.Take(rows).Count(value => CellValue.IsRead(value) && DateOnly.FromDayNumber(value).Day > 12);
    }
}

internal sealed class CountColumn(ColumnSchema schema) : ListColumn(schema, null)
{
    public override int Read(ReadOnlySpan<byte> text, int row)
    {
        if (text.Length == 1 && text[0] is >= (byte)'0' and <= (byte)'9') return text[0] - '0';
        if (Utf8Parser.TryParse(text, out int count, out var read) && read == text.Length && CellValue.IsRead(count)) return count;
        if (CellText.MeansNothing(text)) return CellValue.Blank;
        if (Utf8Parser.TryParse(text, out decimal value, out read) && read == text.Length && value == Math.Truncate(value) && Math.Abs(value) < int.MaxValue) return (int)value;
        Tally.Met(CellOddity.Unread, row);
        return CellValue.Unread;
    }
}

/// <summary>A column of codes. What a text stands for is worked out once; there are few different ones in a column.</summary>
internal sealed class CodeColumn(ColumnSchema schema, TextPool pool) : ListColumn(schema, null)
{
    private readonly List<Met> met = [];

    public override int Read(ReadOnlySpan<byte> text, int row)
    {
        var number = pool.Number(text);
        while (number >= met.Count) met.Add(Meaning(met.Count));
        var one = met[number];
        one.Cells++;
        if (one.Oddity is { } odd) Tally.Met(odd, row);
        return one.Code;
    }

    public override void Finish(int rows)
    {
        base.Finish(rows);
        foreach (var one in met) Tally[one.Step] += one.Cells;
    }

    private Met Meaning(int number)
    {
        var (code, step) = Schema.Codes!.Of(pool.Text(number));
        return new(code >= 0 ? code : CellText.MeansNothing(pool[number]) ? CellValue.Blank : CellValue.Unread, step);
    }

    /// <summary>What a text stands for, and how many cells say it.</summary>
    private sealed class Met(int code, CodeStep step)
    {
        public int Code => code;

        public CodeStep Step => step;

        /// <summary>What is to be noticed of it; null where it was written as it should be, or means nothing.</summary>
        public CellOddity? Oddity { get; } = code == CellValue.Unread ? CellOddity.Unread : code >= 0 && step is not CodeStep.Exact ? CellOddity.AnotherName : null;

        public int Cells { get; set; }
    }
}
