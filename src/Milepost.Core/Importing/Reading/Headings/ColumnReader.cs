using Milepost.Importing.Tables;
using static Milepost.Importing.Reading.PlanField;

namespace Milepost.Importing.Reading.Headings;

/// <summary>Reads the headings of a table of actions into columns: by their words, by a person's corrections, and by what the cells under them hold.</summary>
public static class ColumnReader
{
    private const int RowsLookedAt = 40;

    /// <summary>The columns, and what a person should know of how they were taken.</summary>
    public static (ColumnMap Map, IReadOnlyList<Problem> Notes) Read(Row header, IReadOnlyList<Row> rows, ColumnCorrections corrections)
    {
        var columns = ByWords(header, rows);
        var notes = new List<Problem>();
        columns = Spanned(columns, rows);
        columns = Roles.Repeats(columns, header.At, notes);
        columns = Roles.Breadths(columns, rows);
        columns = Roles.Ratings(columns);
        columns = Roles.Dates(columns);
        columns = ByContent(columns, rows, header.At, notes);
        return (new ColumnMap(Corrected(columns, corrections)), notes);
    }

    /// <summary>Columns for rows that no heading row stands over, by what they hold alone; null where they do not look like actions.</summary>
    public static ColumnMap? Guess(IReadOnlyList<Row> rows)
    {
        var width = rows.Max(row => row.Cells.Count);
        if (rows.Count < 2 || width < 3) return null;
        Column[] bare = [.. Enumerable.Range(0, width).Select(index => new Column(index, "", Other, "it has no heading"))];
        var columns = ByContent(bare, rows, rows[0].At, []);
        if (columns.All(column => column.Field != Reference)) return null;
        var prose = columns.FirstOrDefault(column => column.Field == Other && Share(column, rows, CellNature.Prose, CellNature.Words, CellNature.Marked) > 0.6);
        return prose is null
            ? null
            : new ColumnMap([.. columns.Select(column => column == prose ? column with { Field = Title, Because = "its cells are sentences beside a reference" } : column)]);
    }

    private static Column[] ByWords(Row header, IReadOnlyList<Row> rows)
    {
        var width = Math.Max(header.Cells.Count, rows.Count == 0 ? 0 : rows.Take(RowsLookedAt).Max(row => row.Cells.Count));
        return [.. Enumerable.Range(0, width).Select(index => ByWords(index, index < header.Cells.Count ? header.Cells[index].Text : ""))];
    }

    private static Column ByWords(int index, string heading) => string.IsNullOrWhiteSpace(heading)
        ? new(index, "", Other, "it has no heading")
        : KnownHeading.Find(heading) is { } known
            ? new(index, heading, known.Field, known.Whole ? "the heading says so" : $"the heading says “{known.Phrase}”", known.Breadth)
            : new(index, heading, Other, "the heading is not known");

    /// <summary>A heading over two columns, a number and a text, stands in the first: the number is the reference, and the text is what the heading says.</summary>
    private static Column[] Spanned(Column[] columns, IReadOnlyList<Row> rows)
    {
        for (var i = 0; i + 1 < columns.Length; i++)
        {
            var (left, right) = (columns[i], columns[i + 1]);
            if (left.Breadth == Breadth.None || right.Heading.Length > 0) continue;
            if (Share(left, rows, CellNature.Number) < 0.7 || Share(right, rows, CellNature.Number) > 0.2) continue;
            columns[i] = left with { Heading = "", Field = Reference, Breadth = Breadth.None, Because = "its cells are references, and the heading spans the next column too" };
            columns[i + 1] = right with { Heading = left.Heading, Field = left.Field, Breadth = left.Breadth, Because = left.Because };
        }

        return columns;
    }

    /// <summary>A column whose cells cannot be what its heading says, or that has no known heading, is read by what it holds.</summary>
    private static Column[] ByContent(Column[] columns, IReadOnlyList<Row> rows, Place at, List<Problem> notes)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            if (Dominant(column, rows) is not { } nature) continue;
            if (column.Field != Other && FieldFit.Of(nature, column.Field) > FieldFit.Wrong) continue;
            if (SlidFrom(columns, i, nature, rows) || Roles.ByNature(nature, columns) is not { } field) continue;
            var holds = Say(nature);
            columns[i] = column with { Field = field, Breadth = Breadth.None, Because = $"its cells are {holds}" };
            if (column.Heading.Length > 0)
            {
                notes.Add(new(Severity.Note, "heading-by-content", $"The column “{column.Heading}” holds {holds}, and was read as that. Correct the column if that is wrong.", at));
            }
        }

        return columns;
    }

    /// <summary>The column beside it is headed for just these cells and stands empty: the cells slid, and the heading is right.</summary>
    private static bool SlidFrom(Column[] columns, int index, CellNature nature, IReadOnlyList<Row> rows) =>
        columns[index].Field != Other && new[] { index - 1, index + 1 }.Any(beside =>
            beside >= 0 && beside < columns.Length && FieldFit.Of(nature, columns[beside].Field) >= 8
            && Natures(columns[beside], rows).Count() < Natures(columns[index], rows).Count());

    private static Column[] Corrected(Column[] columns, ColumnCorrections corrections)
    {
        if (corrections.Fields.Count == 0) return columns;
        var seen = new Dictionary<string, int>();
        for (var i = 0; i < columns.Length; i++)
        {
            var heading = ColumnCorrections.Key(columns[i].Heading);
            var occurrence = seen[heading] = seen.GetValueOrDefault(heading) + 1;
            if (corrections.Fields.TryGetValue((heading, occurrence), out var field))
            {
                columns[i] = columns[i] with { Field = field, Because = "somebody corrected it" };
            }
        }

        return columns;
    }

    private static CellNature? Dominant(Column column, IReadOnlyList<Row> rows)
    {
        var counts = Natures(column, rows).GroupBy(nature => nature).ToDictionary(group => group.Key, group => group.Count());
        var filled = counts.Values.Sum();
        if (filled < 2) return null;
        var (nature, most) = counts.MaxBy(pair => pair.Value);
        return most * 10 >= filled * 7 ? nature : null;
    }

    private static double Share(Column column, IReadOnlyList<Row> rows, params CellNature[] natures)
    {
        var all = Natures(column, rows).ToList();
        return all.Count == 0 ? 0 : all.Count(natures.Contains) / (double)all.Count;
    }

    private static IEnumerable<CellNature> Natures(Column column, IReadOnlyList<Row> rows) => rows.Take(RowsLookedAt)
        .Where(row => column.Index < row.Cells.Count)
        .Select(row => CellNatures.Of(row.Cells[column.Index]))
        .Where(nature => nature != CellNature.Empty);

    private static string Say(CellNature nature) => nature switch
    {
        CellNature.Colour => "ratings",
        CellNature.Day or CellNature.DayInWords => "dates",
        CellNature.Number => "references",
        CellNature.Person => "names",
        CellNature.Weight => "PI and AfI",
        _ => "sentences",
    };
}
