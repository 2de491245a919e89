using Milepost.Documents.Reading.Packages;

namespace Milepost.Documents.Reading.Excel;

/// <summary>What a cell's style says that matters here.</summary>
/// <param name="Format">How its number is written.</param>
/// <param name="Shade">The rating that its fill stands for.</param>
internal sealed record ExcelStyle(NumberFormat Format, string? Shade)
{
    public static ExcelStyle Plain { get; } = new(NumberFormat.General, null);
}

/// <summary>The cell styles of a workbook, and the looks that its rules give.</summary>
internal sealed class ExcelStyles
{
    private const int Most = 100_000;

    private readonly Dictionary<int, NumberFormat> formats = [];
    private readonly List<string?> fills = [];
    private readonly List<ExcelStyle> cells = [];
    private readonly List<string?> looks = [];

    public static ExcelStyles Read(XmlCursor? xml, ExcelColours colours)
    {
        var styles = new ExcelStyles();
        if (xml is null) return styles;

        using var open = xml;
        xml.ToRoot();
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            switch (xml.Name)
            {
                case "numFmts":
                    styles.ReadFormats(xml);
                    break;
                case "fills":
                    for (var inner = xml.Enter(); xml.NextChild(inner) && styles.fills.Count < Most;) styles.fills.Add(Fill(xml, colours));
                    break;
                case "cellXfs":
                    for (var inner = xml.Enter(); xml.NextChild(inner) && styles.cells.Count < Most;) styles.cells.Add(styles.Cell(xml));
                    break;
                case "dxfs":
                    for (var inner = xml.Enter(); xml.NextChild(inner) && styles.looks.Count < Most;) styles.looks.Add(Look(xml, colours));
                    break;
            }
        }

        return styles;
    }

    /// <summary>The style of that number; the plain one where there is none.</summary>
    public ExcelStyle this[int number] => number >= 0 && number < cells.Count ? cells[number] : ExcelStyle.Plain;

    /// <summary>The rating of the fill that a rule gives.</summary>
    public string? Look(int number) => number >= 0 && number < looks.Count ? looks[number] : null;

    private void ReadFormats(XmlCursor xml)
    {
        for (var depth = xml.Enter(); xml.NextChild(depth) && formats.Count < Most;)
        {
            if (xml.Number("numFmtId") is { } id) formats[id] = NumberFormat.Of(xml.Plain("formatCode") ?? "");
        }
    }

    private ExcelStyle Cell(XmlCursor xml)
    {
        var number = xml.Number("numFmtId") ?? 0;
        var format = formats.TryGetValue(number, out var own) ? own : NumberFormat.BuiltIn(number);
        var shade = xml.Number("fillId") is { } fill && fill >= 0 && fill < fills.Count ? fills[fill] : null;
        return new ExcelStyle(format, shade);
    }

    private static string? Fill(XmlCursor xml, ExcelColours colours)
    {
        string? shade = null;
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name != "patternFill" || xml.Plain("patternType") is null or "none") continue;
            for (var inner = xml.Enter(); xml.NextChild(inner);)
            {
                if (xml.Name == "fgColor") shade = colours.Shade(xml);
            }
        }

        return shade;
    }

    /// <summary>In the look that a rule gives, the background is the colour of a solid fill.</summary>
    private static string? Look(XmlCursor xml, ExcelColours colours)
    {
        string? front = null, back = null;
        for (var depth = xml.Enter(); xml.NextChild(depth);)
        {
            if (xml.Name != "fill") continue;
            for (var fill = xml.Enter(); xml.NextChild(fill);)
            {
                for (var inner = xml.Enter(); xml.NextChild(inner);)
                {
                    if (xml.Name == "bgColor") back = colours.Shade(xml);
                    else if (xml.Name == "fgColor") front = colours.Shade(xml);
                }
            }
        }

        return back ?? front;
    }
}
