using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.AnnexA.Measures;
using Milepost.Plans;

namespace Milepost.Comparing;

/// <summary>The published figures that the catalogue has of a measure, as comparators. A count of the whole country is none, and neither is a figure of something else: nobody is held against them.</summary>
public static partial class PublishedBenchmark
{
    public static IReadOnlyList<SaidComparator> Of(MeasureDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (definition.Benchmark is not { } words || definition.Unit is "count" || definition.BenchmarkOf is not null || Parts().Match(words) is not { Success: true } match || ComparatorYear.Read(match.Groups["year"].Value) is not { } year) return [];
        var unit = definition.Unit is "%" ? "percentage" : definition.Unit.StartsWith("rate per", StringComparison.Ordinal) ? definition.Unit["rate ".Length..] : definition.Unit;
        SaidComparator One(string who, string value) => new()
        {
            Kind = ComparatorKind.National,
            Who = who,
            Period = year,
            Value = decimal.Parse(value, CultureInfo.InvariantCulture),
            Unit = unit,
            Source = $"DfE, published figures of England’s councils, {match.Groups["year"].Value} (catalogue of measures, {definition.Id})",
        };
        return match.Groups["middle"].Success ? [One("England", match.Groups["england"].Value), One("Middle council of England", match.Groups["middle"].Value)] : [One("England", match.Groups["england"].Value)];
    }

    [GeneratedRegex(@"^(?<year>\d{4}(?:/\d{2})?) england (?<england>\d+(?:\.\d+)?)(?:,.*\bmiddle (?<middle>\d+(?:\.\d+)?))?", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
