using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Lists;

/// <summary>Takes the cells of a list one after the other, as a file gives them, and makes numbers of them at once.</summary>
public sealed class ListBuilder
{
    /// <summary>More rows than any child has in one list.</summary>
    private const int MostRowsOfOne = 400;

    private const int LeastRoom = 256;

    private readonly ListSchema schema;
    private readonly ListColumn?[] columns;
    private readonly ListColumn?[] byFile;
    private readonly ListColumn id;
    private readonly bool idIsThere;
    private readonly CellPools pools;
    private readonly TextKey[] sought = new TextKey[TextPool.Together];
    private readonly int[] soughtIn = new int[TextPool.Together];
    private int[] numbers = [];
    private int waiting;
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
        (this.schema, this.pools) = (schema, pools);
        var key = schema.Column(schema.Key[0]);
        columns = [.. schema.Columns.Select((_, at) => columnOf.Contains(at) || at == key ? ListColumn.For(schema.Columns[at], PoolOf(at)) : null)];
        byFile = [.. columnOf.Select(at => at < 0 ? null : columns[at])];
        (id, idIsThere) = (columns[key]!, columnOf.Contains(key));
        Expect(LeastRoom);
    }

    public int Rows => rows;

    /// <summary>Makes room for so many rows at once, where it is known about how many there will be.</summary>
    public void Expect(int most)
    {
        var room = RowBits.Room(most);
        if (room <= numbers.Length) return;
        Array.Resize(ref numbers, room);
        foreach (var column in columns) column?.Grow(room);
    }

    /// <summary>The next cell of the row.</summary>
    /// <param name="at">Its column in the file, from 0.</param>
    /// <param name="text">UTF-8.</param>
    public void Cell(int at, ReadOnlySpan<byte> text)
    {
        if ((uint)at >= (uint)byFile.Length || byFile[at] is not { } column || text.IsEmpty) return;
        if (CellText.HasBlanksAround(text))
        {
            var trimmed = CellText.Trim(text);
            if (trimmed.IsEmpty) return;
            if (trimmed.Length != text.Length) column.Tally.Met(CellOddity.Trimmed, rows);
            text = trimmed;
        }

        filled++;
        if (column == id)
        {
            if (IsTotal(text)) isTotal = true;
            if (Waits(text)) return;
        }

        column.Values[rows] = column.Read(text, rows);
    }

    /// <summary>A cell of the row that the file holds as a day.</summary>
    public void Day(int at, DateOnly day)
    {
        if ((uint)at >= (uint)byFile.Length || byFile[at] is not { } column) return;
        filled++;
        if (column is DayColumn days)
        {
            column.Tally.Met(CellOddity.TrueDate, rows);
            column.Values[rows] = days.Held(day, rows);
            return;
        }

        Span<byte> text = stackalloc byte[10];
        day.TryFormat(text, out _, "dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        column.Values[rows] = column.Read(text, rows);
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

        if (isTotal && filled <= 1 + (columns.Length / 2))
        {
            totals++;
            if (waiting > 0 && soughtIn[waiting - 1] == rows) waiting--;
            foreach (var column in columns)
            {
                column?.Values[rows] = CellValue.Blank;
                column?.Tally.Forget(rows);
            }
        }
        else
        {
            Keep(number);
        }

        (filled, isTotal) = (0, false);
    }

    public AnnexAList Build()
    {
        Find();
        WithdrawShared();
        foreach (var column in columns) column?.Finish(rows);

        // What the file lacks is blank in every row, and one array says so for all such columns.
        var blank = new int[numbers.Length];
        CellValue.Clear(blank);
        return new(
            schema, rows, [.. columns.Select(column => column?.Values ?? blank)], [.. columns.Select(column => column is null || (column == id && !idIsThere) ? null : column.Tally)],
            [.. columns.Select((column, at) => column is null ? TextsOf(at) : column.Texts)], numbers)
        {
            Totals = totals,
            BlankRows = blankRows,
        };
    }

    private TextPool PoolOf(int column) => schema.Columns[column].Key == schema.Key[0] && schema.Number < 11 ? pools.Children : pools.Of(schema.Columns[column].Key);

    private TextPool? TextsOf(int column) =>
        schema.Columns[column] is { Kind: CellKind.Text or CellKind.Identifier } or { Codes.IsOpen: true } ? PoolOf(column) : null;

    /// <summary>Whether a child's identifier is looked for later, together with those of the rows that follow.</summary>
    private bool Waits(ReadOnlySpan<byte> text)
    {
        var key = TextKey.For(text);
        if (!key.IsWhole || CellText.MeansNothing(text)) return false;
        if (waiting == TextPool.Together) Find();
        (sought[waiting], soughtIn[waiting++]) = (key, rows);
        return true;
    }

    private void Find()
    {
        Span<int> found = stackalloc int[TextPool.Together];
        id.Texts!.Numbers(sought.AsSpan(0, waiting), found);
        for (var at = 0; at < waiting; at++) id.Values[soughtIn[at]] = found[at];
        waiting = 0;
    }

    private void Keep(int number)
    {
        (blankRows, blankSince) = (blankRows + blankSince, 0);
        numbers[rows++] = number;
        if (rows == numbers.Length) Expect(rows * 2);
    }

    /// <summary>What stands for hundreds of rows, such as 0 or Unknown, names no child.</summary>
    private void WithdrawShared()
    {
        var (ids, counts) = (id.Values, new int[id.Texts!.Count]);
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
}
