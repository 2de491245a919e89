using System.Text.Encodings.Web;
using System.Text.Unicode;
using Milepost.Wording;

namespace Milepost.Documents.Writing.Html;

/// <summary>Words made safe to stand in a page.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(string words) => Encoder.Encode(Xml.Clean(words).Replace('\uFFFE', ' '));

    /// <summary>Words as a CSS string; everything that could end it is written as an escape.</summary>
    public static string CssString(string words) =>
        "\"" + string.Concat(Xml.Clean(words).EnumerateRunes().Select(rune =>
            System.Text.Rune.IsLetterOrDigit(rune) || " ,.-:()".Contains((char)rune.Value, StringComparison.Ordinal)
                ? rune.ToString()
                : $"\\{rune.Value:x} ")) + "\"";
}
