using System.Buffers;
using System.Globalization;
using System.Text;

namespace Milepost.Documents.AnnexA.Workbooks;

/// <summary>The text that stands between two tags.</summary>
internal static class MarkedText
{
    // What a text of these and single spaces alone is, folding and unescaping leave as it is.
    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!\"#$%'()*+,-./:;=?@[\\]^`{|}~"u8);

    /// <summary>Whether its bytes are what it says, and nothing of it is folded.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            var other = text.IndexOfAnyExcept(Plain);
            if (other < 0) return true;
            if (other == 0 || text[other] != (byte)' ' || other == text.Length - 1) return false;
            text = text[(other + 1)..];
        }
    }

    /// <summary>With its signs in place of their names; null where it names one that XML itself does not know.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Contains('\r', StringComparison.Ordinal)) return null;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '&')
            {
                plain.Append(text[at]);
                continue;
            }

            var end = text.IndexOf(';', at);
            if (end < 0 || Sign(text.AsSpan(at + 1, end - at - 1)) is not { } sign) return null;
            plain.Append(sign);
            at = end;
        }

        return plain.ToString();
    }

    private static string? Sign(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        ['#', 'x', .. var digits] => int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sign) ? Written(sign) : null,
        ['#', .. var digits] => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var sign) ? Written(sign) : null,
        _ => null,
    };

    private static string? Written(int sign) => Rune.IsValid(sign) && sign >= ' ' ? new Rune(sign).ToString() : sign is '\n' or '\t' ? ((char)sign).ToString() : null;
}
