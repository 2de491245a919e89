using Milepost.Importing;
using Milepost.Wording;

namespace Milepost.Scorecards;

/// <summary>Reads a sheet in which each row is one measure in one month, as programs write them.</summary>
internal static class RowForEach
{
    private const int FirstRows = 10;

    /// <summary>The lines, with the headings of the sheet; null where it does not lie so.</summary>
    public static (IReadOnlyList<SheetLine> Lines, IReadOnlyList<string> Headings)? Read(SheetGrid grid, string? sheet, YearAbove? outside, QuarterYear quarters, List<Problem> doubts)
    {
        for (var row = 0; row < Math.Min(FirstRows, grid.Rows); row++)
        {
            var headings = Enumerable.Range(0, grid.Columns).Select(column => Folded.Line(grid[row, column].Text)).ToList();
            var (measure, period) = (headings.FindIndex(LineWords.IsMeasure), headings.FindIndex(LineWords.IsPeriod));
            if (measure < 0 || period < 0 || !headings.Exists(text => LineWords.Part(text) is not (null or LinePart.Beside))) continue;
            var parts = headings.Index().Where(one => LineWords.Part(one.Item) is not (null or LinePart.Beside) && one.Index != measure && one.Index != period).ToList();
            var (reference, section) = (headings.FindIndex(LineWords.IsReference), headings.FindIndex(LineWords.IsSection));
            if (parts.Exists(part => part.Index == reference)) reference = -1;
            return (Lines(), [.. headings.Where(text => text.Length > 0)]);

            IReadOnlyList<SheetLine> Lines()
            {
                var rows = new List<GridLines.SheetRow>();
                for (var at = row + 1; at < grid.Rows; at++)
                {
                    var title = Folded.Line(grid[at, measure].Text);
                    var time = PeriodReader.Read(grid[at, period].Text, grid[at, period].Day, outside, quarters);
                    if (title.Length == 0 || time is null)
                    {
                        if (parts.Exists(part => FigureReader.Read(grid[at, part.Index].Text).IsFigure)) doubts.Add(new(Severity.Warning, "row-without-time", $"The row of {grid[at, period].Address} has a figure and no {(title.Length == 0 ? "measure" : "time that can be read")}, so it is left out", new(Sheet: sheet)));
                        continue;
                    }

                    if (time is { BareDay: true, Period.LastDay: { Day: 1 } first }) time = time with { BareDay = false, Period = new(first, first.AddMonths(1).AddDays(-1)) };
                    rows.Add(new(Text(at, section), Text(at, reference), title, title, null, grid[at, measure].Address, [.. parts.Select(part => (new FigureColumn(part.Index, time, LineWords.Part(part.Item)), FigureReader.Read(grid[at, part.Index].Text, grid[at, part.Index].Day is not null), grid[at, part.Index].Address))]));
                }

                return Joined(rows, sheet, doubts);
            }
        }

        return null;

        string? Text(int row, int column) => column < 0 || grid[row, column].Text.Length == 0 ? null : Folded.Line(grid[row, column].Text);
    }

    private static List<SheetLine> Joined(List<GridLines.SheetRow> rows, string? sheet, List<Problem> doubts) =>
    [
        .. rows.GroupBy(row => JoinedLines.KeyOf(row.Section, row.Reference, row.Title))
            .SelectMany(group => JoinedLines.Of([group.First() with { Figures = [.. group.SelectMany(row => row.Figures)] }], sheet, doubts)),
    ];
}
