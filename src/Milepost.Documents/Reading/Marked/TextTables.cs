using Milepost.Importing;
using Milepost.Importing.Tables;

namespace Milepost.Documents.Reading.Marked;

/// <summary>What one table of a text became.</summary>
/// <param name="Blocks">The table, or what stood there after all.</param>
/// <param name="Marked">It was drawn in Markdown or HTML, and not merely with tabs.</param>
internal sealed record TextTable(IReadOnlyList<Block> Blocks, bool Marked);

/// <summary>The tables of a text: drawn with strokes, held apart by tabs, or written in HTML.</summary>
internal sealed class TextTables(LineReader lines, Allowance allowance)
{
    /// <summary>The table that begins at the next line; null where none does.</summary>
    public TextTable? Next()
    {
        var line = lines.Peek()!.Value;
        if (IsPipe(line.Text, lines.Peek(1)?.Text)) return Pipes();
        if (line.Text.AsSpan().TrimStart().StartsWith("<table", StringComparison.OrdinalIgnoreCase)) return Html();
        return IsTabbed(line.Text) ? Tabs() : null;
    }

    /// <summary>A row with a stroke in front, or one without whose next line is the rule under a heading row.</summary>
    private static bool IsPipe(string line, string? next) =>
        PipeRow.Is(line) || (line.Contains('|', StringComparison.Ordinal) && next is not null && IsPipeRule(next));

    private static bool IsPipeRule(string line) => line.Contains('|', StringComparison.Ordinal) && PipeRow.IsRule(line);

    private TextTable Pipes()
    {
        var rows = new List<Row>();
        while (lines.Peek() is { IsBlank: false } line && line.Text.Contains('|', StringComparison.Ordinal))
        {
            lines.Take();
            if (!PipeRow.IsRule(line.Text)) rows.Add(RowOf(line.Number, PipeRow.Cells(line.Text)));
        }

        return new TextTable(Tabled(rows), Marked: true);
    }

    private TextTable Tabs()
    {
        var rows = new List<Row>();
        var marked = false;
        while (lines.Peek() is { } line && line.Text.Contains('\t', StringComparison.Ordinal) && !PipeRow.Is(line.Text))
        {
            lines.Take();
            if (PipeRow.IsRule(line.Text)) continue;

            var cells = QuotedCells(line.Text) ?? [.. line.Text.Split('\t')];
            marked |= line.Text.Contains("<p>", StringComparison.Ordinal) || line.Text.Contains("<br>", StringComparison.Ordinal);
            rows.Add(RowOf(line.Number, cells));
        }

        return new TextTable(Tabled(rows), marked);
    }

    /// <summary>A spreadsheet pastes a cell of several lines in quotation marks; its row then goes on over the next lines.</summary>
    private List<string>? QuotedCells(string first)
    {
        const int Furthest = 100;
        if (!first.StartsWith('"') && !first.Contains("\t\"", StringComparison.Ordinal)) return null;

        var row = first;
        for (var after = 0; after < Furthest; after++)
        {
            if (TabQuotes.Split(row, out var unclosed) is { } cells)
            {
                // On one line, words in quotation marks are somebody's own unless a doubled mark tells otherwise.
                if (after == 0 && !first.Contains("\"\"", StringComparison.Ordinal)) return null;
                for (var i = 0; i < after; i++) lines.Take();
                return cells;
            }

            if (!unclosed || lines.Peek(after) is not { } next) return null;
            row = $"{row}\n{next.Text}";
        }

        return null;
    }

    private TextTable Html()
    {
        var from = lines.Peek()!.Value.Number;
        var html = new System.Text.StringBuilder();
        while (lines.Take() is { } line)
        {
            html.Append(line.Text).Append('\n');
            if (line.Text.Contains("</table>", StringComparison.OrdinalIgnoreCase)) break;
        }

        return new TextTable(HtmlReader.ReadPart(html.ToString(), from, allowance), Marked: true);
    }

    /// <summary>A tab stands between two things. One in front is an indent, and one after a bullet or number is the list's own.</summary>
    private bool IsTabbed(string line)
    {
        if (!line.Contains('\t', StringComparison.Ordinal) || string.IsNullOrWhiteSpace(line)) return false;
        if (line.AsSpan().TrimStart().Contains('\t')) return !IsListItem(line);
        return lines.Peek(1) is { IsBlank: false } next && next.Text.AsSpan().TrimStart().Contains('\t') && !IsListItem(next.Text);
    }

    private static bool IsListItem(string line) =>
        ListMark.Of(line) is { } item && !item.Rest.Contains('\t', StringComparison.Ordinal);

    private Row RowOf(int number, List<string> cells)
    {
        allowance.Row();
        var row = new Cell[cells.Count];
        for (var i = 0; i < row.Length; i++)
        {
            var text = Inline.Lines(cells[i]);
            allowance.Cell(i + 1, text.Length);
            row[i] = new Cell(new Place(Line: number, Column: ColumnName.Of(i)), text);
        }

        return new Row(new Place(Line: number), row);
    }

    private static Block[] Tabled(List<Row> rows) => rows.Count == 0 ? [] : [new Table(rows[0].At, null, rows)];
}
