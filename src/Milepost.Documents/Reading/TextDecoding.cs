using System.Text;
using System.Text.Unicode;

namespace Milepost.Documents.Reading;

/// <summary>Tells how text was written as bytes: by its mark, by the shape of UTF-16, by being valid UTF-8, and otherwise as Windows in Britain writes.</summary>
internal static class TextDecoding
{
    public static Encoding Windows { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        if (ZeroesAt(bytes, 1)) return Encoding.Unicode;
        if (ZeroesAt(bytes, 0)) return Encoding.BigEndianUnicode;
        return Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows;
    }

    public static bool IsUtf16(ReadOnlySpan<byte> bytes) => Of(bytes) is UnicodeEncoding;

    public static string Decode(ReadOnlySpan<byte> bytes) => Of(bytes).GetString(bytes).TrimStart('\uFEFF');

    /// <summary>Characters of the file as a stream of text, so that a long file is never in memory twice.</summary>
    public static StreamReader Open(ReadOnlyMemory<byte> bytes) =>
        new(bytes.Open(), Of(bytes.Span), detectEncodingFromByteOrderMarks: true);

    /// <summary>English in UTF-16 has a zero in nearly every second byte.</summary>
    private static bool ZeroesAt(ReadOnlySpan<byte> bytes, int offset)
    {
        var start = bytes[..Math.Min(bytes.Length & ~1, 512)];
        if (start.Length < 4) return false;
        int zeroes = 0, others = 0;
        for (var i = 0; i < start.Length; i += 2)
        {
            if (start[i + offset] == 0) zeroes++;
            if (start[i + 1 - offset] == 0) others++;
        }

        return others == 0 && zeroes > start.Length / 2 * 3 / 4;
    }
}
