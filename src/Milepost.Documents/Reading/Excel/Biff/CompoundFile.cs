using System.Buffers.Binary;
using System.Text;

namespace Milepost.Documents.Reading.Excel.Biff;

/// <summary>
/// An old Office file as the streams that it is made of. Its chains of sectors are looked over first: the library that
/// reads old workbooks follows a chain that leads round in a circle until the memory is full.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int FirstListed = 76;
    private const int EntryLength = 128;
    private const int SmallShift = 6;
    private const uint LastSector = 0xFFFFFFF9;

    private readonly ReadOnlyMemory<byte> file;
    private readonly int shift;
    private readonly List<uint> next = [];
    private readonly List<uint> nextSmall = [];

    private CompoundFile(ReadOnlyMemory<byte> file, int shift) => (this.file, this.shift) = (file, shift);

    public static CompoundFile Open(ReadOnlyMemory<byte> file)
    {
        if (file.Length < HeaderLength) throw Broken();
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(file.Span[30..]);
        if (shift is not (9 or 12)) throw Broken();

        var opened = new CompoundFile(file, shift);
        foreach (var sector in opened.ListSectors()) opened.AddEntries(sector, opened.next);
        RefuseCircle(opened.next);
        foreach (var sector in Chain(opened.Number(60), opened.next)) opened.AddEntries(sector, opened.nextSmall);
        RefuseCircle(opened.nextSmall);
        return opened;
    }

    /// <summary>The stream of that name; null where the file has none.</summary>
    public CompoundStream? Stream(string name)
    {
        var directory = Chain(Number(48), next).SelectMany(sector => Entries(Start(sector))).ToList();
        var at = directory.Find(entry => NameOf(entry).Equals(name, StringComparison.OrdinalIgnoreCase));
        return at == 0 ? null : Stream(Number(at + 116), Number(at + 120), Number(directory[0] + 116));
    }

    /// <param name="first">Its first sector.</param>
    /// <param name="length">Its length. A short stream lies in pieces of 64 bytes inside one that gathers the short ones.</param>
    /// <param name="gathered">The first sector of the stream that gathers them.</param>
    private CompoundStream Stream(uint first, uint length, uint gathered)
    {
        if (length >= Number(56)) return new CompoundStream(file, [.. Chain(first, next).Select(Start)], shift, length);

        var outer = Chain(gathered, next).Select(Start).ToList();
        var pieces = new List<long>();
        foreach (var piece in Chain(first, nextSmall))
        {
            var at = (long)piece << SmallShift;
            if (at >> shift >= outer.Count) throw Broken();
            pieces.Add(outer[(int)(at >> shift)] + (at & ((1 << shift) - 1)));
        }

        return new CompoundStream(file, pieces, SmallShift, length);
    }

    private IEnumerable<int> Entries(long from)
    {
        for (var at = from; at < from + (1 << shift) && at + EntryLength <= file.Length; at += EntryLength) yield return (int)at;
    }

    private string NameOf(int entry)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(file.Span[(entry + 64)..]);
        return length is < 2 or > 64 ? "" : Encoding.Unicode.GetString(file.Span.Slice(entry, length - 2));
    }

    /// <summary>The sectors that hold the list of what follows what: the first of them named in the header, the others in a chain of their own.</summary>
    private List<uint> ListSectors()
    {
        var most = (file.Length >> shift) + 1;
        var sectors = new List<uint>();
        for (var at = FirstListed; at < HeaderLength; at += 4) Add(Number(at));

        var entries = new List<uint>();
        var rounds = 0;
        for (var more = Number(68); more <= LastSector; more = entries[^1])
        {
            entries.Clear();
            AddEntries(more, entries);
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

    private void AddEntries(uint sector, List<uint> entries)
    {
        var from = Start(sector);
        for (var at = from; at < from + (1 << shift) && at + 4 <= file.Length; at += 4) entries.Add(Number((int)at));
    }

    private static IEnumerable<uint> Chain(uint first, List<uint> next)
    {
        for (var sector = first; sector < next.Count; sector = next[(int)sector]) yield return sector;
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

    private long Start(uint sector) => (sector + 1L) << shift;

    private uint Number(int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.Span[at..]);

    private static InvalidDataException Broken() => new("The sectors of the file lead nowhere, or round in a circle.");
}
