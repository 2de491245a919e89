using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Pdf;

/// <summary>Rebuilds headings, paragraphs and tables from where words and rules stand on the pages.</summary>
internal sealed class PdfLayout
{
    private readonly List<(PdfPage Page, PdfDrawing Drawing, List<PdfGrid> Grids)> drawn = [];
    private readonly RunningLines running;
    private readonly Allowance allowance;
    private readonly List<Block> blocks = [];
    private readonly List<double> headingSizes;
    private readonly double bodySize;
    private readonly PdfListDepth depths = new();
    private PdfGrid? lastGrid;
    private int tables;

    public PdfLayout(List<PdfPage> pages, List<PdfDrawing> drawings, Allowance allowance)
    {
        this.allowance = allowance;
        running = new RunningLines(pages);
        foreach (var page in pages)
        {
            var drawing = page.Number <= drawings.Count ? drawings[page.Number - 1] : new PdfDrawing([], [], []);
            drawn.Add((page, drawing, PdfGrid.Of(drawing, allowance)));
        }

        // The text of tables is often smaller than that between them, which would then look like headings.
        List<PdfLine> free = [.. drawn.SelectMany(page => page.Page.Lines.Select(line => Free(line, page.Grids)).OfType<PdfLine>())];
        var sizes = free.GroupBy(line => Math.Round(PdfJoin.Size(line), 1)).ToList();
        bodySize = sizes.MaxBy(size => size.Sum(line => line.Text.Length))?.Key ?? 12;
        headingSizes = [.. sizes.Select(size => size.Key).Where(size => size > bodySize * 1.12).OrderDescending().Take(5)];
    }

    /// <summary>How many cells between rules have a colour that stands for a rating.</summary>
    public int ColouredCells => drawn.Sum(page => page.Grids.Sum(grid => grid.Cells.Count(cell => Shade(page.Drawing, cell.Box) is not null)));

    public List<Block> Blocks()
    {
        foreach (var (page, drawing, grids) in drawn)
        {
            allowance.Check();
            AddPage(page, drawing, grids);
        }

        return blocks;
    }

    private void AddPage(PdfPage page, PdfDrawing drawing, List<PdfGrid> grids)
    {
        // What stands above a grid comes before it; within such a band the program's own order knows best.
        var bands = page.Lines
            .Where(line => !running.Repeats(page, line))
            .Select(line => Free(line, grids))
            .OfType<PdfLine>()
            .ToLookup(line => grids.Count(grid => grid.Box.Top < line.Box.Middle));
        for (var band = 0; band <= grids.Count; band++)
        {
            if (band > 0) AddGrid(page, drawing, grids[band - 1]);
            AddText(page, [.. bands[band]]);
        }
    }

    /// <summary>The line without the words that stand inside a grid; null where all of them do.</summary>
    private static PdfLine? Free(PdfLine line, List<PdfGrid> grids)
    {
        var free = line.Words.Where(word => !grids.Exists(grid => grid.Box.Holds(word.Box.Centre, word.Box.Middle))).ToList();
        return free.Count == 0 ? null : free.Count == line.Words.Count ? line : new PdfLine(free);
    }

    private void AddText(PdfPage page, List<PdfLine> lines)
    {
        foreach (var part in PdfColumns.Split(lines))
        {
            if (part.IsTable)
            {
                var at = new Place(Page: page.Number, Table: ++tables);
                var rows = part.Rows.Select((cells, row) => ReadRow(at with { Row = row + 1 }, cells)).ToList();
                blocks.Add(new Table(at, null, rows));
                lastGrid = null;
            }
            else AddParagraphs(page, part.Lines);
        }
    }

    private Row ReadRow(Place at, IReadOnlyList<string> texts)
    {
        allowance.Row();
        return new Row(at, [.. texts.Select((text, column) =>
        {
            allowance.Cell(column + 1, text.Length);
            return new Cell(at with { Column = ColumnName.Of(column) }, text);
        })]);
    }

