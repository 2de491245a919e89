using System.Text;
using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Pdf;

/// <summary>Makes headings, list items, paragraphs and tables of what a PDF says of its own structure.</summary>
internal sealed class StructBlocks(PageText pages, Allowance allowance)
{
    private readonly List<Block> blocks = [];
    private readonly PdfListDepth depths = new();
    private int tables;
    private int depth;
    private bool marksItems;

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
        var (text, page) = pages.Find(Text(part));
        if (text.Length == 0) return;

        var at = new Place(Page: page);
        var level = part.Kind switch { "Title" or "H" => 1, ['H', >= '1' and <= '6'] => part.Kind[1] - '0', _ => 0 };
        if (level > 0)
        {
            depths.End();
            blocks.Add(new Paragraph(at, text, ParagraphKind.Heading, level));
        }
        else if (ListMark.Of(text) is { } item) blocks.Add(new Paragraph(at, item.Text, ParagraphKind.ListItem, Depth(item)));
        else blocks.Add(new Paragraph(at, text));
        foreach (var note in part.Parts.Where(inner => inner.Kind == "Note")) Walk(note);
    }

    private int Depth(ListMark item) => Math.Max(depths.Of(item.Sign), depth);

    /// <summary>An item's own text, and then the lists inside it.</summary>
    private void AddItem(StructPart item)
    {
        var (text, page) = pages.Find(Text(item, skip: "L"));
        if (text.Length > 0)
        {
            var at = new Place(Page: page);
            var mark = ListMark.Of(text) ?? ListMark.Of(Bulleted(text));
            marksItems |= mark is not null;
            if (mark is not null) blocks.Add(new Paragraph(at, mark.Text, ParagraphKind.ListItem, Depth(mark)));
            else if (marksItems) blocks.Add(new Paragraph(at, text)); // The rest of an item that a page's end cut.
            else blocks.Add(new Paragraph(at, text, ParagraphKind.ListItem, Math.Max(1, depth)));
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
        var texts = Cells(row).Select(cell => (Cell: cell, Read: CellText(cell))).ToList();
        var at = new Place(Page: texts.Count == 0 ? null : texts.MaxBy(each => each.Read.Text.Length).Read.Page, Table: tables, Row: number);
        var cells = new List<Cell>();
        foreach (var (cell, (text, _)) in texts)
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

    private (string Text, int Page) CellText(StructPart cell)
    {
        var lines = new List<(string Text, bool Item)>();
        AddLines(cell, lines);
        var found = lines.Select(line => (Read: pages.Find(line.Text), line.Item)).Where(line => line.Read.Text.Length > 0).ToList();
        return (string.Join('\n', found.Select(line => line.Item ? Bulleted(line.Read.Text) : line.Read.Text)), found.Count == 0 ? 1 : found[0].Read.Page);
    }

    private static void AddLines(StructPart part, List<(string Text, bool Item)> lines)
    {
        StructPart? before = null;
        foreach (var child in part.Parts)
        {
            var inline = child.Kind is "" or "Span" or "Link";
            if (inline && before?.Kind is ("" or "Span" or "Link")) lines[^1] = lines[^1] with { Text = lines[^1].Text + Text(child) };
            else if (inline || child.Kind is "P" or "Lbl" or ['H', ..]) lines.Add((Text(child), false));
            else if (child.Kind == "LI") lines.Add((Text(child), true));
            else AddLines(child, lines);
            before = child;
        }
    }

    /// <summary>The item with a plain bullet for whatever mark the font drew.</summary>
    private static string Bulleted(string text) =>
        text.Length > 1 && !char.IsLetterOrDigit(text[0]) && text[0] is not ('(' or '£' or '"' or '‘' or '“' or '\'' or '%' or '<' or '>')
            ? "• " + text[1..].TrimStart()
            : text;

    /// <summary>A part's text as the file tells it; what stands in a line of its own is set off by a blank.</summary>
    private static string Text(StructPart part, string? skip = null)
    {
        var text = new StringBuilder();
        Append(part, text, skip);
        return text.ToString();
    }

    private static void Append(StructPart part, StringBuilder text, string? skip)
    {
        text.Append(part.Text);
        foreach (var child in part.Parts)
        {
            if (child.Kind == skip || child.Kind == "Note") continue;
            if (child.Kind is not ("" or "Span" or "Link" or "Object" or "Reference" or "Quote" or "Code" or "Annot")) text.Append(' ');
            Append(child, text, skip);
        }
    }
}
