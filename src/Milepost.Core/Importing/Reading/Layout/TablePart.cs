using Milepost.Importing.Reading.Headings;
using Milepost.Importing.Reading.Rows;
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
    /// <summary>How many columns its rows fill; a sheet's empty columns to the right do not count.</summary>
    public int Width => Rows.Count == 0 ? 0 : Rows.Max(row => At.Sheet is null ? row.Cells.Count : Filled(row));

    private static int Filled(Row row)
    {
        var last = row.Cells.Count;
        while (last > 0 && row.Cells[last - 1] is { IsEmpty: true, Covered: false }) last--;
        return last;
    }
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
            if (rows[i].IsEmpty && rows[i].At.Sheet is null) continue;
            if (!rows[i].IsEmpty && !IsHeader(rows[i], header))
            {
                if (EndsPairs(rows[i], header, body))
                {
                    foreach (var piece in Close(table, header, headers, body, atEnd: true)) yield return piece;
                    (header, headers, body) = (null, [], []);
                }

                body.Add(rows[i]);
                continue;
            }

            // A sheet may hold one table under another, with an empty row between.
            if (rows[i].IsEmpty && body.Count == 0) continue;
            foreach (var piece in Close(table, header, headers, body, rows[i].IsEmpty)) yield return piece;
            if (rows[i].IsEmpty)
            {
                (header, headers, body) = (null, [], []);
                continue;
            }

            (header, headers, body) = (rows[i], [rows[i]], []);
            if (i + 1 >= rows.Count || !HeaderRow.IsSecondRow(rows[i], rows[i + 1])) continue;
            header = HeaderRow.Combine(rows[i], rows[++i]);
            headers.Add(rows[i]);
        }

        foreach (var piece in Close(table, header, headers, body, atEnd: true)) yield return piece;
    }

    /// <summary>On a sheet, a lone text under a table of two columns, all filled, is a title over what comes next.</summary>
    private static bool EndsPairs(Row row, Row? header, List<Row> body) =>
        header is not null && row.At.Sheet is not null && body.Count > 0 && IsTitle(row)
        && Filled(header) == 2 && body.TrueForAll(each => Filled(each) == 2);

    private static int Filled(Row row) => row.Cells.Count(cell => !cell.IsEmpty);

    private static bool IsHeader(Row row, Row? header) => HeaderRow.Is(row) || (header is not null && HeaderRow.Repeats(row, header));

    /// <summary>The part that ends here. Lone titles above the next heading row, and at the beginning of rows without one, are sentences.</summary>
    private static IEnumerable<(Paragraph? Title, TablePart? Part, Row? TitleRow)> Close(
        Table table, Row? header, List<Row> headers, List<Row> body, bool atEnd)
    {
        var from = 0;
        while (header is null && from < body.Count && body[from].At.Sheet is not null && IsTitle(body[from])) yield return Title(body[from++]);
        var to = body.Count;
        while (!atEnd && to > from && IsTitle(body[to - 1])) to--;
        if (header is not null || to > from)
        {
            yield return (null, new TablePart(Start(headers, body[from..to], table), table.Caption, header, headers, body[from..to]), null);
        }

        for (var i = to; i < body.Count; i++) yield return Title(body[i]);
    }

    private static (Paragraph? Title, TablePart? Part, Row? TitleRow) Title(Row row)
    {
        var cell = row.Cells.First(cell => !string.IsNullOrWhiteSpace(cell.Text));
        var text = string.Join(' ', cell.Lines);
        var kind = Sentences.IsMarked(text) ? ParagraphKind.ListItem : ParagraphKind.Text;
        return (new Paragraph(row.At, text, kind, 0, Bold: kind == ParagraphKind.Text), null, row);
    }

    private static bool IsTitle(Row row)
    {
        var filled = row.Cells.Where(cell => !cell.IsEmpty).ToList();
        return (row.Cells.Count > 1 || row.At.Sheet is not null) && filled is [{ Text.Length: > 0 } only] && ReferenceEquals(only, row.Cells[0])
            && !TableKinds.IsKeyRow(only.Text);
    }

    private static Place Start(List<Row> headers, List<Row> body, Table table) =>
        headers.Count > 0 ? headers[0].At : body.Count > 0 ? body[0].At : table.At;
}
