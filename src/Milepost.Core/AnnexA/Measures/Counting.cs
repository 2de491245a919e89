using System.Numerics;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Measures;

/// <summary>What was counted for one row of a split.</summary>
internal sealed class Tallied
{
    public int All { get; private set; }

    public int Counted { get; private set; }

    public long Sum { get; private set; }

    /// <summary>Each value, where the middle one is asked for.</summary>
    public List<int> Values { get; private set; } = [];

    /// <summary>Makes room for so many values.</summary>
    public void Expect(int values) => Values = new(values);

    public void Add(int all, int counted = 0) => (All, Counted) = (All + all, Counted + counted);

    public void Add(Tallied other)
    {
        Add(other.All, other.Counted);
        Sum += other.Sum;
        Values.AddRange(other.Values);
    }

    public void AddValue(int value, bool keep)
    {
        Sum += value;
        if (keep) Values.Add(value);
    }
}

/// <summary>Counts the rows of a measure in one list, whole or by the rows of a split.</summary>
/// <param name="rows">Those that it speaks of.</param>
/// <param name="counted">Those of them that count.</param>
/// <param name="values">The value of each row; none where only rows are counted.</param>
/// <param name="each">Whether each value is kept, and not only their sum.</param>
internal readonly struct Counting(RowBits rows, RowBits counted, int[] values, bool each)
{
    private static readonly Buckets Together = new(SplitBy.Month, [], [""]);

    public Tallied Whole()
    {
        if (values.Length > 0) return Valued(Together)[0];
        var whole = new Tallied();
        whole.Add(rows.Count, counted.Count);
        return whole;
    }

    public Tallied[] By(Buckets by)
    {
        if (values.Length > 0) return Valued(by);

        // Both counts are kept in one number, the rows that count in its upper half.
        var (counts, of, all, hits) = (new ulong[by.Labels.Count], by.Of, rows.Words, counted.Words);
        for (var word = 0; word < all.Length; word++)
        {
            var hit = hits[word];
            for (var rest = all[word]; rest != 0; rest &= rest - 1)
            {
                var at = BitOperations.TrailingZeroCount(rest);
                counts[of[(word << 6) + at]] += 1 + ((hit >> at & 1) << 32);
            }
        }

        var tallied = new Tallied[counts.Length];
        for (var at = 0; at < counts.Length; at++) (tallied[at] = new()).Add((int)(uint)counts[at], (int)(counts[at] >> 32));
        return tallied;
    }

    private Tallied[] Valued(Buckets by)
    {
        var tallied = new Tallied[by.Labels.Count];
        for (var at = 0; at < tallied.Length; at++) tallied[at] = new();
        if (each) Expect(by, tallied);
        foreach (var row in rows.Each())
        {
            var one = tallied[by.Of.Length == 0 ? 0 : by.Of[row]];
            one.Add(1, counted[row] ? 1 : 0);
            one.AddValue(values[row], each);
        }

        return tallied;
    }

    private void Expect(Buckets by, Tallied[] tallied)
    {
        var values = new int[tallied.Length];
        foreach (var row in rows.Each()) values[by.Of.Length == 0 ? 0 : by.Of[row]]++;
        for (var at = 0; at < values.Length; at++) tallied[at].Expect(values[at]);
    }
}
