using DocumentFormat.OpenXml.Wordprocessing;
using Milepost.Reporting;
using Milepost.Reporting.OnAPage;
using Columns = DocumentFormat.OpenXml.Wordprocessing.Columns;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Milepost.Documents.Writing.Word;

/// <summary>Writes a report that stands on one sheet: the title across it, and the priorities through columns side by side.</summary>
internal static class OnePageBody
{
    private const double TwipsToAMillimetre = 56.69;

    public static Body Write(Report report, Sheet sheet)
    {
        var body = new Body();
        if (report.Authority is { } authority) body.Append(WordText.Paragraph(WordStyles.Authority, WordText.Run(authority)));
        body.Append(WordText.Paragraph(WordStyles.Title, WordText.Run(report.Title)));
        foreach (var line in report.TitleBlock)
        {
            body.Append(WordText.Paragraph(WordStyles.TitleLine, WordText.Run(line.Name, bold: true), new Run(new TabChar()), WordText.Run(line.Words)));
        }

        body.Elements<Paragraph>().Last().ParagraphProperties!.Append(Page(sheet, 1, SectionMarkValues.NextPage));
        var tables = new WordTables();
        var width = Twips(sheet.ColumnWidth);
        foreach (var section in report.Sections.SelectMany(section => section.Sections))
        {
            body.Append(WordText.Paragraph(WordStyles.Heading + "1", WordText.Run(section.Heading)));
            foreach (var block in section.Blocks) Write(body, tables, block, width);
        }

        body.Append(Page(sheet, sheet.Columns, SectionMarkValues.Continuous));
        return body;
    }

    private static void Write(Body body, WordTables tables, Block block, int width)
    {
        if (block is Reporting.Paragraph paragraph)
        {
            var written = WordText.Paragraph(null, WordText.Runs(paragraph));
            written.PrependChild(new ParagraphProperties(new KeepNext()));
            body.Append(written);
        }
        else if (block is DataTable table)
        {
            // The heading over the table says what it is; a caption as well would take a line of every column.
            var written = tables.Write(table, width, small: true).OfType<Table>().Single();
            foreach (var kept in written.Descendants<KeepNext>().ToList()) kept.Remove();
            body.Append(written, new Paragraph(new ParagraphProperties(
                new SpacingBetweenLines { Before = "0", After = "0", Line = "80", LineRule = LineSpacingRuleValues.Exact })));
        }
    }

    private static SectionProperties Page(Sheet sheet, int columns, SectionMarkValues begins)
    {
        var edge = Twips(sheet.Edge);
        return new SectionProperties(
            new SectionType { Val = begins },
            new PageSize { Width = (uint)Twips(sheet.Width), Height = (uint)Twips(sheet.Height), Orient = PageOrientationValues.Landscape, Code = (ushort)(sheet.Paper == Paper.A3 ? 8 : 9) },
            new PageMargin { Top = edge, Bottom = edge, Left = (uint)edge, Right = (uint)edge, Header = 0, Footer = 0, Gutter = 0 },
            new Columns { EqualWidth = true, ColumnCount = (short)columns, Space = $"{Twips(sheet.Gap)}" });
    }

    private static int Twips(double millimetres) => (int)Math.Round(millimetres * TwipsToAMillimetre);
}
