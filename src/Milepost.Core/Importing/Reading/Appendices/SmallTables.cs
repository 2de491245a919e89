using Milepost.Importing.Reading.Headings;
using Milepost.Importing.Reading.Layout;
using Milepost.Importing.Reading.Values;
using Milepost.Importing.Tables;
using Milepost.Plans;
using Milepost.Rating;

namespace Milepost.Importing.Reading.Appendices;

/// <summary>Reads the small tables beside the actions: post holders, glossary, key to the colours, levels of assurance, the board.</summary>
public static class SmallTables
{
    public static IReadOnlyList<HolderDraft> Holders(IEnumerable<KnownTable> tables) =>
        [.. Pairs(tables, AppendixColumn.Post, AppendixColumn.Holder).Select(pair => new HolderDraft(pair.One, pair.Other, pair.At))];

    public static IReadOnlyList<TermDraft> Glossary(IEnumerable<KnownTable> tables)
    {
        var terms = new List<TermDraft>();
        foreach (var (one, other, at) in Pairs(tables, AppendixColumn.Term, AppendixColumn.Meaning))
        {
            if (one.Length == 0 && terms.Count > 0) terms[^1] = terms[^1] with { Meaning = $"{terms[^1].Meaning} {other}".Trim() };
            else terms.Add(new TermDraft(one, other, at));
        }

        return terms;
    }

    /// <summary>The plan's own key; null where the file gives none.</summary>
    public static RatingScheme? Scheme(IReadOnlyList<KnownTable> tables)
    {
        List<(string Key, string Meaning)> rows =
        [
            .. tables.SelectMany(table => table.Rows).Where(row => row.Cells.Count > 0 && !row.IsEmpty).Select(row => (
                row.Cells[0].Text.Trim() is { Length: > 0 } key ? key : row.Cells[0].Shade ?? "",
                string.Join('\n', row.Cells.Skip(1).Select(cell => cell.Text.Trim()).Where(text => text.Length > 0)))),
        ];
        rows.RemoveAll(row => !IsKey(row.Key));
        var scheme = SchemeReader.Read(rows);
        return scheme.Levels.Count == 0 ? null : scheme;
    }

    /// <summary>A row of a key that names a rating, and is not the key's own title.</summary>
    public static bool IsKey(string text) => text.Length is > 0 and < 200 && !text.EndsWith(':') && !AppendixHeadings.Is(AppendixColumn.Rating, text);

    public static IEnumerable<StatementDraft> Levels(IEnumerable<KnownTable> tables) => tables
        .SelectMany(table => table.Rows)
        .Where(row => !row.IsEmpty)
        .Select(row => new StatementDraft(StatementKind.Other, row.Cells[0].Text.Trim(), null, Rest(row), row.At));

    public static IEnumerable<StatementDraft> Seats(IEnumerable<KnownTable> tables) => tables
        .SelectMany(table => table.Rows.Select(row => (row, table.Passage)))
        .Where(each => !each.row.IsEmpty)
        .Select(each => new StatementDraft(StatementKind.BoardSeat, each.Passage.Above.Count > 0 ? each.Passage.Above[^1].Text : null, null,
            string.Join(" – ", Filled(each.row)), each.row.At));

    /// <summary>A table that nothing more exact is made of is kept row by row, each cell after its heading.</summary>
    public static IEnumerable<StatementDraft> Others(IEnumerable<KnownTable> tables)
    {
        foreach (var table in tables)
        {
            var heading = table.Passage.Above.Count > 0 && table.Passage.Above[^1].Text is { Length: < 120 } above ? above : table.Part.Caption;
            foreach (var row in table.Rows.Where(row => !row.IsEmpty))
            {
                var cells = row.Cells.Select((cell, index) => Said(cell) is { Length: > 0 } text ? WithHeading(text, table.Part.Header, index) : "");
                yield return new(StatementKind.Other, heading, null, string.Join(" | ", cells.Where(text => text.Length > 0)), row.At);
            }

            if (table.Part is { Header: not null, Rows.Count: 0 } empty)
            {
                yield return new(StatementKind.Other, heading, null, string.Join(" | ", empty.HeaderRows.SelectMany(Filled)), empty.At);
            }
        }
    }

    /// <summary>A table of contents says nothing that the plan does not say again; it is named, and left out.</summary>
    public static Problem LeftOut(KnownTable contents) => new(
        Severity.Note, "contents-left-out",
        $"The table of contents was left out of the plan: {string.Join("; ", contents.Rows.Select(row => string.Join(" ", Filled(row))))}.", contents.Part.At);

    private static string WithHeading(string text, Row? header, int index) =>
        header is not null && index < header.Cells.Count && header.Cells[index].Text is { Length: > 0 } heading ? $"{heading}: {text}" : text;

    private static IEnumerable<(string One, string Other, Place At)> Pairs(IEnumerable<KnownTable> tables, AppendixColumn one, AppendixColumn other)
    {
        var (first, second) = (0, 1);
        foreach (var table in tables)
        {
            if (table.Part.Header is { } header && !table.Continues)
            {
                first = Index(header, one, 0);
                second = Index(header, other, first == 0 ? 1 : 0);
            }

            foreach (var row in table.Rows.Where(row => !row.IsEmpty))
            {
                var rest = row.Cells.Where((cell, index) => index != first && index != second && !cell.IsEmpty).Select(cell => cell.Text.Trim());
                yield return (At(row, first), string.Join(" – ", rest.Prepend(At(row, second)).Where(text => text.Length > 0)), row.At);
            }
        }
    }

    private static int Index(Row header, AppendixColumn column, int otherwise) =>
        header.Cells.ToList().FindIndex(cell => AppendixHeadings.Is(column, cell.Text)) is var index and >= 0 ? index : otherwise;

    private static string At(Row row, int index) => index < row.Cells.Count ? row.Cells[index].Text.Trim() : "";

    private static string Rest(Row row) => string.Join('\n', row.Cells.Skip(1).Select(cell => cell.Text.Trim()).Where(text => text.Length > 0));

    private static IEnumerable<string> Filled(Row row) => row.Cells.Select(Said).Where(text => text.Length > 0);

    private static string Said(Cell cell) => cell.Text.Trim() is { Length: > 0 } text ? text : cell.Shade is { } shade ? $"shaded {shade}" : "";
}
