using System.Globalization;
using Milepost.Documents.Reading.Packages;
using Milepost.Rating;

namespace Milepost.Documents.Reading.Excel;

/// <summary>The colours of a workbook: written out, by number in the old palette, or from its theme, made lighter or darker.</summary>
internal sealed class ExcelColours
{
    private const string Palette =
        "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF8000000080000000808080008000800080"
        + "80C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCC"
        + "FFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

    /// <summary>As a workbook names them by number: light and dark are the other way round than the theme lists them.</summary>
    private static readonly string[] ThemeOrder =
        ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

    private readonly Dictionary<string, int> theme = new(StringComparer.Ordinal)
    {
        ["lt1"] = 0xFFFFFF,
        ["dk1"] = 0x000000,
        ["lt2"] = 0xE7E6E6,
        ["dk2"] = 0x44546A,
        ["accent1"] = 0x4472C4,
        ["accent2"] = 0xED7D31,
        ["accent3"] = 0xA5A5A5,
        ["accent4"] = 0xFFC000,
        ["accent5"] = 0x5B9BD5,
        ["accent6"] = 0x70AD47,
        ["hlink"] = 0x0563C1,
        ["folHlink"] = 0x954F72,
    };

    public static ExcelColours Read(XmlCursor? xml)
    {
        var colours = new ExcelColours();
        if (xml is null) return colours;

        using var open = xml;
        xml.ToRoot();
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name == "themeElements") colours.ReadScheme(xml);
        }

        return colours;
    }

    /// <summary>The rating that a colour element stands for.</summary>
    public string? Shade(XmlCursor colour)
    {
        if (Rgb(colour) is not { } rgb) return null;
        var tint = double.TryParse(colour.Plain("tint"), NumberStyles.Float, CultureInfo.InvariantCulture, out var by) ? Math.Clamp(by, -1, 1) : 0;
        return Shade(rgb, tint);
    }

    /// <summary>The rating that a colour stands for when it is made so much lighter, or darker where that is negative.</summary>
    public static string? Shade(int rgb, double tint) => ShadeReader.Read(Tinted(rgb >> 16, tint), Tinted(rgb >> 8, tint), Tinted(rgb, tint));

    /// <summary>The colour of that number in the palette that every workbook has.</summary>
    public static int? BuiltIn(int number) => number is >= 0 and < 64 ? Hex(Palette.Substring(number * 6, 6)) : null;

    private void ReadScheme(XmlCursor xml)
    {
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name != "clrScheme") continue;
            for (var inner = xml.Enter(); xml.NextChild(inner);)
            {
                var name = xml.Name;
                for (var value = xml.Enter(); xml.NextChild(value);)
                {
                    if (Hex(xml.Plain("lastClr") ?? xml.Plain("val")) is { } rgb) theme[name] = rgb;
                }
            }
        }
    }

    private int? Rgb(XmlCursor colour)
    {
        if (colour.Plain("rgb") is { } written) return Hex(written.Length == 8 ? written[2..] : written);
        if (colour.Number("theme") is { } number) return number >= 0 && number < ThemeOrder.Length ? theme.GetValueOrDefault(ThemeOrder[number]) : null;
        return colour.Number("indexed") is { } at ? BuiltIn(at) : null;
    }

    private static int? Hex(string? digits) =>
        digits?.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb) ? rgb : null;

    /// <summary>A tint moves a colour towards white, or towards black where it is negative.</summary>
    private static byte Tinted(int part, double tint)
    {
        part &= 0xFF;
        return (byte)(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint);
    }
}
