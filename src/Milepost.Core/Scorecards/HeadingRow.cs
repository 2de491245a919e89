using Milepost.Measuring;
using Milepost.Wording;

namespace Milepost.Scorecards;

/// <summary>A column of figures: the time that stands over it, and what of a measure it holds.</summary>
internal sealed record FigureColumn(int Column, SheetPeriod Period, LinePart? Part);

/// <summary>A row of headings that name times, and the columns under them.</summary>
internal sealed record HeadingRow(int Row, int FirstLine, IReadOnlyList<FigureColumn> Columns)
{
    private const int YearRows = 3;

    public int FirstColumn => Columns.Min(column => column.Column);

    /// <summary>The rows of a grid that name times with figures below, the best first known by how many there are; others below it begin another part of the sheet.</summary>
    public static IReadOnlyList<HeadingRow> Find(SheetGrid grid, YearAbove? outside, QuarterYear quarters)
    {
        var found = new List<(int Row, List<(int Column, SheetPeriod Period, LinePart? Part)> Cells, bool Numbers)>();
        for (var row = 0; row < grid.Rows; row++)
        {
            if (Cells(grid, row, outside, quarters) is { Count: > 0 } cells)
            {
                var numbers = cells.All(cell => cell.Period.Text.All(char.IsAsciiDigit));
                if (!numbers || IsRun(cells.Select(cell => cell.Period))) found.Add((row, cells, numbers));
            }
        }

        if (found.Count == 0) return [];
        var best = found.MaxBy(one => one.Cells.Count);
        return
        [
            .. found.Where(one => one.Row == best.Row || (!one.Numbers && one.Row > best.Row && one.Cells.Count > 1 && one.Cells.Count * 2 >= best.Cells.Count) || (one.Row < best.Row && !one.Numbers && one.Cells.Count == best.Cells.Count))
                .Select(one => Under(grid, one.Row, one.Cells)),
        ];
    }

    /// <summary>How many times the best row names.</summary>
    public static int Score(IReadOnlyList<HeadingRow> rows) => rows.Count == 0 ? 0 : rows.Max(row => row.Columns.Select(column => column.Period.Text).Distinct().Count());

    private static List<(int Column, SheetPeriod Period, LinePart? Part)> Cells(SheetGrid grid, int row, YearAbove? outside, QuarterYear quarters)
    {
        var cells = new List<(int Column, SheetPeriod Period, LinePart? Part)>();
        for (var column = 1; column < grid.Columns; column++)
        {
            var cell = grid[row, column];
            if (cell.Text.Length == 0 || cell.Covered) continue;
            var above = Above(grid, row, column) ?? outside;
            var (period, part) = (PeriodReader.Read(cell.Text, cell.Day, above, quarters), (LinePart?)null);
            if (period is null && LineWords.Split(cell.Text) is { Part: { } said } split) (period, part) = (PeriodReader.Read(split.Title, above: above, quarters: quarters), said);
            // Right of the first column of figures, one that has none yet, or only what cannot be read, is of the same row of headings.
            if (period is not null && (cells.Count > 0 || HasFigures(grid, row, column))) cells.Add((column, period, part));
        }

        return Whole(cells);
    }

    /// <summary>The first or the last days of months in a row stand for the months.</summary>
    private static List<(int Column, SheetPeriod Period, LinePart? Part)> Whole(List<(int Column, SheetPeriod Period, LinePart? Part)> cells)
    {
        var bare = cells.Where(cell => cell.Period is { BareDay: true, Period: not null }).Select(cell => cell.Period.Period!.Value.LastDay).ToList();
        var firsts = bare.Count > 0 && bare.All(day => day.Day == 1);
        var lasts = bare.Count > 1 && bare.All(day => day.AddDays(1).Day == 1);
        if ((!firsts && !lasts) || (bare.Count > 1 && bare.Select(day => (day.Year, day.Month)).Distinct().Count() < 2)) return cells;
        return [.. cells.Select(cell => cell.Period is { BareDay: true, Period: { } day } ? cell with { Period = cell.Period with { Period = MonthOf(day.LastDay), BareDay = false } } : cell)];
    }

    private static ReadingPeriod MonthOf(DateOnly day) => new(new(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1));

    /// <summary>Numbers alone are headings only where they go up, or down, year by year or month by month: figures do not.</summary>
    private static bool IsRun(IEnumerable<SheetPeriod> periods)
    {
        var days = periods.Select(period => period.Period?.LastDay.DayNumber).ToList();
        if (days.Count < 2 || days.Contains(null)) return false;
        var steps = days.Zip(days.Skip(1), (one, next) => next!.Value - one!.Value).ToList();
        return steps.TrueForAll(step => step is >= 28 and <= 31 or 365 or 366) || steps.TrueForAll(step => step is <= -28 and >= -31 or -365 or -366);
    }

    private static bool HasFigures(SheetGrid grid, int row, int column)
    {
        for (var below = row + 1; below < grid.Rows; below++)
        {
            var cell = grid[below, column];
            if (cell is { Covered: false, Day: null, Text.Length: > 0 and < 30 } && FigureReader.Read(cell.Text).IsFigure) return true;
        }

        return false;
    }

    /// <summary>The year that stands over the column, or over one to the left of it where cells were not merged.</summary>
    private static YearAbove? Above(SheetGrid grid, int row, int column)
    {
        for (var up = row - 1; up >= Math.Max(0, row - YearRows); up--)
        {
            for (var left = column; left > 0; left--)
            {
                var text = grid[up, left].Text;
                if (text.Length == 0) continue;
                if (PeriodReader.Year(text) is { } year) return year;
                break;
            }
        }

        return null;
    }

    /// <summary>A time may stand over several columns, which the row below it names.</summary>
    private static HeadingRow Under(SheetGrid grid, int row, List<(int Column, SheetPeriod Period, LinePart? Part)> cells)
    {
        var named = row + 1 < grid.Rows && cells.Sum(cell => Enumerable.Range(cell.Column, Width(grid, row, cell.Column, cells)).Count(at => LineWords.Part(grid[row + 1, at].Text) is not null)) >= Math.Max(2, cells.Count);
        if (!named) return new(row, row + 1, [.. cells.Select(cell => new FigureColumn(cell.Column, cell.Period, cell.Part))]);
        return new(row, row + 2,
        [
            .. from cell in cells
               from column in Enumerable.Range(cell.Column, Width(grid, row, cell.Column, cells))
               let part = LineWords.Part(grid[row + 1, column].Text)
               where part is not (null or LinePart.Beside)
               select new FigureColumn(column, cell.Period, part),
        ]);
    }

    private static int Width(SheetGrid grid, int row, int column, List<(int Column, SheetPeriod Period, LinePart? Part)> cells)
    {
        var next = cells.Where(cell => cell.Column > column).Select(cell => cell.Column).DefaultIfEmpty(grid.Columns).Min();
        var width = 1;
        while (column + width < next && (grid[row, column + width].Covered || grid[row, column + width].Text.Length == 0) && (grid[row, column + width].Covered || grid[row + 1, column + width].Text.Length > 0)) width++;
        return width;
    }

    /// <summary>The words over the columns of names, folded: what the sheet is known by.</summary>
    public IEnumerable<string> Headings(SheetGrid grid) =>
        Enumerable.Range(0, FirstColumn).Select(column => Folded.Line(LabelColumns.Heading(grid, this, column))).Concat(Columns.Select(column => column.Part).OfType<LinePart>().Distinct().Select(part => part.ToString())).Where(text => text.Length > 0);
}
