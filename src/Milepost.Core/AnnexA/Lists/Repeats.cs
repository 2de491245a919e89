using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Lists;

/// <summary>Rows that say what another row says already. They are found and told, and counted once.</summary>
internal static class Repeats
{
    /// <summary>For each row the first row of the list that agrees with it in the columns; the row itself where there is none before.</summary>
    /// <param name="list">The list.</param>
    /// <param name="columns">The columns; a row in which one of them is blank repeats nothing.</param>
    /// <param name="blankToo">Whether blank cells agree with blank cells.</param>
    /// <param name="among">The rows that are looked at; all where it is null.</param>
    public static int[] First(AnnexAList list, IReadOnlyList<int> columns, bool blankToo = false, bool[]? among = null)
    {
        var cells = columns.Select(list.Cells).ToArray();
        var first = new int[list.Rows];
        var size = 16;
        while (size < list.Rows * 2) size *= 2;
        var slots = new int[size];
        for (var row = 0; row < list.Rows; row++)
        {
            first[row] = row;
            if (among?[row] == false || !Hash(cells, row, blankToo, out var hash)) continue;
            for (var at = (int)(hash & (uint)(size - 1)); ; at = (at + 1) & (size - 1))
            {
                if (slots[at] == 0)
                {
                    slots[at] = row + 1;
                    break;
                }

                if (!Same(cells, slots[at] - 1, row)) continue;
                first[row] = slots[at] - 1;
                break;
            }
        }

        return first;
    }

    /// <summary>Of rows that agree in the list's key, the latest by its first day and of those the fullest counts. Whichever comes first makes no difference where all is the same.</summary>
    public static bool[] Counting(AnnexAList list)
    {
        var counting = new bool[list.Rows];
        Array.Fill(counting, true);
        var key = list.Schema.Key.Select(list.Schema.Column).ToList();
        var first = First(list, key);
        var best = new Dictionary<int, int>();
        for (var row = 0; row < list.Rows; row++)
        {
            if (first[row] == row) continue;
            var held = best.GetValueOrDefault(first[row], first[row]);
            var better = IsBetter(list, row, held);
            (best[first[row]], counting[better ? held : row]) = (better ? row : held, false);
        }

        return counting;
    }

    private static bool IsBetter(AnnexAList list, int row, int held)
    {
        var day = list.Schema.Columns.TakeWhile(column => column.Kind != CellKind.Date || column.Key == "birth").Count();
        var order = day < list.Schema.Columns.Count ? list[day][row].CompareTo(list[day][held]) : 0;
        if (order == 0) order = Filled(list, row).CompareTo(Filled(list, held));

        // What is left is settled by what stands in the cells, so that the order of the rows changes nothing.
        for (var column = 0; order == 0 && column < list.Schema.Columns.Count; column++)
        {
            order = list.Texts(column) is { } texts && list[column][row] >= 0 && list[column][held] >= 0
                ? texts[list[column][row]].SequenceCompareTo(texts[list[column][held]])
                : list[column][row].CompareTo(list[column][held]);
        }

        return order > 0;
    }

    private static int Filled(AnnexAList list, int row)
    {
        var filled = 0;
        for (var column = 0; column < list.Schema.Columns.Count; column++)
        {
            if (list[column][row] != CellValue.Blank) filled++;
        }

        return filled;
    }

    private static bool Hash(int[][] cells, int row, bool blankToo, out uint hash)
    {
        ulong mixed = 0x9E3779B97F4A7C15;
        foreach (var column in cells)
        {
            var value = column[row];
            if (!CellValue.IsRead(value) && !blankToo)
            {
                hash = 0;
                return false;
            }

            mixed = (mixed ^ (uint)value) * 0xC2B2AE3D27D4EB4F;
            mixed ^= mixed >> 29;
        }

        hash = (uint)(mixed ^ (mixed >> 32));
        return true;
    }

    private static bool Same(int[][] cells, int one, int other)
    {
        foreach (var column in cells)
        {
            if (column[one] != column[other]) return false;
        }

        return true;
    }
}
