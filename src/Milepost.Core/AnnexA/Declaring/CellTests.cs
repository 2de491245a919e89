using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Declaring;

/// <summary>Something that is so of a text or not; the text is UTF-8.</summary>
internal delegate bool TextQuestion(ReadOnlySpan<byte> text);

/// <summary>What a text can be told by the way in which it is written.</summary>
internal static partial class CellTests
{
    private const int MostZeros = 8;

    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -/._"u8);

    /// <summary>What nearly every text shows by its bytes is told of the bytes, and no text made of them.</summary>
    public static TextQuestion Of(string kind, int longest) => kind switch
    {
        "long" => text => text.Length > longest && Words(text).Length > longest,
        "odd" => text => text.IndexOfAnyExcept(Plain) >= 0 && Words(text).Any(sign => !char.IsLetterOrDigit(sign) && sign is not (' ' or '-' or '/' or '.' or '_')),
        "floating" => text => text.IndexOfAny(".eE"u8) >= 0 && Floating().IsMatch(Words(text)),
        _ => OfWords(text => Postcode().IsMatch(text.Trim())),
    };

    public static TextQuestion OfWords(Func<string, bool> test) => text => test(Words(text));

    /// <summary>A number of figures alone that stands elsewhere with noughts before it.</summary>
    public static TextQuestion LostZeros(TextPool? texts) => text =>
        texts is not null && text is [not (byte)'0', ..] && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && HoldsWithZeros(texts, Words(text));

    /// <summary>Whether a text names the council, whatever kind of council it calls it.</summary>
    public static bool IsAuthority(string text, string? ours) => ours is not null && Bare(text) == Bare(ours);

    private static bool HoldsWithZeros(TextPool texts, string text) =>
        Enumerable.Range(1, MostZeros).Any(zeros => texts.Holds(Encoding.UTF8.GetBytes(text.PadLeft(text.Length + zeros, '0'))));

    private static string Words(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);

    private static string Bare(string name) => KindOfCouncil().Replace(Schema.PlainText.Of(name), "").Trim();

    [GeneratedRegex(@"\b(city of|london borough of|royal borough of|borough of|metropolitan|county|city|borough|district|council|mbc|cc|lbc?)\b", RegexOptions.None, 1000)]
    private static partial Regex KindOfCouncil();

    [GeneratedRegex(@"^\d+\.0+$|^\d(\.\d+)?[eE]\+?\d+$", RegexOptions.None, 1000)]
    private static partial Regex Floating();

    // Source: the form of postcodes of the Royal Mail's Programmers' Guide to the Postcode Address File.
    [GeneratedRegex(@"^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Postcode();
}
