using System.Numerics;
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
        for (var from = 0; from < list.Rows; from += 64)
        {
            for (var rest = test.Passing(from, RowBits.All(list.Rows, from)); rest != 0; rest &= rest - 1)
            {
                var row = from + BitOperations.TrailingZeroCount(rest);
                if (theirs[row] >= 0) all[theirs[row]] = true;
            }
        }

        return all;
    }
}

/// <summary>Whether some row of the same child passes a test that speaks of the row asked from.</summary>
/// <param name="ids">Whom each row asked from is about.</param>
/// <param name="rows">The rows of each child.</param>
/// <param name="test">The test.</param>
/// <param name="outer">The row asked from.</param>
/// <param name="another">Whether that row itself is no answer.</param>
/// <param name="among">The rows that can be an answer; all where it is null.</param>
internal sealed class ChildWith(int[] ids, RowsOfChild rows, RowTest test, OuterRow outer, bool another, RowBits? among = null) : RowTest
{
    public override bool Of(int row)
    {
        if (ids[row] < 0) return false;
        outer.Row = row;
        foreach (var theirs in rows[ids[row]])
        {
            if (!(another && theirs == row) && (among is null || among[theirs]) && test.Of(theirs)) return true;
        }

        return false;
    }

    public override ulong Passing(int from, ulong asked)
    {
        rows.Call(ids, from, asked);
        return base.Passing(from, asked);
    }
}

/// <summary>A column of another list, which is compared with one of this.</summary>
internal sealed record ColumnElsewhere(AnnexAList List, int[] Cells);

/// <summary>Whether some row of the same child in other lists says something else than this row: what each child's rows say, or that they differ, is worked out once.</summary>
internal sealed class ChildDiffers(int[] ids, int[] own, IReadOnlyList<ColumnElsewhere> others, int children) : RowTest
{
    private const int Several = int.MinValue + 2;

    /// <summary>One question in place of several of the same rows.</summary>
    public static RowTest Together(IReadOnlyList<ChildDiffers> all) => all[0].With(all.SelectMany(one => one.Others));

    private IReadOnlyList<ColumnElsewhere> Others => others;

    private int[]? said;

    public override bool Of(int row) =>
        (uint)ids[row] < (uint)children && CellValue.IsRead(own[row]) && (said ??= Find())[ids[row]] is var one && one != CellValue.Blank && one != own[row];

    private int[] Find()
    {
        var all = new int[children];
        CellValue.Clear(all);
        foreach (var other in others) Gather(other.List, other.Cells, all);
        return all;
    }

    private static void Gather(AnnexAList list, int[] theirs, int[] all)
    {
        var who = list.Ids;
        for (var row = 0; row < list.Rows; row++)
        {
            if (who[row] < 0 || !CellValue.IsRead(theirs[row])) continue;
            ref var one = ref all[who[row]];
            one = one == CellValue.Blank || one == theirs[row] ? theirs[row] : Several;
        }
    }

    private ChildDiffers With(IEnumerable<ColumnElsewhere> more) => new(ids, own, [.. more], children);
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

/// <summary>Whether another row that says the same is kept for this one.</summary>
internal sealed class IsRepeat(AnnexAList list, IReadOnlyList<int> columns, bool blankToo, bool onlyCounting) : RowTest
{
    private RowBits? kept;

    public override bool Of(int row) => !Kept[row];

    public override ulong Passing(int from, ulong among) => among & ~Kept.Word(from);

    private RowBits Kept => kept ??= IsOfKey ? list.Counting : Repeats.Kept(list, columns, blankToo, onlyCounting ? list.Counting : null);

    /// <summary>Which of the rows that agree in the list's key is kept is known already.</summary>
    private bool IsOfKey => !blankToo && !onlyCounting && list.Schema.IsKey(columns);
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
