using System.Buffers.Binary;
using System.Text;

namespace Milepost.Tests.Documents;

/// <summary>Makes old Excel workbooks for tests, record by record, also ones that Excel would not make.</summary>
internal static class MadeXls
{
    private const int Sector = 512;
    private const uint Free = 0xFFFFFFFF;
    private const uint End = 0xFFFFFFFE;
    private const uint Table = 0xFFFFFFFD;

    public static byte[] Book(IEnumerable<byte[]> formats, params IEnumerable<byte[]> cells) => Whole(Workbook(formats, cells));

    /// <summary>The stream of a workbook with one sheet.</summary>
    public static byte[] Workbook(IEnumerable<byte[]> globals, IEnumerable<byte[]> sheet, int version = 0x0600)
    {
        byte[] head = [.. Begin(version, 0x0005), .. globals.SelectMany(record => record)];
        var at = head.Length + 4 + 8 + 4 + 4;
        return [.. head, .. Record(0x85, [.. Four(at), 0, 0, 4, 0, .. "Plan"u8]), .. Record(0x0A), .. Begin(version, 0x0010), .. sheet.SelectMany(record => record), .. Record(0x0A)];
    }

    public static byte[] Begin(int version, int kind) => Record(0x0809, [.. Two(version), .. Two(kind), .. new byte[12]]);

    /// <summary>A format of cells whose fill has that number of the palette.</summary>
    public static byte[] Format(int colour, int pattern = 1) => Record(0xE0, [.. new byte[14], .. Four(pattern << 26), .. Two(colour)]);

    /// <summary>The true colour that a newer Excel puts beside a format.</summary>
    public static byte[] TrueColour(int format, int rgb) => Record(0x087D,
        [.. new byte[14], .. Two(format), .. new byte[2], .. Two(1), .. Two(4), .. Two(20), .. Two(2), .. Two(0), (byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb, 0xFF, .. new byte[8]]);

    public static byte[] Text(int row, int column, string text, int format = 0) =>
        Record(0x0204, [.. Two(row), .. Two(column), .. Two(format), .. Two(text.Length), 0, .. Encoding.ASCII.GetBytes(text)]);

    public static byte[] Blank(int row, int column, int format) => Record(0x0201, [.. Two(row), .. Two(column), .. Two(format)]);

    public static byte[] Blanks(int row, int column, params IEnumerable<int> formats)
    {
        byte[] each = [.. formats.SelectMany(Two)];
        return Record(0xBE, [.. Two(row), .. Two(column), .. each, .. Two(column + each.Length / 2 - 1)]);
    }

    public static byte[] Record(int kind, params byte[] body) => [.. Two(kind), .. Two(body.Length), .. body];

    /// <summary>The file around a workbook's stream: a header, the stream, the directory, and the list of what follows what.</summary>
    public static byte[] Whole(byte[] workbook)
    {
        var sectors = (Math.Max(workbook.Length, 4096) + Sector - 1) / Sector;
        var tables = (sectors + 1) / (Sector / 4 - 1) + 1;
        var next = new uint[tables * Sector / 4];
        Array.Fill(next, Free);
        for (var i = 0; i < sectors; i++) next[i] = i + 1 < sectors ? (uint)i + 1 : End;
        next[sectors] = End;
        for (var i = 0; i < tables; i++) next[sectors + 1 + i] = Table;

        var file = new byte[(sectors + 2 + tables) * Sector];
        Header(sectors, tables).CopyTo(file, 0);
        workbook.CopyTo(file, Sector);
        Entry("Root Entry", 5, End, 0).CopyTo(file, (sectors + 1) * Sector);
        Entry("Workbook", 2, 0, sectors * Sector).CopyTo(file, (sectors + 1) * Sector + 128);
        for (var i = 0; i < next.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan((sectors + 2) * Sector + i * 4), next[i]);
        return file;
    }

    private static byte[] Header(int directory, int tables) =>
    [
        0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], .. Two(0x3E), .. Two(3), .. Two(0xFFFE), .. Two(9), .. Two(6), .. new byte[10],
        .. Four(tables), .. Four(directory), .. Four(0), .. Four(4096), .. Four(unchecked((int)End)), .. Four(0), .. Four(unchecked((int)End)), .. Four(0),
        .. Enumerable.Range(0, 109).SelectMany(i => Four(i < tables ? directory + 1 + i : unchecked((int)Free))),
    ];

    private static byte[] Entry(string name, byte kind, uint first, int length)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        entry[64] = (byte)(name.Length * 2 + 2);
        entry[66] = kind;
        for (var at = 68; at < 80; at++) entry[at] = 0xFF;
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(116), first);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(120), length);
        return entry;
    }

    private static byte[] Two(int number) => [(byte)number, (byte)(number >> 8)];

    private static byte[] Four(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)(number >> 24)];
}
