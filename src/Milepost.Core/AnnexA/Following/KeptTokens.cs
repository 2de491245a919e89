using System.Buffers.Binary;
using Milepost.AnnexA.Declaring;
using Milepost.AnnexA.Lists;
using Milepost.AnnexA.Measures;

namespace Milepost.AnnexA.Following;

/// <summary>What tokens were made of.</summary>
public enum TokenKind
{
    /// <summary>Children with their workers, of Lists 6, 7 and 8.</summary>
    Workers,

    /// <summary>That a child protection plan ended on a day.</summary>
    PlanEnds,

    /// <summary>That a period of care ended on a day.</summary>
    CareEnds,
}

/// <summary>The tokens that an Annex A leaves behind where its council has children followed: sorted, so that not even the order of the rows is left.</summary>
/// <param name="AsAt">The day that the lists speak of.</param>
/// <param name="Kind">What they were made of.</param>
/// <param name="Bytes">One after the other.</param>
public sealed record KeptTokens(DateOnly AsAt, TokenKind Kind, byte[] Bytes)
{
    /// <summary>A child, a worker and whether the row was open.</summary>
    internal const int WorkerSize = 25;

    internal const int EndSize = 16;

    /// <summary>How many there are.</summary>
    public int Count => Bytes.Length / (Kind == TokenKind.Workers ? WorkerSize : EndSize);

    /// <summary>All that are kept of an upload.</summary>
    public static IReadOnlyList<KeptTokens> Of(AnnexALists lists, DateOnly asAt, ChildTokens tokens)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(tokens);
        return [new(asAt, TokenKind.Workers, Workers(lists, asAt, tokens)), new(asAt, TokenKind.PlanEnds, Ends(lists, 7, "end", asAt, tokens)), new(asAt, TokenKind.CareEnds, Ends(lists, 8, "ceased", asAt, tokens))];
    }

    internal IEnumerable<(UInt128 Child, ulong Worker, bool Open)> EachWorker()
    {
        for (var at = 0; at + WorkerSize <= Bytes.Length; at += WorkerSize)
        {
            yield return (BinaryPrimitives.ReadUInt128LittleEndian(Bytes.AsSpan(at)), BinaryPrimitives.ReadUInt64LittleEndian(Bytes.AsSpan(at + 16)), Bytes[at + 24] == 1);
        }
    }

    internal IEnumerable<UInt128> EachEnd()
    {
        for (var at = 0; at + EndSize <= Bytes.Length; at += EndSize) yield return BinaryPrimitives.ReadUInt128LittleEndian(Bytes.AsSpan(at));
    }

    private static byte[] Workers(AnnexALists lists, DateOnly asAt, ChildTokens tokens)
    {
        var found = new SortedSet<(UInt128 Child, ulong Worker, bool Open)>();
        var names = new WorkerNames(lists.Pools.Of("worker"), lists.Pools.Of("team"));
        var scope = new Scope(lists, asAt, LocalSettings.AsUsual, MeasureCatalogue.Known.Terms);
        foreach (var list in ((int[])[6, 7, 8]).Select(number => lists[number]).OfType<AnnexAList>())
        {
            if (list.Schema.Column("worker") is var column && !list.Has(column)) continue;
            var open = scope.Of(list).Term("open")!;
            for (var row = 0; row < list.Rows; row++)
            {
                if (list.Ids[row] < 0 || names.Of(list[column][row]) is not { } worker) continue;
                var child = tokens.Child(lists.Pools.Children[list.Ids[row]]);
                found.Add((child, tokens.Worker(child, worker), open.Of(row)));
            }
        }

        var bytes = new byte[found.Count * WorkerSize];
        foreach (var (at, one) in found.Index())
        {
            BinaryPrimitives.WriteUInt128LittleEndian(bytes.AsSpan(at * WorkerSize), one.Child);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan((at * WorkerSize) + 16), one.Worker);
            bytes[(at * WorkerSize) + 24] = one.Open ? (byte)1 : (byte)0;
        }

        return bytes;
    }

    private static byte[] Ends(AnnexALists lists, int number, string column, DateOnly asAt, ChildTokens tokens)
    {
        if (lists[number] is not { } list) return [];
        var (found, days) = (new SortedSet<UInt128>(), list.Cells(list.Schema.Column(column)));
        for (var row = 0; row < list.Rows; row++)
        {
            if (list.Ids[row] >= 0 && CellValue.IsRead(days[row]) && days[row] <= asAt.DayNumber) found.Add(tokens.Ended(number, lists.Pools.Children[list.Ids[row]], days[row]));
        }

        var bytes = new byte[found.Count * EndSize];
        foreach (var (at, one) in found.Index()) BinaryPrimitives.WriteUInt128LittleEndian(bytes.AsSpan(at * EndSize), one);
        return bytes;
    }
}
