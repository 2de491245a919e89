namespace Milepost.Scorecards;

/// <summary>Which of the columns before the figures hold the title, the number, the section and the part of each line.</summary>
internal sealed record LabelColumns(int Title, int? Reference, int? Section, int? Part)
{
    public static LabelColumns? Of(SheetGrid grid, HeadingRow heading, int end)
    {
        var rows = Enumerable.Range(heading.FirstLine, Math.Max(0, end - heading.FirstLine)).Where(row => heading.Columns.Any(column => grid[row, column.Column].Text.Length > 0)).ToList();
        // A region is a comparator where figures stand under it, and else what the line belongs to.
        bool IsLabel(int column) => !LineWords.IsBeside(Heading(grid, heading, column)) || (LineWords.IsSection(Heading(grid, heading, column)) && rows.TrueForAll(row => !FigureReader.Read(grid[row, column].Text).IsFigure));
        var columns = Enumerable.Range(0, heading.FirstColumn).Where(IsLabel).ToList();
        int? Like(Func<string, bool> named, Func<string, bool> holds) =>
            columns.Where(column => rows.Select(row => grid[row, column].Text).Where(text => text.Length > 0).ToList() is { Count: > 0 } texts
                && (texts.Count(holds) * 3 >= texts.Count * 2 || (named(Heading(grid, heading, column)) && texts.Average(text => text.Length) < 12))).Cast<int?>().FirstOrDefault();

        var part = Like(_ => false, text => LineWords.Part(text) is not null);
        if (part is { } beside && rows.All(row => LineWords.Part(grid[row, beside].Text) is null or LinePart.Beside)) part = null;
        if (part is { } taken) columns.Remove(taken);
        var reference = Like(LineWords.IsReference, LineWords.IsNumbered);
        if (reference is { } number) columns.Remove(number);
        var title = columns.Where(column => LineWords.IsMeasure(Heading(grid, heading, column))).Cast<int?>().FirstOrDefault()
            ?? columns.Where(column => !LineWords.IsSection(Heading(grid, heading, column))).OrderByDescending(column => rows.Where(row => !grid[row, column].Covered).Select(row => grid[row, column].Text.Length).DefaultIfEmpty().Average()).Cast<int?>().FirstOrDefault()
            ?? columns.Cast<int?>().FirstOrDefault();
        if (title is not { } at || rows.All(row => grid[row, at].Text.Length == 0)) return null;
        var section = columns.Where(column => column != at && (LineWords.IsSection(Heading(grid, heading, column)) || (column < at && Heading(grid, heading, column).Length == 0))).Cast<int?>().FirstOrDefault();
        return new(at, reference, section, part);
    }

    /// <summary>The words over a column: in the row of headings, or right above or below it.</summary>
    public static string Heading(SheetGrid grid, HeadingRow heading, int column)
    {
        for (var row = heading.FirstLine - 1; row >= Math.Max(0, heading.Row - 1); row--)
        {
            if (grid[row, column].Text is { Length: > 0 } text) return text;
        }

        return "";
    }
}
