using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Milepost.Documents.Reading.Packages;

namespace Milepost.Documents.Reading.Excel;

/// <summary>The texts that cells of a workbook share, and how a text with several looks is put together.</summary>
internal static partial class SharedStrings
{
    public static List<string> Read(XmlCursor? xml, Allowance allowance)
    {
        var strings = new List<string>();
        if (xml is null) return strings;

        using var open = xml;
        xml.ToRoot();
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name != "si") continue;
            if (strings.Count >= allowance.Limits.Cells) throw new RefusedException("too-many-cells", "The workbook holds more texts than Milepost reads.");
            var text = ReadText(xml);
            if (text.Length > allowance.Limits.CellCharacters) allowance.Cell(1, text.Length);
            allowance.Text(text.Length);
            if ((strings.Count & 0x3FF) == 0) allowance.Check();
            strings.Add(text);
        }

        return strings;
    }

    /// <summary>The text of an item or of a cell's own text: its runs together, without the readings that Japanese adds above.</summary>
    public static string ReadText(XmlCursor xml)
    {
        var text = new StringBuilder();
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "t") xml.AppendText(text);
            if (xml.Name != "r") continue;
            for (var inner = xml.Enter(); xml.NextChild(inner);)
            {
                if (xml.Name == "t") xml.AppendText(text);
            }
        }

        return Shown(text.ToString());
    }

    /// <summary>With the signs that XML cannot hold put back, and white space folded.</summary>
    public static string Shown(string whole) =>
        Whitespace.FoldLines(whole.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(whole, Unescape) : whole);

    private static string Unescape(Match match) =>
        ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();
}
