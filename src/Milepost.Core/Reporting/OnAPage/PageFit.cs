using Milepost.Assessing;

namespace Milepost.Reporting.OnAPage;

/// <summary>How much of a plan is said on the sheet, and how large.</summary>
/// <param name="Sheet">The sheet and its letters.</param>
/// <param name="TitleRoom">The most letters of an action's title.</param>
/// <param name="StatementRoom">The most letters of what children will say; none where there is no room.</param>
/// <param name="RowsEach">The most actions of one priority; the rest are counted.</param>
internal sealed record PageFit(Sheet Sheet, int TitleRoom, int StatementRoom, int RowsEach)
{
    private const int Everything = int.MaxValue;

    /// <summary>What the columns may be filled to: rows are not split, so something is left at the foot of each.</summary>
    private const double Filled = 0.97;

    private const double PointsToMillimetres = 0.3528;

    private static readonly (int Title, int Statement)[] Details = [(170, 230), (120, 150), (90, 110), (70, 0), (54, 0)];

    /// <summary>The largest letters in which everything fits, then less of the words, and at last fewer of the rows.</summary>
    public static PageFit Of(PlanAssessment plan, Paper paper)
    {
        double[] sizes = paper == Paper.A3 ? [12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7] : [9, 8.5, 8, 7.5, 7, 6.5, 6];
        int[] columns = [3, 4];
        var least = sizes[^1];
        var all = (from letters in sizes
                   from count in columns
                   select new PageFit(new Sheet(paper, count, letters), Details[0].Title, Details[0].Statement, Everything)).ToList();
        var shorter = from detail in Details.Skip(1)
                      from count in columns
                      select new PageFit(new Sheet(paper, count, least), detail.Title, detail.Statement, Everything);
        var most = plan.Priorities.Select(priority => priority.Actions.Count).DefaultIfEmpty(0).Max();
        var fewer = from rows in Enumerable.Range(1, most).Reverse()
                    select new PageFit(new Sheet(paper, 4, least), Details[^1].Title, 0, rows);
        var together = all.Where(fit => fit.Sheet.Letters > least).Select(fit => fit with { Sheet = fit.Sheet with { Whole = true } });
        return together.Concat(all).Concat(shorter).Concat(fewer).FirstOrDefault(fit => fit.Holds(plan))
            ?? new PageFit(new Sheet(paper, 4, least), Details[^1].Title, 0, 0);
    }

    private bool Holds(PlanAssessment plan)
    {
        var heights = plan.Priorities.Select(priority => Height(plan, priority)).ToList();
        if (!Sheet.Whole) return heights.Sum() <= Sheet.Columns * Sheet.ColumnHeight * Filled;

        var (columns, filled) = (1, 0.0);
        foreach (var height in heights)
        {
            if (height > Sheet.ColumnHeight) return false;
            if (filled + height > Sheet.ColumnHeight) (columns, filled) = (columns + 1, 0);
            filled += height;
        }

        return columns <= Sheet.Columns;
    }

    private double Height(PlanAssessment plan, PriorityAssessment priority)
    {
        var band = PlanOnAPage.Band(priority, this);
        var line = Sheet.Letters * PointsToMillimetres * 1.27;
        var words = Lines(band.Title, 1.22) * line * 1.25 + band.Said.Sum(said => Lines(said.Words + said.Bold, 1) * line);
        var (reference, rating, due) = PlanOnAPage.Widths(Sheet);
        var title = Sheet.ColumnWidth - reference - rating - due;
        var rows = band.Actions.Sum(action => (Tallest(plan, action, title, rating) * line) + 0.9);
        return words + rows + (line * 2.2) + 3;
    }

    /// <summary>The lines of a row: of its title, of its rating's words, or of a date that is said to be late.</summary>
    private int Tallest(PlanAssessment plan, ActionAssessment action, double title, double rating)
    {
        var said = action.Shown is { } given ? "◆ B " + plan.Scheme[given.Key].Word : "not rated";
        return Math.Max(Math.Max(Lines(PlanOnAPage.Title(action, this), 1, title - 1), Lines(said, 1, rating)), action.Due.OverdueBy is null ? 1 : 2);
    }

    private int Lines(string words, double larger, double? width = null)
    {
        var letters = (width ?? Sheet.ColumnWidth) / (Sheet.Letters * larger * PointsToMillimetres * 0.465);
        return Math.Max(1, (int)Math.Ceiling(words.Length / Math.Max(8, letters - 2)));
    }
}
