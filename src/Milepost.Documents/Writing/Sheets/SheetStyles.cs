using DocumentFormat.OpenXml.Spreadsheet;
using Milepost.Charting;

namespace Milepost.Documents.Writing.Sheets;

/// <summary>The looks of cells: headings, words, dates, and a shade for each colour of rating.</summary>
internal static class SheetStyles
{
    public const uint Words = 0;
    public const uint Heading = 1;
    public const uint Day = 2;

    private const uint FirstRating = 3;

    /// <summary>3 March 2026, wherever the workbook is opened; the numbers below it are Excel's own.</summary>
    private const uint LongDate = 164;

    private static readonly string[] Colours = ["blue", "green", "amber", "red", "grey"];

    public static uint Rating(string colour) => FirstRating + (uint)Math.Max(0, Array.IndexOf(Colours, Colours.Contains(colour) ? colour : "grey"));

    public static Stylesheet All()
    {
        var shades = Colours.Select(colour => RatingColours.Of(colour)).ToList();
        return new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = LongDate, FormatCode = "d\\ mmmm\\ yyyy" }),
            new Fonts([Letters(false, "0B0C0C"), Letters(true, "0B0C0C"), .. shades.Select(shade => Letters(true, shade.Ink[1..]))]),
            new Fills(
            [
                new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Shade("F4F6F8"), .. shades.Select(shade => Shade(shade.Pale[1..])),
            ]),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
            new CellFormats(
            [
                Look(0, 0, 0), Look(1, 2, 0), Look(0, 0, LongDate),
                .. Colours.Select((_, i) => Look((uint)i + 2, (uint)i + 3, 0)),
            ]));
    }

    private static Font Letters(bool bold, string colour)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = 11 }, new Color { Rgb = "FF" + colour.ToUpperInvariant() }, new FontName { Val = "Arial" });
        return font;
    }

    private static Fill Shade(string colour) => new(new PatternFill(
        new ForegroundColor { Rgb = "FF" + colour.ToUpperInvariant() })
    { PatternType = PatternValues.Solid });

    private static CellFormat Look(uint font, uint fill, uint format) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
    {
        NumberFormatId = format,
        FontId = font,
        FillId = fill,
        BorderId = 0,
        FormatId = 0,
        ApplyFont = true,
        ApplyFill = true,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
    };
}
