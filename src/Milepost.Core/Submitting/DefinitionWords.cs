using System.Globalization;
using Milepost.AnnexA.Measures;
using Milepost.Measuring;
using Milepost.Signals;
using Milepost.Wording;

namespace Milepost.Submitting;

/// <summary>Says how a measure is defined, the same on every page and on the command.</summary>
public static class DefinitionWords
{
    /// <summary>What is said of it, by what it says.</summary>
    public static IReadOnlyList<(string Term, string Text)> Of(MeasureDefinition measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return
        [
            .. from line in ((string Term, string? Text)[])
               [
                   ("Counts", Say.Capital(measure.Numerator)),
                   ("Out of", measure.Denominator is { } of ? Say.Capital(of) : null),
                   ("In", measure.Unit),
                   ("Good is", Good(measure.Good)),
                   ("Timescale", measure.Timescale is { } timescale ? Say.Capital(timescale) : null),
                   ("Calendar", measure.Calendar is null or "none" ? null : Say.Capital(measure.Calendar)),
                   ("Annex A supplies", Supplied(measure.Supply)),
                   ("Mind", measure.Caveat is { } caveat ? Say.Capital(caveat) : null),
                   ("Why so", measure.Why),
                   ("Elsewhere", Elsewhere(measure)),
                   ("Source", string.Join("; ", measure.Sources)),
               ]
               where !string.IsNullOrEmpty(line.Text)
               select (line.Term, line.Text),
        ];
    }

    /// <summary>How others stand: "2023/24 england 34, quarter 30, middle 35, three quarters 39" as a sentence; null where nothing is published.</summary>
    public static string? Elsewhere(MeasureDefinition measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (measure.Benchmark is not { } benchmark) return null;
        var unit = CountedReading.UnitOf(measure);
        var each = ReadingValue.IsShare(unit) ? unit : "number"; // "per 10,000 children" is said once, a percent sign each time
        var parts = benchmark.Split(", ").Select(part => part.Split(' ') switch
        {
            [var year, "england", var value] => $"{year}: England {Number(value, unit)}",
            ["quarter", var value] => $"a quarter of councils up to {Number(value, each)}",
            ["middle", var value] => $"half up to {Number(value, each)}",
            ["three", "quarters", var value] => $"three quarters up to {Number(value, each)}",
            _ => part,
        });
        return $"{(measure.BenchmarkOf is { } other ? $"Of another share ({other}), " : "")}{string.Join("; ", parts)}{(measure.BenchmarkNote is { } note ? $" ({note})" : "")}";
    }

    public static string Good(GoodDirection good) => good switch
    {
        GoodDirection.Higher => "more",
        GoodDirection.Lower => "less",
        _ => "neither by itself",
    };

    public static string Supplied(Supply supply) => supply switch
    {
        Supply.Full => "all of it",
        Supply.Partial => "part of it",
        Supply.Proxy => "a position, not the rate",
        Supply.History => "with an earlier upload",
        _ => "nothing",
    };

    private static string Number(string value, string unit) =>
        decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) ? ReadingValue.Said(number, unit) : value;
}
