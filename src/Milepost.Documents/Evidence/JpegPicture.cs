using System.Buffers.Binary;

namespace Milepost.Documents.Evidence;

/// <summary>Writes a JPEG anew with the segments that draw it. Of what a camera adds, only which way up it was held is kept.</summary>
internal static class JpegPicture
{
    private const byte StartOfScan = 0xDA;
    private const byte End = 0xD9;
    private const byte Adobe = 0xEE;

    public static StrippedPicture Stripped(ReadOnlySpan<byte> picture)
    {
        using var kept = new MemoryStream(picture.Length);
        kept.Write(picture[..2]);
        var left = 0;
        var sized = false;
        var at = 2;
        while (true)
        {
            while (at + 1 < picture.Length && picture[at] == 0xFF && picture[at + 1] == 0xFF) at++;
            if (picture.Length - at < 2 || picture[at] != 0xFF) throw new InvalidDataException("The picture is damaged.");
            var mark = picture[at + 1];
            if (mark == End) break;
            if (picture.Length - at < 4) throw new InvalidDataException("The picture does not end.");
            var length = BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]);
            if (length < 2 || length > picture.Length - at - 2) throw new InvalidDataException("A part of the picture does not end.");
            var segment = picture.Slice(at, length + 2);
            at += segment.Length;
            if (IsFrame(mark)) sized = Size(segment);
            if (IsKept(mark, segment)) kept.Write(segment);
            else
            {
                left++;
                if (mark == 0xE1 && Exif.Orientation(segment[4..]) is > 1 and var turned) kept.Write(Exif.With(turned));
            }

            if (mark != StartOfScan) continue;
            var data = Scan(picture[at..]);
            kept.Write(picture.Slice(at, data));
            at += data;
        }

        if (!sized) throw new InvalidDataException("The picture has no size.");
        kept.Write([0xFF, End]);
        left += RefuseBehind(picture[(at + 2)..]);
        return new(kept.ToArray(), left == 0 ? null : "Where, when and with what the picture was made, and words kept in it");
    }

    /// <summary>What draws the picture, the sign of its colours, and nothing else that a program or a camera adds.</summary>
    private static bool IsKept(byte mark, ReadOnlySpan<byte> segment) => mark switch
    {
        0xFE => false,
        Adobe => segment.Length == 16 && segment[4..].StartsWith("Adobe"u8),
        // The plain sign that it is a JPEG, without the small picture that it may hold.
        0xE0 => segment.Length == 18 && segment[4..].StartsWith("JFIF\0"u8),
        >= 0xE1 and <= 0xEF => false,
        _ => true,
    };

    private static bool IsFrame(byte mark) => mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool Size(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 10) throw new InvalidDataException("The picture has no size.");
        StrippedPicture.RefuseTooLarge(BinaryPrimitives.ReadUInt16BigEndian(frame[7..]), BinaryPrimitives.ReadUInt16BigEndian(frame[5..]));
        return true;
    }

    /// <summary>How long the points go on: until a mark that is neither a filler nor a new beginning among them.</summary>
    private static int Scan(ReadOnlySpan<byte> data)
    {
        for (var at = 0; at + 1 < data.Length; at++)
        {
            if (data[at] == 0xFF && data[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7) or 0xFF)) return at;
        }

        throw new InvalidDataException("The picture does not end.");
    }

    /// <summary>Telephones put small films behind a picture, which are left out; what another program would read is refused.</summary>
    private static int RefuseBehind(ReadOnlySpan<byte> rest)
    {
        if (rest.IndexOf("PK\x03\x04"u8) >= 0 || rest.IndexOf("PK\x05\x06"u8) >= 0 || rest.IndexOf("%PDF-"u8) >= 0 || rest.IndexOf("<script"u8) >= 0
            || rest.IndexOf("<?php"u8) >= 0 || rest.IndexOf("<html"u8) >= 0 || rest.StartsWith("MZ"u8) || rest.IndexOf("Rar!"u8) >= 0)
        {
            throw StrippedPicture.TwoKinds();
        }

        return rest.IsEmpty ? 0 : 1;
    }
}
