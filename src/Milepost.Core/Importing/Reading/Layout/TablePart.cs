using Milepost.Importing.Reading.Headings;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Layout;

/// <summary>The rows of a table that stand under one heading row; without a heading row, the rows above the first.</summary>
/// <param name="At">Where the part begins.</param>
/// <param name="Caption">The sheet's name, or the table's caption.</param>
/// <param name="Header">Its heading row; null where it has none.</param>
/// <param name="HeaderRows">The rows of the file that the heading row was made of.</param>
/// <param name="Rows">The rows under it.</param>
public sealed record TablePart(Place At, string? Caption, Row? Header, IReadOnlyList<Row> HeaderRows, IReadOnlyList<Row> Rows)
{
    public int Width => Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Count);
}

/// <summary>Divides tables at their heading rows. Titles that stand in a table's first rows are sentences above it.</summary>
public static class TableParts
{
    /// <summary>The table as sentences (<see cref="Paragraph"/>) and parts, in reading order.</summary>
    public static IEnumerable<(Paragraph? Title, TablePart? Part, Row? TitleRow)> Of(Table table)
    {
        var rows = table.Rows;
        Row? header = null;
        List<Row> headers = [];
        List<Row> body = [];
        for (var i = 0; i < rows.Count; i++)
        {
            if (!IsHeader(rows[i], header))
            {
                if (!rows[i].IsEmpty) body.Add(rows[i]);
                continue;
            }

            foreach (var piece in Close(table, header, headers, body)) yield return piece;
            (header, headers, body) = (rows[i], [rows[i]], []);
            if (i + 1 >= rows.Count || !HeaderRow.IsSecondRow(rows[i], rows[i + 1])) continue;
            header = HeaderRow.Combine(rows[i], rows[++i]);
            headers.Add(rows[i]);
        }

        if (header is not null || body.Count > 0) yield return (null, new TablePart(Start(headers, body, table), table.Caption, header, headers, body), null);
    }

    private static bool IsHeader(Row row, Row? header) => HeaderRow.Is(row) || (header is not null && HeaderRow.Repeats(row, header));

    /// <summary>The part that a new heading row ends: lone titles at its end stand above the new heading row.</summary>
    private static IEnumerable<(Paragraph? Title, TablePart? Part, Row? TitleRow)> Close(
        Table table, Row? header, List<Row> headers, List<Row> body)
    {
        var titles = body.Count;
        while (titles > 0 && IsTitle(body[titles - 1])) titles--;
        if (header is not null || titles > 0)
        {
            yield return (null, new TablePart(Start(headers, body, table), table.Caption, header, headers, body[..titles]), null);
        }

        for (var i = titles; i < body.Count; i++)
        {
            var cell = body[i].Cells.First(cell => !string.IsNullOrWhiteSpace(cell.Text));
            yield return (new Paragraph(body[i].At, string.Join(' ', cell.Lines), ParagraphKind.Text, 0, Bold: true), null, body[i]);
        }
    }

    private static bool IsTitle(Row row)
    {
        var filled = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).ToList();
        if (filled.Count != 1) return false;
        return ReferenceEquals(filled[0], row.Cells[0]) || filled[0].ColumnSpan > 1 || row.Cells.Any(cell => cell.Covered);
    }

    private static Place Start(List<Row> headers, List<Row> body, Table table) =>
        headers.Count > 0 ? headers[0].At : body.Count > 0 ? body[0].At : table.At;
}
