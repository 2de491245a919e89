using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Milepost.Reporting;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Milepost.Documents.Writing.Word;

/// <summary>Writes the tree of a report as the body of a Word file, turning the page for what is wide.</summary>
internal sealed class WordBody(MainDocumentPart main, IReadOnlyDictionary<Charting.Drawing, byte[]> points, string upright, string turned)
{
    /// <summary>The width of the text on an upright and on a turned A4 page, in twentieths of a point.</summary>
    private const int UprightWidth = 9638;

    private const int TurnedWidth = 14570;

    private readonly Body body = new();
    private readonly WordTables tables = new();
    private readonly WordPictures pictures = new(main);
    private bool wide;

    public Body Write(Report report)
    {
        if (report.Authority is { } authority) body.Append(WordText.Paragraph(WordStyles.Authority, WordText.Run(authority)));
        body.Append(WordText.Paragraph(WordStyles.Title, WordText.Run(report.Title)));
        foreach (var line in report.TitleBlock)
        {
            body.Append(WordText.Paragraph(
                WordStyles.TitleLine, WordText.Run(line.Name, bold: true), new Run(new TabChar()), WordText.Run(line.Words)));
        }

        foreach (var section in report.Sections)
        {
            if (section.Wide != wide) Turn(section.Wide);
            Write(section, 1);
        }

        // The last thing of a body must not be a table.
        if (body.LastChild is Table) body.Append(new Paragraph());
        body.Append(Page(wide));
        return body;
    }

    /// <summary>Ends the pages so far; what follows lies the other way.</summary>
    private void Turn(bool toWide)
    {
        body.Append(new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }, Page(wide))));
        wide = toWide;
    }

    private void Write(Section section, int level)
    {
        body.Append(WordText.Paragraph($"{WordStyles.Heading}{Math.Min(level, 3)}", WordText.Run(section.Heading)));
        foreach (var block in section.Blocks) Write(block);
        foreach (var inner in section.Sections) Write(inner, level + 1);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Reporting.Paragraph paragraph:
                body.Append(Words(paragraph));
                break;
            case BulletList list:
                body.Append(list.Items.Select(item => WordText.Paragraph(WordStyles.Bullet, WordText.Runs(item))));
                break;
            case DataTable table:
                body.Append(tables.Write(table, wide ? TurnedWidth : UprightWidth, wide));
                break;
            case Figure figure:
                Write(figure);
                break;
        }
    }

    /// <summary>Words that announce what follows stay on its page.</summary>
    private static Paragraph Words(Reporting.Paragraph paragraph)
    {
        var written = WordText.Paragraph(null, WordText.Runs(paragraph));
        if (paragraph.Words.EndsWith(':')) written.PrependChild(new ParagraphProperties(new KeepNext()));
        return written;
    }

    private void Write(Figure figure)
    {
        if (points.TryGetValue(figure.Drawing, out var png))
        {
            body.Append(WordText.Paragraph(WordStyles.Caption, WordText.Run("Figure "), WordText.Field(@"SEQ Figure \* ARABIC", "1"), WordText.Run(". " + figure.Caption)));
            body.Append(WordText.Paragraph(WordStyles.Picture, new Run(pictures.Add(figure.Drawing, png, figure.Caption, wide ? TurnedWidth : UprightWidth))));
        }
        else
        {
            body.Append(WordText.Paragraph(null, WordText.Run(
                $"{figure.Caption}. The picture is left out, because the machine that made this file has no program to draw it with; the table has all of its numbers.")));
        }

        body.Append(tables.Write(figure.Numbers, UprightWidth, small: false));
    }

    private SectionProperties Page(bool wide) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = wide ? turned : upright },
        new SectionType { Val = SectionMarkValues.NextPage },
        wide ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape } : new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });
}
