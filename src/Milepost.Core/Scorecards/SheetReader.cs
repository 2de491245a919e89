using Milepost.Importing;
using Milepost.Importing.Tables;
using Milepost.Wording;

namespace Milepost.Scorecards;

/// <summary>Reads a council's spreadsheet of measures into lines with their figures, whichever way it lies. It decides nothing that a person should: which measure a line is, they say.</summary>
public static class SheetReader
{
    /// <param name="document">The sheets of the file.</param>
    /// <param name="quarters">Which year "Q1 2026" is of.</param>
    /// <param name="year">The financial year that headings without a year are of, where a person said it.</param>
    public static SheetReading Read(SourceDocument document, QuarterYear quarters = QuarterYear.Financial, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var doubts = document.Problems.Where(problem => problem.Severity > Severity.Note).ToList();
        var (lines, shape, notes) = (new List<SheetLine>(), new List<string>(), new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        var tables = document.Blocks.OfType<Table>().ToList();
        var lies = new List<SheetLie>();
        foreach (var table in tables)
        {
            var sheet = tables.Count > 1 ? table.At.Sheet ?? table.Caption : null;
            if (table.Rows.Count(row => row.Hidden && !row.IsEmpty) is > 0 and var hidden) doubts.Add(new(Severity.Warning, "hidden-rows", $"{Say.Count(hidden, "hidden row")} {(hidden == 1 ? "is" : "are")} not read. Show {(hidden == 1 ? "it" : "them")} in the spreadsheet where {(hidden == 1 ? "it is" : "they are")} meant", table.At));
            if (Read(SheetGrid.Of(table), table, Outside(table, document, year), sheet, quarters, doubts, notes) is not { } read || read.Lines.Count == 0) continue;
            lines.AddRange(read.Lines);
            shape.AddRange(read.Headings.Select(Folded.Key));
            lies.Add(read.Lie);
        }

        var lie = lies.Count == 0 ? SheetLie.MonthsAcross : lies.GroupBy(one => one).MaxBy(group => group.Count())!.Key;
        var told = Told(Distinct(lines), notes);
        doubts.AddRange(Doubts(told));
        return new([lie.ToString(), .. shape.Distinct()], lie, told, [.. doubts.DistinctBy(doubt => doubt.Message).OrderByDescending(doubt => doubt.Severity)], notes);
    }

    private static (IReadOnlyList<SheetLine> Lines, IEnumerable<string> Headings, SheetLie Lie)? Read(
        SheetGrid grid, Table table, YearAbove? outside, string? sheet, QuarterYear quarters, List<Problem> doubts, Dictionary<string, string> notes)
    {
        if (grid.Rows == 0 || grid.Columns == 0) return null;
        outside ??= Titles(grid).Select(PeriodReader.YearIn).FirstOrDefault(year => year is not null);
        if (RowForEach.Read(grid, sheet, outside, quarters, doubts) is { Lines.Count: > 0 } each) return (each.Lines, each.Headings, SheetLie.RowForEach);
        var (across, down) = (HeadingRow.Find(grid, outside, quarters), HeadingRow.Find(grid.Turned, outside, quarters));
        var turned = HeadingRow.Score(down) > HeadingRow.Score(across);
        var (chosen, headings) = turned ? (grid.Turned, down) : (grid, across);
        var lines = new List<GridLines.SheetRow>();
        foreach (var (number, heading) in headings.Index())
        {
            lines.AddRange(new GridLines(chosen, heading, number + 1 < headings.Count ? headings[number + 1].Row : chosen.Rows, sheet, doubts, notes).Read());
        }

        return (JoinedLines.Of(lines, sheet, doubts), headings.SelectMany(heading => heading.Headings(chosen)), turned ? SheetLie.MonthsDown : SheetLie.MonthsAcross);
    }

    /// <summary>The year that a person said, or that the name of the sheet or of the file says.</summary>
    private static YearAbove? Outside(Table table, SourceDocument document, int? year) => year is { } said ? new(said, Financial: true)
        : new[] { table.Caption, table.At.Sheet, Path.GetFileNameWithoutExtension(document.Name) }.Select(PeriodReader.YearIn).FirstOrDefault(found => found is not null);

    /// <summary>The words that stand over everything else.</summary>
    private static IEnumerable<string?> Titles(SheetGrid grid)
    {
        for (var row = 0; row < Math.Min(6, grid.Rows); row++)
        {
            for (var column = 0; column < Math.Min(3, grid.Columns); column++)
            {
                if (grid[row, column].Text.Length > 8) yield return grid[row, column].Text;
            }
        }
    }

    /// <summary>The same line on two sheets is known by its sheet too; twice on one sheet, by its place among them.</summary>
    private static List<SheetLine> Distinct(List<SheetLine> lines)
    {
        var twice = lines.GroupBy(line => line.Key).Where(group => group.Select(line => line.Sheet).Distinct().Count() > 1).Select(group => group.Key).ToHashSet();
        var named = lines.Select(line => twice.Contains(line.Key) ? line with { Key = JoinedLines.KeyOf(line.Sheet, line.Key) } : line).ToList();
        var seen = new Dictionary<string, int>();
        return [.. named.Select(line => (seen[line.Key] = seen.GetValueOrDefault(line.Key) + 1) is > 1 and var count ? line with { Key = $"{line.Key} ({count})" } : line)];
    }

    /// <summary>A mark whose footnote speaks of provisional figures makes the figure provisional.</summary>
    private static List<SheetLine> Told(List<SheetLine> lines, Dictionary<string, string> notes)
    {
        if (notes.Count == 0) return lines;
        return [.. lines.Select(line => line with { Figures = [.. line.Figures.Select(one => Marked(one.Mark) ? one with { Period = one.Period with { Provisional = true } } : one)] })];

        bool Marked(string? mark) => mark is not null && notes.TryGetValue(mark.Trim('(', ')', '[', ']'), out var meaning)
            && (meaning.Contains("provisional", StringComparison.OrdinalIgnoreCase) || meaning.Contains("unvalidated", StringComparison.OrdinalIgnoreCase) || meaning.Contains("may change", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<Problem> Doubts(IReadOnlyList<SheetLine> lines)
    {
        foreach (var heading in lines.SelectMany(line => line.Figures, (line, figure) => (line.Sheet, figure.Period)).Where(one => one.Period.Doubt is not null).DistinctBy(one => one.Period.Doubt))
        {
            yield return new(heading.Period.Period is null ? Severity.Error : Severity.Warning, "time", heading.Period.Doubt!, new(Sheet: heading.Sheet));
        }

        foreach (var (line, figure) in lines.SelectMany(line => line.Figures, (line, figure) => (line, figure)))
        {
            foreach (var cell in new[] { figure.Value, figure.Numerator, figure.Denominator })
            {
                if (cell.Kind is FigureKind.Unread) yield return new(Severity.Error, "figure", $"{figure.Address}, {Say.Shorten(line.Named, 50)}, {figure.Period.Text}: {cell.Why}", new(Sheet: line.Sheet));
                else if (cell.Doubt is { } doubt) yield return new(Severity.Warning, "figure", $"{figure.Address}, {Say.Shorten(line.Named, 50)}, {figure.Period.Text}: {doubt}", new(Sheet: line.Sheet));
            }
        }
    }
}
