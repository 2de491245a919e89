using DocumentFormat.OpenXml.Spreadsheet;

namespace Milepost.Samples;

/// <summary>The look of the programme office's spreadsheet.</summary>
internal static class TrackerStyles
{
    public const uint Plain = 1;
    public const uint Header = 2;
    public const uint Bold = 3;
    public const uint Date = 4;
    private const uint FirstRating = 5;
    private const string Letters = "BGAR";

    public static uint Rating(char letter) => FirstRating + (uint)Letters.IndexOf(letter, StringComparison.Ordinal);

    public static Stylesheet Make() => new(
        new Fonts(Font(), Font(bold: true), Font(bold: true, colour: "FFFFFFFF")),
        new Fills(
        [
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Fill("1F4E5F"), .. Letters.Select(letter => Fill(Ratings.Fill(letter)!)),
        ]),
        new Borders(new Border(), new Border(Side<LeftBorder>(), Side<RightBorder>(), Side<TopBorder>(), Side<BottomBorder>(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
        [
            new CellFormat(), Format(font: 0, fill: 0, border: 1), Format(font: 2, fill: 2, border: 1), Format(font: 1, fill: 0, border: 0, wrap: false),
            Format(font: 0, fill: 0, border: 1, number: 14), .. Letters.Select((_, index) => Format(font: 1, fill: (uint)index + 3, border: 1)),
        ]));

    private static Font Font(bool bold = false, string colour = "FF000000")
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = 10 }, new Color { Rgb = colour }, new FontName { Val = "Arial" });
        return font;
    }

    private static Fill Fill(string colour) => new(new PatternFill(
        new ForegroundColor { Rgb = "FF" + colour }, new BackgroundColor { Indexed = 64 })
    { PatternType = PatternValues.Solid });

    private static T Side<T>()
        where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin, Color = new Color { Rgb = "FF8A9BA3" } };

    private static CellFormat Format(uint font, uint fill, uint border, uint number = 0, bool wrap = true) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap })
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            NumberFormatId = number,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
        };
}
