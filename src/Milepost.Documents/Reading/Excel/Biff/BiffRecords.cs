using System.Buffers.Binary;

namespace Milepost.Documents.Reading.Excel.Biff;

/// <summary>What a record of an old workbook is; only those that say how cells look.</summary>
internal enum BiffKind
{
    Formula = 0x0006,
    End = 0x000A,
    Encrypted = 0x002F,
    GoesOn = 0x003C,
    Columns = 0x007D,
    Sheet = 0x0085,
    Palette = 0x0092,
    SeveralNumbers = 0x00BD,
    SeveralBlanks = 0x00BE,
    RichText = 0x00D6,
    Format = 0x00E0,
    Merged = 0x00E5,
    SharedTexts = 0x00FC,
    SharedText = 0x00FD,
    Blank = 0x0201,
    Number = 0x0203,
    Text = 0x0204,
    TruthOrError = 0x0205,
    Row = 0x0208,
    PackedNumber = 0x027E,
    Begin = 0x0809,
    FormatExtension = 0x087D,
}

/// <summary>The records of an old workbook one after another, from a place in its stream to where that part ends.</summary>
internal sealed class BiffRecords(CompoundStream stream, long from, Allowance allowance)
{
    private const int HeaderLength = 4;

    private readonly byte[] body = new byte[ushort.MaxValue];
    private long at = from;
    private int length;
    private int parts;
    private int passed;

    public BiffKind Kind { get; private set; }

    /// <summary>Whether the record belongs to the part that was begun first, and not to a chart that stands inside it.</summary>
    public bool IsOwn => parts == 1;

    /// <summary>Goes to the next record; false at the end of the part.</summary>
    public bool Next()
    {
        at += length;
        if (at < 0 || at + HeaderLength > stream.Length) return false;
        if ((++passed & 0xFF) == 0) allowance.Check();

        Span<byte> header = stackalloc byte[HeaderLength];
        stream.Read(at, header);
        at += HeaderLength;
        Kind = (BiffKind)BinaryPrimitives.ReadUInt16LittleEndian(header);
        length = BinaryPrimitives.ReadUInt16LittleEndian(header[2..]);
        if (at + length > stream.Length) throw new InvalidDataException("A record of the workbook is longer than what is left of it.");

        if (Kind == BiffKind.Begin) parts++;
        return Kind != BiffKind.End || --parts > 0;
    }

    /// <summary>What the record says, which must be at least so many bytes.</summary>
    public ReadOnlySpan<byte> Body(int least)
    {
        if (length < least) throw new InvalidDataException("A record of the workbook is too short.");
        stream.Read(at, body.AsSpan(0, length));
        return body.AsSpan(0, length);
    }
}