    private void AddParagraphs(PdfPage page, IReadOnlyList<PdfLine> lines)
    {
        if (lines.Count == 0) return;
        var at = new Place(Page: page.Number);
        foreach (var paragraph in PdfJoin.Paragraphs(lines, lines.Max(line => line.Box.Right)))
        {
            var text = Whitespace.Fold(paragraph.Text);
            var level = headingSizes.FindIndex(size => Math.Abs(size - paragraph.Size) < 0.6) + 1;
            if (level > 0 && text.Length < 250)
            {
                depths.End();
                blocks.Add(new Paragraph(at, text, ParagraphKind.Heading, Math.Min(level, 6)));
            }
            else if (ListMark.Of(text) is { } item) blocks.Add(new Paragraph(at, item.Text, ParagraphKind.ListItem, depths.Of(item.Sign)));
            else if (GoesOn(text) is { } before) blocks[^1] = before with { Text = $"{before.Text} {text}" };
            else blocks.Add(new Paragraph(at, text));
        }
    }

    /// <summary>The paragraph that a page's end cut in the middle of a sentence, where this goes on with it.</summary>
    private Paragraph? GoesOn(string text) =>
        char.IsLower(text[0]) && blocks is [.., Paragraph { Kind: not ParagraphKind.Heading } before] && before.Text[^1] is not ('.' or ':' or ';' or '?' or '!') ? before : null;

    private void AddGrid(PdfPage page, PdfDrawing drawing, PdfGrid grid)
    {
        var words = page.Lines.SelectMany(line => line.Words).Where(word => grid.Box.Holds(word.Box.Centre, word.Box.Middle)).ToList();
        if (words.Count == 0) return;

        var at = new Place(Page: page.Number, Table: ++tables);
        var cells = new Cell?[grid.RowCount, grid.ColumnCount];
        foreach (var cell in grid.Cells)
        {
            allowance.Check();
            var text = TextOf(words.Where(word => cell.Box.Holds(word.Box.Centre, word.Box.Middle)), cell.Box);
            cells[cell.Row, cell.Column] = new Cell(Of(cell.Row, cell.Column), text, Shade(drawing, cell.Box), ColumnSpan: cell.Columns, RowSpan: cell.Rows);
        }

        var rows = new List<Row>();
        for (var row = 0; row < grid.RowCount; row++)
        {
            allowance.Row();
            var read = new Cell[grid.ColumnCount];
            for (var column = 0; column < read.Length; column++)
            {
                read[column] = cells[row, column] ?? new Cell(Of(row, column), "", Covered: true);
                allowance.Cell(column + 1, read[column].Text.Length);
            }

            rows.Add(new Row(at with { Row = row + 1 }, read));
        }

        Add(new Table(at, null, rows), grid);

        Place Of(int row, int column) => at with { Row = row + 1, Column = ColumnName.Of(column) };
    }

    private void Add(Table table, PdfGrid grid)
    {
        if (blocks is [.., Table before] && before.At.Page == table.At.Page - 1 && lastGrid is { } above
            && PageTurn.Joined(before.Rows[^1], table.Rows[0], above, grid) is { } whole)
        {
            blocks[^1] = before with { Rows = [.. before.Rows.SkipLast(1), whole] };
            table = table with { Rows = [.. table.Rows.Skip(1)] };
        }

        lastGrid = grid;
        if (table.Rows.Count > 0) blocks.Add(table);
    }

    private static string TextOf(IEnumerable<PdfWord> words, Box cell) =>
        Whitespace.FoldLines(string.Join('\n', PdfJoin.Paragraphs(PdfJoin.Lines(words), cell.Right, narrow: true).Select(paragraph => Bulleted(paragraph.Text))));

    private static string Bulleted(string text) => ListMark.Of(text) is { Mark: "" } item ? $"• {item.Rest}" : text;

    /// <summary>The colour that fills most of a cell.</summary>
    private static string? Shade(PdfDrawing drawing, Box cell)
    {
        string? shade = null;
        foreach (var (fill, of) in drawing.Fills)
        {
            var width = Math.Min(fill.Right, cell.Right) - Math.Max(fill.Left, cell.Left);
            var height = Math.Min(fill.Bottom, cell.Bottom) - Math.Max(fill.Top, cell.Top);
            if (width > 0 && height > 0 && width * height > cell.Width * cell.Height * 0.5) shade = of;
        }

        return shade;
    }
}
