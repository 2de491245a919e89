using System.Text.RegularExpressions;

namespace Milepost.AnnexA.Declaring;

/// <summary>What a text can be told by the way in which it is written.</summary>
internal static partial class CellTests
{
    public static Func<string, bool> Of(string kind, int longest) => kind switch
    {
        "long" => text => text.Length > longest,
        "odd" => text => text.Any(sign => !char.IsLetterOrDigit(sign) && sign is not (' ' or '-' or '/' or '.' or '_')),
        "floating" => text => Floating().IsMatch(text),
        _ => text => Postcode().IsMatch(text.Trim()),
    };

    [GeneratedRegex(@"^\d+\.0+$|^\d(\.\d+)?[eE]\+?\d+$", RegexOptions.None, 1000)]
    private static partial Regex Floating();

    // Source: the form of postcodes of the Royal Mail's Programmers' Guide to the Postcode Address File.
    [GeneratedRegex(@"^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Postcode();
}
