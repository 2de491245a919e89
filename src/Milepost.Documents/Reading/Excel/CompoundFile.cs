using System.Buffers.Binary;

namespace Milepost.Documents.Reading.Excel;

/// <summary>
/// Looks over the chains of sectors that an old Office file is made of. The library that reads them follows a chain
/// that leads round in a circle until the memory is full, so such a file is refused before it comes to that.
/// </summary>
internal static class CompoundFile
{
    private const int HeaderLength = 512;
    private const int FirstListed = 76;
    private const uint LastSector = 0xFFFFFFF9;

    public static void RefuseCircles(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength) throw Broken();
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes[30..]);
        if (shift is not (9 or 12)) throw Broken();

        var next = new List<uint>();
        foreach (var sector in ListSectors(bytes, shift)) AddEntries(bytes, sector, shift, next);
        RefuseCircle(next);

        var small = new List<uint>();
        for (var sector = Number(bytes, 60); sector < next.Count; sector = next[(int)sector]) AddEntries(bytes, sector, shift, small);
        RefuseCircle(small);
    }

    /// <summary>The sectors that hold the list of what follows what: the first of them named in the header, the others in a chain of their own.</summary>
    private static List<uint> ListSectors(ReadOnlySpan<byte> bytes, int shift)
    {
        var most = (bytes.Length >> shift) + 1;
        var sectors = new List<uint>();
        for (var at = FirstListed; at < HeaderLength; at += 4) Add(Number(bytes, at));

        var entries = new List<uint>();
        var rounds = 0;
        for (var more = Number(bytes, 68); more <= LastSector; more = entries[^1])
        {
            entries.Clear();
            AddEntries(bytes, more, shift, entries);
            if (entries.Count == 0 || ++rounds > most) throw Broken();
            foreach (var sector in entries.Take(entries.Count - 1)) Add(sector);
        }

        return sectors;

        void Add(uint sector)
        {
            if (sector > LastSector) return;
            sectors.Add(sector);
            if (sectors.Count > most) throw Broken();
        }
    }

    private static void AddEntries(ReadOnlySpan<byte> bytes, uint sector, int shift, List<uint> entries)
    {
        var from = (sector + 1L) << shift;
        for (var at = from; at < from + (1 << shift) && at + 4 <= bytes.Length; at += 4) entries.Add(Number(bytes, (int)at));
    }

    private static void RefuseCircle(List<uint> next)
    {
        var walked = new int[next.Count];
        for (var start = 0; start < walked.Length; start++)
        {
            var at = (uint)start;
            while (at < walked.Length && walked[at] == 0)
            {
                walked[at] = start + 1;
                at = next[(int)at];
            }

            if (at < walked.Length && walked[at] == start + 1) throw Broken();
        }
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static InvalidDataException Broken() => new("The sectors of the file lead nowhere, or round in a circle.");
}
