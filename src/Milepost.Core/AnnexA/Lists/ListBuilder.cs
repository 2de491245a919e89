using System.Buffers.Text;
using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Lists;

/// <summary>Takes the cells of a list one after the other, as a file gives them, and makes numbers of them at once.</summary>
public sealed class ListBuilder
{
    /// <summary>More rows than any child has in one list.</summary>
    private const int MostRowsOfOne = 400;

    private readonly ListSchema schema;
    private readonly int[] columnOf;
    private readonly Column[] columns;
    private readonly int id;
    private int[] numbers = new int[256];
    private int rows;
    private int filled;
    private bool isTotal;
    private int blankRows;
    private int blankSince;
    private int totals;

    /// <param name="schema">The list.</param>
    /// <param name="columnOf">For each column of the file the column of the list; below 0 for one that the list does not know.</param>
    /// <param name="pools">The texts that several lists speak of.</param>
    public ListBuilder(ListSchema schema, IReadOnlyList<int> columnOf, CellPools pools)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(pools);
        (this.schema, this.columnOf) = (schema, [.. columnOf]);
        id = schema.Column(schema.Key[0]);
        columns = [.. schema.Columns.Select((column, at) => new Column(column, this.columnOf.Contains(at), at == id && schema.Number < 11 ? pools.Children : pools.Of(column.Key)))];
    }

    public int Rows => rows;

    /// <summary>The next cell of the row.</summary>
    /// <param name="at">Its column in the file, from 0.</param>
    /// <param name="text">UTF-8.</param>
    public void Cell(int at, ReadOnlySpan<byte> text)
    {
        if (at >= columnOf.Length || columnOf[at] < 0 || text.IsEmpty) return;
        var column = columns[columnOf[at]];
        var trimmed = CellText.Trim(text);
        if (trimmed.IsEmpty) return;
        if (trimmed.Length != text.Length) column.Tally.Trimmed++;
        if (columnOf[at] == id && IsTotal(trimmed)) isTotal = true;
        filled++;
        column.Values[rows] = column.Read(trimmed);
    }

    /// <summary>A cell of the row that the file holds as a day.</summary>
    public void Day(int at, DateOnly day)
    {
        if (at >= columnOf.Length || columnOf[at] < 0) return;
        var column = columns[columnOf[at]];
        Span<byte> text = stackalloc byte[10];
        if (column.Kind == CellKind.Date) column.Tally.TrueDates++;
        day.TryFormat(text, out _, "dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        filled++;
        column.Values[rows] = column.Read(text, isText: false);
    }

    /// <summary>The row is over.</summary>
    /// <param name="number">Which it is in the file.</param>
    public void EndRow(int number)
    {
        if (filled == 0)
        {
            blankSince++;
            return;
        }

        if (isTotal && filled <= 1 + (columns.Length / 2)) totals++;
        else Keep(number);
        (filled, isTotal) = (0, false);
        foreach (var column in columns) column.Next(rows);
    }

    public AnnexAList Build()
    {
        WithdrawShared();
        foreach (var column in columns) column.Finish(rows);
        return new(
            schema, rows, [.. columns.Select(column => column.Values)], [.. columns.Select(column => column.IsThere ? column.Tally : null)],
            [.. columns.Select(column => column.Texts)], numbers)
        {
            Totals = totals,
            BlankRows = blankRows,
        };
    }

    private void Keep(int number)
    {
        (blankRows, blankSince) = (blankRows + blankSince, 0);
        if (rows == numbers.Length) Array.Resize(ref numbers, rows * 2);
        numbers[rows++] = number;
    }

    /// <summary>What stands for hundreds of rows, such as 0 or Unknown, names no child.</summary>
    private void WithdrawShared()
    {
        var (ids, counts) = (columns[id].Values, new int[columns[id].Texts!.Count]);
        for (var row = 0; row < rows; row++)
        {
            if (ids[row] >= 0) counts[ids[row]]++;
        }

        for (var row = 0; row < rows; row++)
        {
            if (ids[row] >= 0 && counts[ids[row]] > MostRowsOfOne) ids[row] = CellValue.Unread;
        }
    }

    private static bool IsTotal(ReadOnlySpan<byte> text) =>
        text.Length is >= 5 and <= 11 && (text.EndsWith("otal"u8) || text.EndsWith("OTAL"u8) || text.EndsWith("otals"u8));

    /// <summary>A column while it is read.</summary>
    private sealed class Column(ColumnSchema schema, bool isThere, TextPool pool)
    {
        private int[] codes = [];
        private CodeStep[] steps = [];

        public int[] Values { get; private set; } = Blanks(256);

        public ColumnTally Tally { get; } = new();

        public CellKind Kind => schema.Kind;

        public bool IsThere => isThere;

        /// <summary>The texts behind the numbers, where they are texts.</summary>
        public TextPool? Texts => schema.Kind is CellKind.Text or CellKind.Identifier ? pool : schema.Codes is { IsOpen: true } ? pool : null;

        public int Read(ReadOnlySpan<byte> text, bool isText = true) => schema.Kind switch
        {
            CellKind.Date => Day(text, isText),
            CellKind.Count => Count(text),
            CellKind.Category => schema.Codes!.IsOpen ? OfPool(text) : Code(text),
            _ => OfPool(text),
        };

        public void Next(int row)
        {
            if (row == Values.Length)
            {
                var more = Values;
                Array.Resize(ref more, row * 2);
                Array.Fill(more, CellValue.Blank, row, row);
                Values = more;
            }
            else if (Values[row] != CellValue.Blank)
            {
                Values[row] = CellValue.Blank;
            }
        }

        public void Finish(int rows)
        {
            var (blank, unread) = (0, 0);
            foreach (var value in Values.AsSpan(0, rows))
            {
                if (value == CellValue.Blank) blank++;
                else if (value == CellValue.Unread) unread++;
            }

            (Tally.Blank, Tally.Unread) = (blank, unread);
            if (Tally.MonthFirst > 0) Tally.DaysAfterTwelve = Values.Take(rows).Count(value => CellValue.IsRead(value) && DateOnly.FromDayNumber(value).Day > 12);
        }

        private static int[] Blanks(int count)
        {
            var blanks = new int[count];
            Array.Fill(blanks, CellValue.Blank);
            return blanks;
        }

        private int OfPool(ReadOnlySpan<byte> text) => CellText.MeansNothing(text) ? CellValue.Blank : pool.Number(text);

        private int Day(ReadOnlySpan<byte> text, bool isText)
        {
            var day = DateCell.Read(text, out var placeholder);
            if (placeholder) Tally.Placeholders++;
            else if (day == CellValue.Unread)
            {
                if (CellText.MeansNothing(text)) return CellValue.Blank;
                if (DateCell.IsMonthFirst(text)) Tally.MonthFirst++;
            }
            else if (isText) Tally.TextDates++;
            return day;
        }

        private static int Count(ReadOnlySpan<byte> text)
        {
            if (Utf8Parser.TryParse(text, out int count, out var read) && read == text.Length && CellValue.IsRead(count)) return count;
            return CellText.MeansNothing(text) ? CellValue.Blank
                : Utf8Parser.TryParse(text, out decimal value, out read) && read == text.Length && value == Math.Truncate(value) && Math.Abs(value) < int.MaxValue ? (int)value
                : CellValue.Unread;
        }

        /// <summary>What a text stands for is worked out once; there are few different ones in a column.</summary>
        private int Code(ReadOnlySpan<byte> text)
        {
            var number = pool.Number(text);
            if (number == codes.Length)
            {
                Array.Resize(ref codes, Math.Max(16, number * 2));
                Array.Resize(ref steps, codes.Length);
                Array.Fill(codes, int.MaxValue, number, codes.Length - number);
            }

            if (codes[number] == int.MaxValue)
            {
                var (code, step) = schema.Codes!.Of(pool.Text(number));
                (codes[number], steps[number]) = (code >= 0 ? code : CellText.MeansNothing(text) ? CellValue.Blank : CellValue.Unread, step);
            }

            Tally[steps[number]]++;
            return codes[number];
        }
    }
}
