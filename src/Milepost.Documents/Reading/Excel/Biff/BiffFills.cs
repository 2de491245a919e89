using System.Buffers.Binary;

namespace Milepost.Documents.Reading.Excel.Biff;

/// <summary>The rating that the fill of each cell format of an old workbook stands for.</summary>
internal sealed class BiffFills
{
    private const int FirstOwnColour = 8;
    private const int NoPattern = 0;
    private const int FillColour = 0x0004;
    private const int WrittenOut = 2;

    /// <summary>The number of the colour of each format's fill, -1 where it has none. Cells name formats by numbers of two bytes.</summary>
    private readonly List<int> formats = [];

    private readonly Dictionary<int, int> palette = [];
    private readonly Dictionary<int, string?> written = [];

    /// <summary>The rating of the fill that cells of that format have.</summary>
    public string? this[int format]
    {
        get
        {
            if (format >= formats.Count || formats[format] < 0) return null;
            if (written.TryGetValue(format, out var shade)) return shade;
            var number = formats[format];
            return (palette.TryGetValue(number, out var own) ? own : ExcelColours.BuiltIn(number)) is { } rgb ? ExcelColours.Shade(rgb, 0) : null;
        }
    }

    public void AddFormat(ReadOnlySpan<byte> record)
    {
        if (formats.Count > ushort.MaxValue) return;
        var pattern = BinaryPrimitives.ReadUInt32LittleEndian(record[14..]) >> 26;
        formats.Add(pattern == NoPattern ? -1 : BinaryPrimitives.ReadUInt16LittleEndian(record[18..]) & 0x7F);
    }

    /// <summary>The workbook's own colours, in place of the usual ones.</summary>
    public void SetPalette(ReadOnlySpan<byte> record)
    {
        var colours = record[2..];
        for (var i = 0; i < BinaryPrimitives.ReadUInt16LittleEndian(record) && colours.Length >= 4; i++, colours = colours[4..])
        {
            palette[FirstOwnColour + i] = Rgb(colours);
        }
    }

    /// <summary>
    /// A newer Excel that saves an old workbook puts the nearest colour of the palette in the format, and the true one beside it.
    /// One of its theme is left at the nearest: the theme itself is not in the records.
    /// </summary>
    public void AddExtension(ReadOnlySpan<byte> record)
    {
        var format = BinaryPrimitives.ReadUInt16LittleEndian(record[14..]);
        for (var rest = record[20..]; rest.Length >= 4;)
        {
            int kind = BinaryPrimitives.ReadUInt16LittleEndian(rest), length = BinaryPrimitives.ReadUInt16LittleEndian(rest[2..]);
            if (length < 4 || length > rest.Length) return;
            if (kind == FillColour && length >= 12 && BinaryPrimitives.ReadUInt16LittleEndian(rest[4..]) == WrittenOut)
            {
                written[format] = ExcelColours.Shade(Rgb(rest[8..]), BinaryPrimitives.ReadInt16LittleEndian(rest[6..]) / (double)short.MaxValue);
            }

            rest = rest[length..];
        }
    }

    private static int Rgb(ReadOnlySpan<byte> colour) => (colour[0] << 16) | (colour[1] << 8) | colour[2];
}
