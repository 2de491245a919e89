using DocumentFormat.OpenXml.Spreadsheet;

namespace Milepost.Documents.Writing.Workbooks;

/// <summary>The looks of the cells that somebody works in: what may be typed into is white, what may not is shaded and locked.</summary>
internal static class WorkbookLooks
{
    public const uint Plain = 0;
    public const uint Heading = 1;
    public const uint Locked = 2;
    public const uint Open = 3;
    public const uint Title = 4;

    /// <summary>Excel's own number for cells that hold words: a date that is typed into one stays as it was typed.</summary>
    private const uint Words = 49;

    public static Stylesheet All() => new(
        new Fonts(Letters(false, 11), Letters(true, 11), Letters(true, 16)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Shade("FFE4EAF1"), Shade("FFF4F6F8")),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(Line(new LeftBorder()), Line(new RightBorder()), Line(new TopBorder()), Line(new BottomBorder()), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
            Look(0, 0, 0, 0, locked: true), Look(1, 2, 1, 0, locked: true), Look(0, 3, 1, Words, locked: true),
            Look(0, 0, 1, Words, locked: false), Look(2, 0, 0, 0, locked: true)));

    private static T Line<T>(T side) where T : BorderPropertiesType
    {
        side.Style = BorderStyleValues.Thin;
        side.Append(new Color { Rgb = "FFB1B4B6" });
        return side;
    }

    private static Font Letters(bool bold, double size)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new Color { Rgb = "FF0B0C0C" }, new FontName { Val = "Arial" });
        return font;
    }

    private static Fill Shade(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static CellFormat Look(uint font, uint fill, uint border, uint format, bool locked) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }, new Protection { Locked = locked })
        {
            NumberFormatId = format,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyProtection = true,
        };
}
