using System.Numerics;

namespace Milepost.AnnexA.Lists;

/// <summary>Some of the rows of a list, a bit for each.</summary>
internal sealed class RowBits(int rows)
{
    private readonly ulong[] words = new ulong[(rows + 63) / 64];

    public int Rows => rows;

    public ulong[] Words => words;

    public bool this[int row]
    {
        get => (words[row >> 6] >> row & 1) != 0;
        set => words[row >> 6] = value ? words[row >> 6] | (1UL << row) : words[row >> 6] & ~(1UL << row);
    }

    /// <summary>The sixty-four rows that begin with one.</summary>
    public ulong Word(int from) => words[from >> 6];

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words) count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Of sixty-four rows those that a list of so many rows has.</summary>
    public static ulong All(int rows, int from) => rows - from >= 64 ? ulong.MaxValue : (1UL << (rows - from)) - 1;

    /// <summary>Room for so many values, in whole sixty-fours.</summary>
    public static int Room(int rows) => (rows + 63) & ~63;

    public static RowBits Every(int rows) => Where(rows, (_, among) => among);

    /// <summary>The rows that pass, asked sixty-four at a time.</summary>
    public static RowBits Where(int rows, Func<int, ulong, ulong> passing)
    {
        var bits = new RowBits(rows);
        for (var from = 0; from < rows; from += 64) bits.words[from >> 6] = passing(from, All(rows, from));
        return bits;
    }

    /// <summary>Its rows in their order.</summary>
    public Walk Each() => new(words);

    /// <summary>Goes from row to row without anything being made for it.</summary>
    public struct Walk(ulong[] words)
    {
        private int word = -1;
        private ulong rest;

        public readonly int Current => (word << 6) + BitOperations.TrailingZeroCount(rest);

        public readonly Walk GetEnumerator() => this;

        public bool MoveNext()
        {
            rest &= rest - 1;
            while (rest == 0)
            {
                if (++word >= words.Length) return false;
                rest = words[word];
            }

            return true;
        }
    }
}
