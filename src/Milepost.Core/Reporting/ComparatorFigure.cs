using Milepost.Charting;
using Milepost.Comparing;
using Milepost.Measuring;
using Milepost.Plans;

namespace Milepost.Reporting;

/// <summary>What others came to, as lines of a chart and as a table with year and source.</summary>
public static class ComparatorFigure
{
    /// <summary>The lines to be drawn, the nearest to the council first.</summary>
    public static IReadOnlyList<ComparatorLine> Lines(IEnumerable<Comparator> comparators, MeasureStanding standing, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return [.. ShownComparators.Drawn(comparators, standing.Measure.Id, standing.Series.Unit, asAt).Where(one => one.Kind is not ComparatorKind.OwnPast).Select(one => new ComparatorLine(ShownComparators.Label(one), (double)one.Value))];
    }

    /// <summary>All of them with year, difference and source; null where there is none.</summary>
    public static DataTable? Table(IEnumerable<Comparator> comparators, MeasureStanding standing, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var all = ShownComparators.All(comparators, standing.Measure.Id, asAt);
        return all.Count == 0 ? null : new(
            "Held against others", "A row for each comparator with its year, its value, how far the last value of the measure lies from it, and where it is published.",
            [new("Whose", 24, NamesRow: true), new("Year", 12), new("Value", 12, Number: true), new("The last value beside it", 22), new("Source", 30)],
            [.. all.Select(one => Row(one, standing))]);
    }

    private static IReadOnlyList<Cell> Row(Comparator one, MeasureStanding standing) =>
        [one.Who, ComparatorYear.Said(new(one.FirstDay, one.LastDay)), ReadingValue.Said(Math.Round(one.Value, 1, MidpointRounding.AwayFromZero), one.Unit), Beside(one, standing), one.Note is null ? one.Source : $"{one.Source}. {one.Note}"];

    private static string Beside(Comparator one, MeasureStanding standing)
    {
        if (standing.Last is not { } last) return "";
        if (!ReadingValue.SameUnit(one.Unit, standing.Series.Unit)) return $"The readings are in {standing.Series.Unit}";
        var far = Math.Round(last.Value - one.Value, 1, MidpointRounding.AwayFromZero);
        return far == 0 ? "The same" : $"{ReadingValue.SaidStep(Math.Abs(far), one.Unit)} {(far > 0 ? "more" : "less")}";
    }
}
