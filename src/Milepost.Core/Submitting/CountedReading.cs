using System.Globalization;
using Milepost.AnnexA.Measures;
using Milepost.Measuring;
using Milepost.Wording;

namespace Milepost.Submitting;

/// <summary>The reading that a plan's measure has of an Annex A: of the last whole month where the measure falls into months, and else as at the list date.</summary>
/// <param name="Period">The time that it speaks of.</param>
/// <param name="Numerator">How many were counted, where the value is worked out of counts.</param>
/// <param name="Denominator">Out of how many.</param>
/// <param name="Value">The value where it is not.</param>
/// <param name="Unit">What the value is in.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Trust">How far it can be trusted.</param>
public sealed record CountedReading(ReadingPeriod Period, int? Numerator, int? Denominator, decimal? Value, string Unit, string Source, TrustGrade? Trust)
{
    private const string Percentage = "percentage";

    /// <summary>Null where the lists gave it no value.</summary>
    public static CountedReading? Of(MeasureDefinition measure, MeasureCount count, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(count);
        var whole = measure.Declared.Any(line => line.Key == "dated") ? OfMonth(count, asAt) : (new ReadingPeriod(asAt, asAt), count.Numerator, count.Denominator, count.Value);
        if (whole is not var (period, numerator, denominator, value) || value is null) return null;
        var unit = UnitOf(measure);
        var worked = numerator is { } some && denominator is { } of ? ReadingValue.Of(some, of, unit) : null;
        var counts = worked is { } exact && Math.Round(exact, 1, MidpointRounding.AwayFromZero) == value;
        return new(period, counts ? numerator : null, counts ? denominator : null, counts ? null : value, unit, SourceOf(asAt), count.Trust);
    }

    public static string SourceOf(DateOnly asAt) => $"Annex A as at {Say.Date(asAt)}";

    /// <summary>What values of a measure of the catalogue are in, in the words that readings use.</summary>
    public static string UnitOf(MeasureDefinition measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Unit switch
        {
            "%" => Percentage,
            "count" => "number",
            "rate per 10,000" => "per 10,000 children",
            "count per team" => "children per team",
            "mean days" => "days",
            var other => other,
        };
    }

    /// <summary>A month that is not over yet would be read too early.</summary>
    private static (ReadingPeriod, int?, int?, decimal?)? OfMonth(MeasureCount count, DateOnly asAt)
    {
        var first = new DateOnly(asAt.Year, asAt.Month, 1);
        if (asAt != first.AddMonths(1).AddDays(-1)) first = first.AddMonths(-1);
        var label = first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return count.Splits.FirstOrDefault(split => split.By == SplitBy.Month)?.Rows.FirstOrDefault(row => row.Label == label) is { } month
            ? (new ReadingPeriod(first, first.AddMonths(1).AddDays(-1)), month.Numerator, month.Denominator, month.Value)
            : null;
    }
}
