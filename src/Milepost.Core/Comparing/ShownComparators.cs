using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;

namespace Milepost.Comparing;

/// <summary>Which comparators of a measure are drawn: of each that stands the latest year, the nearest to the council first.</summary>
public static class ShownComparators
{
    /// <summary>Everything that stands, neighbours before the region and England, of each the latest year first.</summary>
    public static IReadOnlyList<Comparator> All(IEnumerable<Comparator> comparators, Id<Measure> measure, DateOnly asAt) =>
    [
        .. comparators.Where(one => one.MeasureId == measure && one.On <= asAt && !(one.TakenBackOn <= asAt))
            .OrderBy(one => one.Kind).ThenBy(one => one.Who, StringComparer.OrdinalIgnoreCase).ThenByDescending(one => one.LastDay),
    ];

    /// <summary>Those that a line is drawn of: in the unit of the readings, the latest year of each.</summary>
    public static IReadOnlyList<Comparator> Drawn(IEnumerable<Comparator> comparators, Id<Measure> measure, string unit, DateOnly asAt) =>
        [.. All(comparators, measure, asAt).Where(one => ReadingValue.SameUnit(one.Unit, unit)).DistinctBy(one => (one.Kind, one.Kind is ComparatorKind.OwnPast ? "" : one.Who))];

    /// <summary>"Neighbours 2024/25".</summary>
    public static string Label(Comparator one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var year = ComparatorYear.Said(new(one.FirstDay, one.LastDay));
        return one.Kind switch
        {
            ComparatorKind.Neighbours => $"Neighbours {year}",
            ComparatorKind.OwnPast => $"Ours {year}",
            _ => $"{one.Who} {year}",
        };
    }

    /// <summary>A kind in words.</summary>
    public static string Name(ComparatorKind kind) => kind switch
    {
        ComparatorKind.Neighbours => "Statistical neighbours",
        ComparatorKind.Region => "Region",
        ComparatorKind.National => "England",
        _ => "Our own past",
    };
}
