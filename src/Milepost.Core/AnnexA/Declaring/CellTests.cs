using System.Text;
using System.Text.RegularExpressions;
using Milepost.AnnexA.Lists;

namespace Milepost.AnnexA.Declaring;

/// <summary>What a text can be told by the way in which it is written.</summary>
internal static partial class CellTests
{
    private const int MostZeros = 8;

    public static Func<string, bool> Of(string kind, int longest) => kind switch
    {
        "long" => text => text.Length > longest,
        "odd" => text => text.Any(sign => !char.IsLetterOrDigit(sign) && sign is not (' ' or '-' or '/' or '.' or '_')),
        "floating" => text => Floating().IsMatch(text),
        _ => text => Postcode().IsMatch(text.Trim()),
    };

    /// <summary>A number of figures alone that stands elsewhere with noughts before it.</summary>
    public static Func<string, bool> LostZeros(TextPool? texts) => text =>
        texts is not null && text.Length > 0 && text[0] != '0' && text.All(char.IsAsciiDigit)
        && Enumerable.Range(1, MostZeros).Any(zeros => texts.Holds(Encoding.UTF8.GetBytes(text.PadLeft(text.Length + zeros, '0'))));

    /// <summary>Whether a text names the council, whatever kind of council it calls it.</summary>
    public static bool IsAuthority(string text, string? ours) => ours is not null && Plain(text) == Plain(ours);

    private static string Plain(string name) => KindOfCouncil().Replace(Schema.PlainText.Of(name), "").Trim();

    [GeneratedRegex(@"\b(city of|london borough of|royal borough of|borough of|metropolitan|county|city|borough|district|council|mbc|cc|lbc?)\b", RegexOptions.None, 1000)]
    private static partial Regex KindOfCouncil();

    [GeneratedRegex(@"^\d+\.0+$|^\d(\.\d+)?[eE]\+?\d+$", RegexOptions.None, 1000)]
    private static partial Regex Floating();

    // Source: the form of postcodes of the Royal Mail's Programmers' Guide to the Postcode Address File.
    [GeneratedRegex(@"^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Postcode();
}
