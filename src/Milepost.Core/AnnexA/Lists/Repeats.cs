using System.Buffers;
using System.Runtime.InteropServices;
using Milepost.AnnexA.Schema;

namespace Milepost.AnnexA.Lists;

/// <summary>Rows that say what another row says already. They are found and told, and counted once.</summary>
internal static class Repeats
{
    /// <summary>The places of so many rows are called for before the first is waited for: in a long list they are far away in memory.</summary>
    private const int Together = 32;

    /// <summary>Of rows that agree in the list's key one counts.</summary>
    public static RowBits Counting(AnnexAList list) => Kept(list, [.. list.Schema.Key.Select(list.Schema.Column)]);

    /// <summary>Of rows that agree in the columns the latest by its first day is kept, and of those the fullest. Which comes first in the list makes no difference.</summary>
    /// <param name="list">The list.</param>
    /// <param name="columns">The columns; a row in which one of them is blank repeats nothing.</param>
    /// <param name="blankToo">Whether blank cells agree with blank cells.</param>
    /// <param name="among">The rows that are looked at; all where it is null.</param>
    public static RowBits Kept(AnnexAList list, IReadOnlyList<int> columns, bool blankToo = false, RowBits? among = null)
    {
        var (kept, cells, size) = (RowBits.Every(list.Rows), columns.Select(list.Cells).ToArray(), 16);
        while (size < list.Rows / 3L * 4) size *= 2;
        var room = ArrayPool<byte>.Shared.Rent(size * sizeof(ulong));
        var held = MemoryMarshal.Cast<byte, ulong>(room.AsSpan(0, size * sizeof(ulong)));
        held.Clear();
        Span<uint> hashes = stackalloc uint[Together];
        for (var row = 0; row < list.Rows; row++)
        {
            if (row % Together == 0) Call(cells, row, Math.Min(Together, list.Rows - row), hashes, held);
            if (among?[row] == false || (!blankToo && !IsWhole(cells, row))) continue;
            var hash = hashes[row % Together];
            ref var same = ref Place(held, cells, row, hash);
            if (same == 0)
            {
                same = ((ulong)hash << 32) | (uint)(row + 1);
                continue;
            }

            // Of all rows that agree the best one so far stands in the place of the first.
            var other = (int)(uint)same - 1;
            var better = IsBetter(list, row, other);
            kept[better ? other : row] = false;
            if (better) same = ((ulong)hash << 32) | (uint)(row + 1);
        }

        ArrayPool<byte>.Shared.Return(room);
        return kept;
    }

    /// <summary>Where a row stands that agrees with this one; an empty place where none does.</summary>
    private static ref ulong Place(Span<ulong> held, int[][] cells, int row, uint hash)
    {
        for (var at = (int)(hash & (uint)(held.Length - 1)); ; at = (at + 1) & (held.Length - 1))
        {
            if (held[at] == 0 || ((uint)(held[at] >> 32) == hash && Same(cells, (int)(uint)held[at] - 1, row))) return ref held[at];
        }
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

    private static void Call(int[][] cells, int from, int rows, Span<uint> hashes, ReadOnlySpan<ulong> held)
    {
        var called = 0UL;
        for (var at = 0; at < rows; at++)
        {
            hashes[at] = Hash(cells, from + at);
            called |= held[(int)(hashes[at] & (uint)(held.Length - 1))];
        }

        if ((uint)called > int.MaxValue) throw new InvalidOperationException("No list has so many rows.");
    }

    private static bool IsWhole(int[][] cells, int row)
    {
        foreach (var column in cells)
        {
            if (!CellValue.IsRead(column[row])) return false;
        }

        return true;
    }

    private static uint Hash(int[][] cells, int row)
    {
        ulong mixed = 0x9E3779B97F4A7C15;
        foreach (var column in cells)
        {
            mixed = (mixed ^ (uint)column[row]) * 0xC2B2AE3D27D4EB4F;
            mixed ^= mixed >> 29;
        }

        return (uint)(mixed ^ (mixed >> 32));
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
