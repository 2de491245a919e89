using System.Buffers.Binary;

namespace Milepost.Documents.Evidence;

/// <summary>The one thing of what a camera writes that a picture needs: which way up it was held.</summary>
internal static class Exif
{
    private const ushort OrientationTag = 0x0112;

    /// <summary>1 to 8 as cameras count; null where it does not say, or is not written as it should be.</summary>
    public static int? Orientation(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 14 || !exif.StartsWith("Exif\0\0"u8)) return null;
        var tiff = exif[6..];
        bool? little = tiff.StartsWith("II"u8) ? true : tiff.StartsWith("MM"u8) ? false : null;
        if (little is not { } order) return null;
        long list = Long(tiff, 4, order);
        if (list + 2 > tiff.Length) return null;
        var entries = Short(tiff, (int)list, order);
        for (var entry = 0; entry < entries; entry++)
        {
            var at = list + 2 + (entry * 12);
            if (at + 12 > tiff.Length) return null;
            if (Short(tiff, (int)at, order) == OrientationTag) return Short(tiff, (int)at + 8, order) is >= 1 and <= 8 and var turned ? turned : null;
        }

        return null;
    }

    /// <summary>A segment that says that and nothing else.</summary>
    public static byte[] With(int orientation) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, .. "MM"u8, 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01,
        0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, (byte)orientation, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    ];

    private static ushort Short(ReadOnlySpan<byte> tiff, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static uint Long(ReadOnlySpan<byte> tiff, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
}
