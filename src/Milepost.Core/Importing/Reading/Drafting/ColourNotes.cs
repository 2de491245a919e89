using Milepost.Importing.Reading.Rows;
using Milepost.Importing.Reading.Values;
using Milepost.Wording;

namespace Milepost.Importing.Reading.Drafting;

/// <summary>Says of each column of ratings what was read from nothing but the colour behind its cells.</summary>
public static class ColourNotes
{
    public static IEnumerable<Problem> Of(IReadOnlyList<PlacedRow> rows)
    {
        var coloured =
            from row in rows
            from pair in row.Map.Columns.Zip(row.Cells)
            let column = pair.First
            let cell = pair.Second
            where column.Field is PlanField.OverallRating or PlanField.ActionRating or PlanField.ImpactRating or PlanField.StepRating
                && cell is { Shade: not null } && RatingReader.SaysNothing(cell.Text)
            group cell by (column.Heading, column.Field, cell.At.Sheet);
        return coloured.Select(column => new Problem(Severity.Note, "rating-by-colour", Message(column.Key.Heading, [.. column.Select(cell => cell.Shade!)]), column.First().At));
    }

    private static string Message(string heading, List<string> shades)
    {
        var column = heading.Length == 0 ? "a column without a heading" : $"the column “{heading}”";
        var counts = shades.GroupBy(shade => shade).OrderByDescending(shade => shade.Count()).Select(shade => $"{shade.Count()} {shade.Key}").ToList();
        return shades.Count == 1
            ? $"1 rating in {column} is given by colour alone, and was read from the colour behind the cell: {shades[0]}."
            : $"{Say.Count(shades.Count, "rating")} in {column} are given by colour alone, and were read from the colour behind the cells: {Say.List(counts)}.";
    }
}
