using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Comparing;

/// <summary>How large the area is that a published figure is of.</summary>
public enum AreaLevel
{
    Authority,

    /// <summary>The councils most like this one, taken together where it is published.</summary>
    Neighbours,
    Region,
    National,
}

/// <summary>A published figure of an area.</summary>
/// <param name="Level">How large it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Period">The year.</param>
/// <param name="Value">The figure; null where none is published.</param>
/// <param name="Why">Why there is none.</param>
/// <param name="Region">The region that an authority lies in.</param>
public sealed record AreaFigure(AreaLevel Level, string Name, ReadingPeriod Period, decimal? Value, string? Why, string? Region = null);

/// <summary>Makes comparators of published figures: England, the council's region, the middle of its neighbours, its own years before.</summary>
public static class AreaComparators
{
    private const int FewestNeighbours = 3;

    /// <summary>What can be made of them, and what could not and why.</summary>
    /// <param name="figures">The published figures.</param>
    /// <param name="own">The council.</param>
    /// <param name="neighbours">Its statistical neighbours.</param>
    /// <param name="unit">What the figures are in.</param>
    /// <param name="source">Where they are published.</param>
    /// <param name="years">How many years, the latest first.</param>
    public static (IReadOnlyList<SaidComparator> Made, IReadOnlyList<string> Notes) Of(IReadOnlyList<AreaFigure> figures, string own, IReadOnlyList<string> neighbours, string unit, string source, int years = 3)
    {
        var (made, notes) = (new List<SaidComparator>(), new List<string>());
        var twice = figures.GroupBy(one => (one.Level, Folded.Key(one.Name), one.Period)).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) return ([], [$"{twice.First().Name} has {twice.Count()} figures for {ComparatorYear.Said(twice.Key.Period)}. Choose in each column what is meant, so that one is left"]);
        var home = figures.FirstOrDefault(one => one.Level is AreaLevel.Authority && Same(one.Name, own))?.Region;
        if (own.Length > 0 && !figures.Any(one => one.Level is AreaLevel.Authority && Same(one.Name, own))) notes.Add($"There is no figure of {own} in the file");
        foreach (var absent in neighbours.Where(name => !figures.Any(one => one.Level is AreaLevel.Authority && Same(one.Name, name)))) notes.Add($"There is no figure of {absent} in the file");
        foreach (var period in figures.Select(one => one.Period).Distinct().OrderByDescending(one => one.LastDay).Take(years))
        {
            var year = figures.Where(one => one.Period == period).ToList();
            SaidComparator Said(ComparatorKind kind, string who, decimal value, string? note = null) => new() { Kind = kind, Who = who, Period = period, Value = value, Unit = unit, Source = source, Note = note };
            var middleOne = Middle(year, neighbours, notes);
            if (middleOne is { } middle) made.Add(Said(ComparatorKind.Neighbours, $"Median of {Say.Count(neighbours.Count, "statistical neighbour")}", middle.Value, middle.Note));
            foreach (var one in year.Where(one => one.Level is AreaLevel.National || (one.Level is AreaLevel.Neighbours && middleOne is null) || (one.Level is AreaLevel.Region && home is not null && Same(one.Name, home)) || (one.Level is AreaLevel.Authority && Same(one.Name, own))))
            {
                if (one.Value is { } value) made.Add(Said(one.Level switch { AreaLevel.National => ComparatorKind.National, AreaLevel.Region => ComparatorKind.Region, AreaLevel.Neighbours => ComparatorKind.Neighbours, _ => ComparatorKind.OwnPast }, one.Name, value));
                else notes.Add($"{one.Name} has no figure for {ComparatorYear.Said(period)}: {one.Why}");
            }
        }

        return ([.. made.OrderBy(one => one.Kind).ThenByDescending(one => one.Period!.Value.LastDay)], [.. notes.Distinct()]);
    }

    /// <summary>The middle value of those that have one; with fewer than three it would be no middle of anything.</summary>
    private static (decimal Value, string? Note)? Middle(List<AreaFigure> year, IReadOnlyList<string> neighbours, List<string> notes)
    {
        if (neighbours.Count == 0) return null;
        var theirs = neighbours.Select(name => year.Find(one => one.Level is AreaLevel.Authority && Same(one.Name, name))).OfType<AreaFigure>().ToList();
        var values = theirs.Select(one => one.Value).OfType<decimal>().Order().ToList();
        var none = theirs.Where(one => one.Value is null).Select(one => $"{one.Name} ({one.Why})").ToList();
        if (values.Count < FewestNeighbours)
        {
            notes.Add($"For {ComparatorYear.Said(year[0].Period)} only {Say.Count(values.Count, "neighbour")} {(values.Count == 1 ? "has" : "have")} a figure, which is too few for a median; it takes {FewestNeighbours}");
            return null;
        }

        var half = values.Count / 2;
        var middle = values.Count % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
        return (middle, values.Count == neighbours.Count ? null : $"Of {values.Count} of {neighbours.Count}{(none.Count > 0 ? $"; none of {Say.List(none)}" : "")}");
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
