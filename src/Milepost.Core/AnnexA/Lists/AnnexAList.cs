using System.Numerics;
using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Lists;

/// <summary>One list as it was read: its columns as numbers, a cell in four bytes. It lives while it is counted, and is never kept.</summary>
public sealed class AnnexAList
{
    private readonly int[][] columns;
    private readonly ColumnTally?[] tallies;
    private readonly TextPool?[] pools;
    private RowsOfChild? byChild;
    private RowBits? counting;

    internal AnnexAList(ListSchema schema, int rows, int[][] columns, ColumnTally?[] tallies, TextPool?[] pools, int[] numbers)
    {
        (Schema, Rows, this.columns, this.tallies, this.pools, Numbers) = (schema, rows, columns, tallies, pools, numbers);
    }

    public ListSchema Schema { get; }

    /// <summary>How many rows it has, those that repeat others among them.</summary>
    public int Rows { get; }

    /// <summary>In which row of the file each stands.</summary>
    public ReadOnlySpan<int> RowNumbers => Numbers;

    /// <summary>Rows of totals under the data, which count for nothing.</summary>
    public int Totals { get; internal init; }

    /// <summary>Rows without anything between rows that have something.</summary>
    public int BlankRows { get; internal init; }

    internal int[] Numbers { get; }

    /// <summary>The cells of a column: days by number, codes and texts by theirs, or <see cref="CellValue"/>. Blank throughout where the file lacks it.</summary>
    public ReadOnlySpan<int> this[int column] => columns[column].AsSpan(0, Rows);

    /// <summary>Whether the file has the column.</summary>
    public bool Has(int column) => tallies[column] is not null;

    /// <summary>How a column was read; null where the file lacks it.</summary>
    public ColumnTally? Tally(int column) => tallies[column];

    /// <summary>The texts of a column of texts or identifiers.</summary>
    public TextPool? Texts(int column) => pools[column];

    /// <summary>The identifier of whom a row is about, for whoever may see it; null where it has none.</summary>
    public string? Whom(int row) => Ids[row] >= 0 ? Texts(Schema.Column(Schema.Key[0]))!.Text(Ids[row]) : null;

    internal int[] Cells(int column) => columns[column];

    /// <summary>Whom each row is about.</summary>
    internal int[] Ids => columns[Schema.Column(Schema.Key[0])];

    internal RowsOfChild ByChild => byChild ??= new(Ids, Rows, Texts(Schema.Column(Schema.Key[0]))?.Count ?? 0);

    /// <summary>The rows that share a value of a column of texts.</summary>
    internal RowsOfChild RowsBy(int[] cells) => ReferenceEquals(cells, Ids) ? ByChild : new(cells, Rows, Highest(cells) + 1);

    private int Highest(int[] cells)
    {
        var highest = -1;
        foreach (var cell in cells.AsSpan(0, Rows)) highest = Math.Max(highest, cell);
        return highest;
    }

    /// <summary>Which rows count: of those that repeat another one only the fullest.</summary>
    internal RowBits Counting => counting ??= Repeats.Counting(this);

    /// <summary>The same list by the numbers that its texts have in other pools.</summary>
    internal void Renumber(CellPools into, IReadOnlyDictionary<string, int[]> numbers)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            var key = Schema.Columns[column].Key;
            if (pools[column] is null || !numbers.TryGetValue(key, out var renumbered)) continue;
            foreach (ref var cell in columns[column].AsSpan(0, Rows))
            {
                if (cell >= 0) cell = renumbered[cell];
            }

            pools[column] = into.Of(key);
        }
    }

    public static AnnexAList Empty(ListSchema schema, CellPools pools) => new ListBuilder(schema, [], pools).Build();
}

/// <summary>The rows of each child, found at once.</summary>
internal sealed class RowsOfChild
{
    private readonly int[] starts;
    private readonly int[] rows;

    public RowsOfChild(int[] ids, int count, int children)
    {
        // The rows of a child are counted two places on and laid down one place on: when all are laid down, each begins where it should.
        starts = new int[children + 2];
        for (var row = 0; row < count; row++)
        {
            if (ids[row] >= 0) starts[ids[row] + 2]++;
        }

        for (var child = 1; child <= children; child++) starts[child + 1] += starts[child];
        rows = new int[starts[^1]];
        for (var row = 0; row < count; row++)
        {
            if (ids[row] >= 0) rows[starts[ids[row] + 1]++] = row;
        }
    }

    /// <summary>The rows of many children are far away in memory: those of sixty-four rows are all called for before the first is waited for.</summary>
    public void Call(int[] ids, int from, ulong asked)
    {
        var called = 0;
        for (var rest = asked; rest != 0; rest &= rest - 1)
        {
            if (ids[from + BitOperations.TrailingZeroCount(rest)] is var child && (uint)child < (uint)(starts.Length - 2)) called |= starts[child];
        }

        for (var rest = asked; rest != 0; rest &= rest - 1)
        {
            if (ids[from + BitOperations.TrailingZeroCount(rest)] is var child && (uint)child < (uint)(starts.Length - 2) && starts[child] < rows.Length) called |= rows[starts[child]];
        }

        if (called < 0) throw new InvalidOperationException("No row has a number below 0.");
    }

    /// <summary>In the order of the list; none for a child that it does not speak of.</summary>
    public ReadOnlySpan<int> this[int child] => (uint)child < (uint)(starts.Length - 2) ? rows.AsSpan(starts[child], starts[child + 1] - starts[child]) : [];
}
