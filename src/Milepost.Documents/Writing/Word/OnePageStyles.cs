using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Milepost.Reporting.OnAPage;

namespace Milepost.Documents.Writing.Word;

/// <summary>The styles of a report, made small and close for one sheet; they keep their names, so that a council can restyle it.</summary>
internal static class OnePageStyles
{
    public static void Tighten(Styles styles, Sheet sheet)
    {
        var words = sheet.Letters;
        foreach (var style in styles.Elements<Style>())
        {
            (double Letters, int Before, int After)? look = style.StyleId?.Value switch
            {
                WordStyles.Title => (sheet.Paper == Paper.A3 ? 20 : 15, 0, 40),
                WordStyles.Authority => (9, 0, 0),
                WordStyles.TitleLine => (sheet.Paper == Paper.A3 ? 9.5 : 7.5, 0, 10),
                WordStyles.Heading + "1" => (words * 1.2, 60, 20),
                WordStyles.SmallTableText or WordStyles.TableRemark => (words, 0, 0),
                WordStyles.Foot => (words, 0, 0),
                _ => null,
            };
            if (look is { } set) Set(style, set.Letters, set.Before, set.After);
            foreach (var margins in style.Descendants<TableCellMarginDefault>())
            {
                margins.TopMargin!.Width = "8";
                margins.BottomMargin!.Width = "8";
                margins.TableCellLeftMargin!.Width = 20;
                margins.TableCellRightMargin!.Width = 20;
            }
        }

        var normal = styles.DocDefaults!;
        foreach (var size in normal.Descendants<FontSize>()) size.Val = HalfPoints(words);
        foreach (var size in normal.Descendants<FontSizeComplexScript>()) size.Val = HalfPoints(words);
        foreach (var spacing in normal.Descendants<SpacingBetweenLines>()) (spacing.After, spacing.Line) = ("20", "240");
    }

    private static void Set(Style style, double letters, int before, int after)
    {
        foreach (var size in style.Descendants<FontSize>()) size.Val = HalfPoints(letters);
        foreach (var size in style.Descendants<FontSizeComplexScript>()) size.Val = HalfPoints(letters);
        foreach (var spacing in style.Descendants<SpacingBetweenLines>())
        {
            (spacing.Before, spacing.After, spacing.Line) = ($"{before}", $"{after}", "240");
        }
    }

    private static string HalfPoints(double points) => Math.Round(points * 2).ToString(CultureInfo.InvariantCulture);
}
