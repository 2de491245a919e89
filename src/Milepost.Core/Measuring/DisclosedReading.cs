using Milepost.Privacy;

namespace Milepost.Measuring;

/// <summary>A value of a measure as it may leave: whole, or hidden where it would tell of a few children.</summary>
/// <param name="Value">The value in words; "c" where it is hidden, empty where there is none.</param>
/// <param name="Numerator">How many were counted; "c" where that is hidden, empty where nobody said.</param>
/// <param name="Denominator">Out of how many, likewise.</param>
/// <param name="IsHidden">Something of it is hidden.</param>
public sealed record DisclosedReading(string Value, string Numerator, string Denominator, bool IsHidden)
{
    private static readonly DisclosedReading hidden = new(Disclosure.Hidden, Disclosure.Hidden, Disclosure.Hidden, IsHidden: true);

    public static DisclosedReading None { get; } = new("", "", "", IsHidden: false);

    public static DisclosedReading Of(decimal? value, decimal? numerator, decimal? denominator, string unit)
    {
        if (Hides(value, numerator, denominator, unit)) return numerator is null ? hidden with { Numerator = "", Denominator = "" } : hidden;
        return value is null ? None : new(ReadingValue.Said(value, unit), Said(numerator), Said(denominator), IsHidden: false);
    }

    /// <summary>Whether any value of a series is hidden, so that its line would give it away.</summary>
    public static bool HidesAny(MeasureSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Points.Any(point => Hides(point.Value, point.Numerator, point.Denominator, series.Unit));
    }

    /// <summary>A value without its counts is taken for a count of children where it is in whole children.</summary>
    private static bool Hides(decimal? value, decimal? numerator, decimal? denominator, string unit) =>
        numerator is { } counted && denominator is { } of ? Disclosure.Hides(counted, of)
        : value is { } alone && IsCount(unit) && alone == Math.Round(alone) && Disclosure.Hides(alone);

    private static bool IsCount(string unit) => unit.Trim().ToLowerInvariant() is "number" or "count" or "children" or "young people" or "episodes";

    private static string Said(decimal? number) => number is { } one ? ReadingValue.Said(one) : "";
}
