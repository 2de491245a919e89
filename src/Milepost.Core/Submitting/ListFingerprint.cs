using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Milepost.AnnexA.Lists;

namespace Milepost.Submitting;

/// <summary>What tells whether a list is received again: the same cells in the same order give the same, from whichever file they were read.</summary>
public static class ListFingerprint
{
    public static string Of(AnnexAList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes<int>([list.Schema.Number, list.Rows, list.Schema.Columns.Count]));
        for (var column = 0; column < list.Schema.Columns.Count; column++)
        {
            if (!list.Has(column)) continue;
            hash.AppendData(MemoryMarshal.AsBytes<int>([column]));
            if (list.Texts(column) is { } texts) Texts(hash, list[column], texts);
            else hash.AppendData(MemoryMarshal.AsBytes(list[column]));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The number of a text depends on what was read before it, so that here texts are numbered as the list names them.</summary>
    private static void Texts(IncrementalHash hash, ReadOnlySpan<int> cells, TextPool texts)
    {
        var numbers = new int[texts.Count];
        var (named, renumbered) = (0, new int[cells.Length]);
        for (var row = 0; row < cells.Length; row++)
        {
            var cell = cells[row];
            if ((uint)cell >= (uint)numbers.Length)
            {
                renumbered[row] = cell;
                continue;
            }

            if (numbers[cell] == 0)
            {
                numbers[cell] = ++named;
                hash.AppendData(MemoryMarshal.AsBytes<int>([texts[cell].Length]));
                hash.AppendData(texts[cell]);
            }

            renumbered[row] = numbers[cell];
        }

        hash.AppendData(MemoryMarshal.AsBytes<int>(renumbered));
    }
}
