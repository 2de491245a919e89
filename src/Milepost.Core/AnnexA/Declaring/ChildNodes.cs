using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Declaring;

/// <summary>Whether some row of the same child in a list passes a test that knows nothing of the row asked from: worked out once for each child.</summary>
internal sealed class ChildIn(int[] ids, AnnexAList list, RowTest test, int children) : RowTest
{
    private bool[]? found;

    public override bool Of(int row) => ids[row] >= 0 && (found ??= Find())[ids[row]];

    private bool[] Find()
    {
        var all = new bool[children];
        var theirs = list.Ids;
        for (var row = 0; row < list.Rows; row++)
        {
            if (theirs[row] >= 0 && test.Of(row)) all[theirs[row]] = true;
        }

        return all;
    }
}

/// <summary>Whether some row of the same child passes a test that speaks of the row asked from.</summary>
internal sealed class ChildWith(int[] ids, RowsOfChild rows, RowTest test, OuterRow outer, bool another) : RowTest
{
    public override bool Of(int row)
    {
        if (ids[row] < 0) return false;
        outer.Row = row;
        foreach (var theirs in rows[ids[row]])
        {
            if (!(another && theirs == row) && test.Of(theirs)) return true;
        }

        return false;
    }
}

/// <summary>How many rows of the same child pass a test.</summary>
internal sealed class CountOfChild(int[] ids, AnnexAList list, RowTest test, OuterRow outer) : RowValue
{
    public override int Of(int row)
    {
        if (ids[row] < 0) return CellValue.Blank;
        outer.Row = row;
        var count = 0;
        foreach (var theirs in list.ByChild[ids[row]])
        {
            if (list.Counting[theirs] && test.Of(theirs)) count++;
        }

        return count;
    }
}

/// <summary>The latest or earliest of a number or day among rows of the same child that pass a test; blank where none does.</summary>
internal sealed class OutermostOfChild(int[] ids, AnnexAList list, RowValue value, RowTest test, OuterRow outer, bool latest) : RowValue
{
    public override int Of(int row)
    {
        if (ids[row] < 0) return CellValue.Blank;
        outer.Row = row;
        var best = CellValue.Blank;
        foreach (var theirs in list.ByChild[ids[row]])
        {
            var one = value.Of(theirs);
            if (!CellValue.IsRead(one) || !test.Of(theirs)) continue;
            if (best == CellValue.Blank || (latest ? one > best : one < best)) best = one;
        }

        return best;
    }
}

/// <summary>Whether a text stands in a column of another list.</summary>
internal sealed class TextIn(int[] cells, int[] others, int rows, int texts) : RowTest
{
    private bool[]? found;

    public override bool Of(int row) => cells[row] >= 0 && (found ??= Find())[cells[row]];

    private bool[] Find()
    {
        var all = new bool[texts];
        foreach (var other in others.AsSpan(0, rows))
        {
            if (other >= 0) all[other] = true;
        }

        return all;
    }
}

/// <summary>Whether an earlier row of the list says the same.</summary>
internal sealed class IsRepeat(AnnexAList list, IReadOnlyList<int> columns, bool blankToo, bool onlyCounting) : RowTest
{
    private int[]? first;

    public override bool Of(int row) => (first ??= Repeats.First(list, columns, blankToo, onlyCounting ? list.Counting : null))[row] != row;
}

/// <summary>How many different values of a column the rows have that share another one.</summary>
internal sealed class DifferentBy(AnnexAList list, int[] cells, int[] by) : RowValue
{
    private Dictionary<int, HashSet<int>>? different;

    public override int Of(int row) => CellValue.IsRead(by[row]) ? (different ??= Find()).TryGetValue(by[row], out var values) ? values.Count : 0 : CellValue.Blank;

    private Dictionary<int, HashSet<int>> Find()
    {
        var all = new Dictionary<int, HashSet<int>>();
        for (var row = 0; row < list.Rows; row++)
        {
            if (!CellValue.IsRead(by[row]) || !CellValue.IsRead(cells[row])) continue;
            if (!all.TryGetValue(by[row], out var values)) all[by[row]] = values = [];
            values.Add(cells[row]);
        }

        return all;
    }
}
