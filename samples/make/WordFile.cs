using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Milepost.Samples;

/// <summary>A Word document as a council's programme office makes one: headings, lists and wide tables shaded by hand.</summary>
internal sealed class WordFile : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly WordprocessingDocument document;
    private readonly Body body = new();
    private readonly bool landscape;
    private int lists;

    public WordFile(string title, bool landscape)
    {
        this.landscape = landscape;
        document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document, autoSave: false);
        document.PackageProperties.Title = title;
        document.PackageProperties.Creator = "Improvement Programme Office";
        document.PackageProperties.Language = "en-GB";
        document.PackageProperties.Created = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.Make();
        var footer = main.AddNewPart<FooterPart>("footer");
        footer.Footer = WordStyles.PageNumber(title);
        footer.Footer.Save();
        main.Document = new Document(body);
    }

    public void Heading(string text, int level) => body.Append(Styled(text, $"Heading{level}"));

    public void Title(string text) => body.Append(Styled(text, "Title"));

    public void Text(string text) => body.Append(new Paragraph(new Run(Words(text))));

    public void Bold(string text) => body.Append(new Paragraph(new Run(new RunProperties(new Bold()), Words(text))));

    public void Bullet(string text) => body.Append(Listed(text, WordStyles.Bullets));

    /// <summary>One item of a numbered list; a new list begins again at 1.</summary>
    public void Numbered(string text, bool begins)
    {
        if (begins) lists++;
        body.Append(Listed(text, WordStyles.Bullets + lists));
    }

    /// <summary>A table whose first row is repeated on every page.</summary>
    public void Table(int[] widths, IEnumerable<TableRow> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "PlanTable" },
                new TableWidth { Width = widths.Sum().ToString(null, null), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(null, null) })));
        table.Append(rows);
        body.Append(table, new Paragraph());
    }

    public static TableRow HeaderRow(params string[] headings)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        row.Append(headings.Select(heading => Cell([heading], "1F4E5F", bold: true, colour: "FFFFFF")));
        return row;
    }

    /// <summary>A row that names a section, across the whole table.</summary>
    public static TableRow SectionRow(string text, int columns)
    {
        var cell = Cell([text], "DCE6EA", bold: true);
        cell.TableCellProperties!.PrependChild(new GridSpan { Val = columns });
        return new TableRow(new TableRowProperties(new CantSplit()), cell);
    }

    public static TableRow Row(params TableCell[] cells) => new(cells);

    public static TableCell Cell(string text, string? shade = null) => Cell(text.Split('\n'), shade);

    public static TableCell Cell(IEnumerable<string> lines, string? shade = null, bool bold = false, string? colour = null)
    {
        var cell = new TableCell(new TableCellProperties());
        if (shade is not null)
        {
            cell.TableCellProperties!.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = shade });
        }

        foreach (var line in lines)
        {
            var run = new Run(Words(line));
            var look = new RunProperties();
            if (bold) look.Append(new Bold());
            if (colour is not null) look.Append(new Color { Val = colour });
            if (look.HasChildren) run.PrependChild(look);
            cell.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Cell" }), run));
        }

        return cell;
    }

    public byte[] Save()
    {
        var main = document.MainDocumentPart!;
        main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = WordStyles.Lists(lists);
        var size = landscape
            ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = 11906, Height = 16838 };
        body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" }, size,
            new PageMargin { Top = 850, Bottom = 850, Left = 850, Right = 850, Header = 450, Footer = 450, Gutter = 0 }));
        document.Save();
        document.Dispose();
        return Sealed.Pack(stream);
    }

    public void Dispose()
    {
        document.Dispose();
        stream.Dispose();
    }

    private static Paragraph Styled(string text, string style) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(Words(text)));

    private static Paragraph Listed(string text, int list) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = "ListParagraph" },
            new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list })),
        new Run(Words(text)));

    private static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
