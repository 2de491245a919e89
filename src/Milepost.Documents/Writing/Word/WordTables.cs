using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Milepost.Charting;
using Milepost.Reporting;
using Column = Milepost.Reporting.Column;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Milepost.Documents.Writing.Word;

/// <summary>Writes tables of data: a heading row that repeats, short rows that stay whole, words and shapes beside every colour.</summary>
internal sealed class WordTables
{
    private int number;

    public IEnumerable<OpenXmlElement> Write(DataTable table, int width, bool small)
    {
        number++;
        yield return WordText.Paragraph(
            WordStyles.Caption, WordText.Run("Table "), WordText.Field(@"SEQ Table \* ARABIC", $"{number}"), WordText.Run(". " + table.Caption));

        var widths = Widths(table, width);
        var style = small ? WordStyles.SmallTableText : WordStyles.TableText;
        var written = new Table(
            new TableProperties(
                new TableStyle { Val = WordStyles.Table },
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "04A0", FirstRow = true, FirstColumn = true, LastRow = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = WordText.Line(table.Caption) },
                new TableDescription { Val = WordText.Line(table.Description) }),
            new TableGrid(widths.Select(each => new GridColumn { Width = $"{each}" })));

        written.Append(HeadingRow(table, widths, style));
        foreach (var row in table.Rows) written.Append(Row(table, row, widths, style));
        if (PageBreaks.KeptWhole(table)) KeepTogether(written);
        yield return written;
    }

    /// <summary>Each row but the last is tied to the next one.</summary>
    private static void KeepTogether(Table table)
    {
        foreach (var properties in table.Elements<TableRow>().SkipLast(1).SelectMany(row => row.Descendants<ParagraphProperties>()))
        {
            properties.InsertAfter(new KeepNext(), properties.ParagraphStyleId);
        }
    }

    private static int[] Widths(DataTable table, int width)
    {
        var all = table.Columns.Sum(column => column.Share);
        return [.. table.Columns.Select(column => width * column.Share / all)];
    }

    private static TableRow HeadingRow(DataTable table, int[] widths, string style)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var i = 0; i < table.Columns.Count; i++)
        {
            row.Append(Box(widths[i], null, [Line(style, table.Columns[i].Number, WordText.Run(table.Columns[i].Heading, bold: true))]));
        }

        return row;
    }

    private static TableRow Row(DataTable table, IReadOnlyList<Cell> cells, int[] widths, string style)
    {
        var row = new TableRow();
        if (PageBreaks.KeptWhole(cells)) row.Append(new TableRowProperties(new CantSplit()));
        for (var i = 0; i < table.Columns.Count; i++)
        {
            row.Append(Of(cells[i], widths[i], style, table.Columns[i]));
        }

        return row;
    }

    private static TableCell Of(Cell cell, int width, string style, Column column) => cell switch
    {
        RatingCell { Level: { } level } => Rating(level, width, style),
        RatingCell => Box(width, null, [Line(style, false, WordText.Run("not rated", colour: "505A5F"))]),
        NumberCell number => Box(width, null, [Line(style, true, WordText.Run(number.Number.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))))]),
        DateCell { Remark: { } remark } date => Box(width, null, [Line(style, false, WordText.Run(date.Said)), Line(WordStyles.TableRemark, false, WordText.Run(remark))]),
        DateCell date => Box(width, null, [Line(style, false, WordText.Run(date.Said))]),
        TextCell { Paragraphs.Count: > 0 } text => Box(width, null, [.. text.Paragraphs.Select(words => Line(style, false, WordText.Run(words, bold: column.NamesRow)))]),
        _ => Box(width, null, [Line(style, false)]),
    };

    private static TableCell Rating(Milepost.Rating.RatingLevel level, int width, string style)
    {
        var colours = RatingColours.Of(level.Colour);
        var words = $"{RatingShapes.Character(level.Shape)} {level.Letter} {level.Word}";
        return Box(width, colours.Pale[1..].ToUpperInvariant(), [Line(style, false, WordText.Run(words, bold: true, colours.Ink[1..].ToUpperInvariant()))]);
    }

    private static TableCell Box(int width, string? fill, IEnumerable<Paragraph> lines)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" });
        if (fill is not null) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });

        var cell = new TableCell(properties);
        cell.Append(lines);
        return cell;
    }

    private static Paragraph Line(string style, bool right, params OpenXmlElement[] runs)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (right) properties.Append(new Justification { Val = JustificationValues.Right });

        var line = new Paragraph(properties);
        line.Append(runs);
        return line;
    }
}
