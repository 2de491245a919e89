using System.Buffers.Binary;
using Milepost.Documents.Reading;

namespace Milepost.Documents.Evidence;

/// <summary>Writes a PNG anew with the chunks that draw it, and leaves out where, when and with what it was made.</summary>
internal static class PngPicture
{
    private const int HeaderLength = 8;
    private static readonly HashSet<string> Drawing = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"];

    public static StrippedPicture Stripped(ReadOnlySpan<byte> picture)
    {
        using var kept = new MemoryStream(picture.Length);
        kept.Write(picture[..HeaderLength]);
        var left = 0;
        var at = HeaderLength;
        for (var type = ""; type != "IEND";)
        {
            if (picture.Length - at < 12) throw new InvalidDataException("The picture does not end.");
            var length = BinaryPrimitives.ReadUInt32BigEndian(picture[at..]);
            if (length > picture.Length - at - 12) throw new InvalidDataException("A part of the picture does not end.");
            var chunk = picture.Slice(at, (int)length + 12);
            type = System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) != Checked(chunk[4..^4])) throw new InvalidDataException("A part of the picture is damaged.");
            if (at == HeaderLength) Begin(type, chunk);
            if (type == "acTL") throw new RefusedException("animated", "The picture moves. Save it as one that does not, and give that");
            if (Drawing.Contains(type)) kept.Write(chunk);
            else left++;
            at += chunk.Length;
        }

        if (at != picture.Length) throw StrippedPicture.TwoKinds();
        return new(kept.ToArray(), left == 0 ? null : "Where, when and with what the picture was made, and words kept in it");
    }

    private static void Begin(string type, ReadOnlySpan<byte> chunk)
    {
        if (type != "IHDR" || chunk.Length != 25) throw new InvalidDataException("The picture does not begin.");
        StrippedPicture.RefuseTooLarge(BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]));
    }

    private static uint Checked(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes) crc = table[(crc ^ one) & 255] ^ (crc >> 8);
        return ~crc;
    }

    private static readonly uint[] table = [.. Enumerable.Range(0, 256).Select(number =>
    {
        var crc = (uint)number;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        return crc;
    })];
}
