using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Declaring;

/// <summary>Compares sixty-four numbers at once; the answer is a bit for each. What is blank or unread compares with nothing.</summary>
internal static class Cells
{
    private const int Rows = 64;

    /// <summary>Which of sixty-four cells lie between two numbers, those two among them.</summary>
    public static ulong Within(int[] cells, int from, int least, int most)
    {
        if (cells.Length - from < Rows) return OfFew(cells.AsSpan(from), least, most);
        return Within(cells.AsSpan(from, Rows), least, most);
    }

    /// <summary>What the cells of sixty-four rows hold; of rows that are not there nothing is said.</summary>
    public static void Copy(int[] cells, int from, Span<int> into) => cells.AsSpan(from, Math.Min(Rows, cells.Length - from)).CopyTo(into);

    public static ulong Compare(ReadOnlySpan<int> left, Comparing how, int right) => !CellValue.IsRead(right) ? 0 : how switch
    {
        Comparing.Less => Within(left, CellValue.Unread + 1, right - 1),
        Comparing.AtMost => Within(left, CellValue.Unread + 1, right),
        Comparing.More => right == int.MaxValue ? 0 : Within(left, right + 1, int.MaxValue),
        Comparing.AtLeast => Within(left, right, int.MaxValue),
        Comparing.Same => Within(left, right, right),
        _ => Within(left, CellValue.Unread + 1, int.MaxValue) & ~Within(left, right, right),
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Compare(ReadOnlySpan<int> left, Comparing how, ReadOnlySpan<int> right)
    {
        ulong passed = 0;
        var unread = Vector256.Create(CellValue.Unread);
        for (var at = 0; at < Rows; at += Vector256<int>.Count)
        {
            var (one, other) = (Vector256.Create(left[at..]), Vector256.Create(right[at..]));
            var both = Vector256.GreaterThan(one, unread) & Vector256.GreaterThan(other, unread);
            var so = how switch
            {
                Comparing.Less => Vector256.LessThan(one, other),
                Comparing.AtMost => Vector256.LessThanOrEqual(one, other),
                Comparing.More => Vector256.GreaterThan(one, other),
                Comparing.AtLeast => Vector256.GreaterThanOrEqual(one, other),
                Comparing.Same => Vector256.Equals(one, other),
                _ => ~Vector256.Equals(one, other),
            };
            passed |= (ulong)(both & so).ExtractMostSignificantBits() << at;
        }

        return passed;
    }

    // Code that is compiled ahead knows no wide registers, so this is compiled at its first use, and at its best at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Within(ReadOnlySpan<int> cells, int least, int most)
    {
        ulong passed = 0;
        var (low, high) = (Vector256.Create(least), Vector256.Create(most));
        for (var at = 0; at < Rows; at += Vector256<int>.Count)
        {
            var some = Vector256.Create(cells[at..]);
            passed |= (ulong)(Vector256.GreaterThanOrEqual(some, low) & Vector256.LessThanOrEqual(some, high)).ExtractMostSignificantBits() << at;
        }

        return passed;
    }

    private static ulong OfFew(ReadOnlySpan<int> cells, int least, int most)
    {
        ulong passed = 0;
        for (var at = 0; at < cells.Length; at++)
        {
            if (cells[at] >= least && cells[at] <= most) passed |= 1UL << at;
        }

        return passed;
    }
}
