using System.Text;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Pdf;

/// <summary>Makes headings, list items, paragraphs and tables of what a PDF says of its own structure.</summary>
internal sealed class StructBlocks(PageFinder pages, Allowance allowance)
{
    private readonly List<Block> blocks = [];
    private int tables;
    private int depth;

    public List<Block> Read(StructPart root)
    {
        Walk(root);
        return blocks;
    }

    private void Walk(StructPart part)
    {
        foreach (var child in part.Parts)
        {
            switch (child.Kind)
            {
                case "Table":
                    AddTable(child);
                    break;
                case "L":
                    depth++;
                    Walk(child);
                    depth--;
                    break;
                case "LI":
                    AddItem(child);
                    break;
                case "Artifact" or "TOCI":
                    break;
                case "" or "P" or "H" or "H1" or "H2" or "H3" or "H4" or "H5" or "H6" or "Title" or "Caption" or "BlockQuote":
                    AddParagraph(child);
                    break;
                default:
                    Walk(child);
                    break;
            }
        }
    }

    private void AddParagraph(StructPart part)
    {
        var text = Text(part);
        if (text.Length == 0) return;

        var at = new Place(Page: pages.Of(text));
        var level = part.Kind switch { "Title" or "H" => 1, ['H', >= '1' and <= '6'] => part.Kind[1] - '0', _ => 0 };
        if (level > 0) blocks.Add(new Paragraph(at, text, ParagraphKind.Heading, level));
        else if (ListMark.Of(text) is { } item) blocks.Add(new Paragraph(at, item.Text, ParagraphKind.ListItem, Math.Max(1, depth)));
        else blocks.Add(new Paragraph(at, text));
    }

    /// <summary>An item's own text, and then the lists inside it.</summary>
    private void AddItem(StructPart item)
    {
        var text = Bulleted(Text(item, skip: "L"));
        if (text.Length > 0)
        {
            blocks.Add(new Paragraph(new Place(Page: pages.Of(text)), ListMark.Of(text)?.Text ?? text, ParagraphKind.ListItem, Math.Max(1, depth)));
        }

        foreach (var body in item.Parts.Where(part => part.Kind is "LBody" or "LI" or "L"))
        {
            if (body.Kind == "L") Walk(new StructPart("Div") { Parts = { body } });
            else Walk(new StructPart("Div") { Parts = { Lists(body) } });
        }
    }

    private static StructPart Lists(StructPart body)
    {
        var lists = new StructPart("Div");
        lists.Parts.AddRange(body.Parts.Where(part => part.Kind is "L" or "Table"));
        return lists;
    }

    /// <summary>Many reports lay whole pages out as a table. A row of one cell is no row; what stands in it is read as text.</summary>
    private void AddTable(StructPart table)
    {
        var rows = Rows(table).ToList();
        var isLayout = rows.Count(row => Cells(row).Count() < 2) * 2 > rows.Count;
        var grid = new MergeGrid<Cell>();
        var gathered = new List<Row>();
        var number = 0;
        foreach (var row in rows)
        {
            if (isLayout && Cells(row).Count() < 2)
            {
                Flush(gathered);
                foreach (var cell in Cells(row)) Walk(cell);
                continue;
            }

            if (gathered.Count == 0)
            {
                tables++;
                number = 0;
                grid = new MergeGrid<Cell>();
            }

            gathered.Add(ReadRow(row, ++number, grid));
        }

        Flush(gathered);
    }

    private void Flush(List<Row> rows)
    {
        if (rows.Any(row => !row.IsEmpty)) blocks.Add(new Table(rows[0].At with { Row = null }, null, [.. rows]));
        rows.Clear();
    }

    private static IEnumerable<StructPart> Rows(StructPart table) => table.Parts.SelectMany(part => part.Kind switch
    {
        "TR" => [part],
        "THead" or "TBody" or "TFoot" => part.Parts.Where(row => row.Kind == "TR"),
        _ => Enumerable.Empty<StructPart>(),
    });

    private static IEnumerable<StructPart> Cells(StructPart row) => row.Parts.Where(part => part.Kind is "TH" or "TD");

    private Row ReadRow(StructPart row, int number, MergeGrid<Cell> grid)
    {
        allowance.Row();
        var texts = Cells(row).Select(cell => (Cell: cell, Text: CellText(cell))).ToList();
        var at = new Place(Page: pages.Of(texts.MaxBy(each => each.Text.Length).Text ?? ""), Table: tables, Row: number);
        var cells = new List<Cell>();
        foreach (var (cell, text) in texts)
        {
            grid.FillCovered(cells, Covered);
            allowance.Cell(cells.Count + cell.ColumnSpan, text.Length);
            grid.Merge(cells.Count, cell.ColumnSpan, cell.RowSpan);
            cells.Add(new Cell(at with { Column = ColumnName.Of(cells.Count) }, text, ColumnSpan: cell.ColumnSpan, RowSpan: cell.RowSpan));
            for (var i = 1; i < cell.ColumnSpan; i++) cells.Add(Covered(cells.Count));
        }

        grid.FillCovered(cells, Covered);
        grid.NextRow();
        return new Row(at, cells);

        Cell Covered(int column) => new(at with { Column = ColumnName.Of(column) }, "", Covered: true);
    }

    private static string CellText(StructPart cell)
    {
        var lines = new StringBuilder();
        AppendLines(cell, lines);
        return Whitespace.FoldLines(lines.ToString());
    }

    private static void AppendLines(StructPart part, StringBuilder lines)
    {
        foreach (var child in part.Parts)
        {
            if (child.Kind is "" or "P" or "Span" or "Link" or "Lbl" or ['H', ..]) lines.Append('\n').Append(Text(child));
            else if (child.Kind == "LI") lines.Append('\n').Append(Bulleted(Text(child)));
            else AppendLines(child, lines);
        }
    }

    /// <summary>The item with a plain bullet for whatever mark the font drew.</summary>
    private static string Bulleted(string text) =>
        text.Length > 1 && !char.IsLetterOrDigit(text[0]) && text[0] is not ('(' or '£' or '"' or '‘' or '“' or '\'' or '%' or '<' or '>')
            ? "• " + text[1..].TrimStart()
            : text;

    private static string Text(StructPart part, string? skip = null)
    {
        var text = new StringBuilder();
        Append(part, text, skip);
        return Whitespace.Fold(text.ToString());
    }

    private static void Append(StructPart part, StringBuilder text, string? skip)
    {
        text.Append(part.Text);
        foreach (var child in part.Parts)
        {
            if (child.Kind == skip) continue;
            if (child.Kind is not ("Span" or "Link" or "Object")) text.Append(' ');
            Append(child, text, skip);
        }
    }
}
