using Milepost.AnnexA.Measures;
using Milepost.Privacy;

namespace Milepost.Submitting;

/// <summary>The splits of a measure as they may leave. Localities are made of teams: where a team is hidden no locality is shown, since what is left of it could be worked out.</summary>
public static class SharedSplits
{
    public static IReadOnlyList<SharedCount> Of(MeasureCount count, SplitBy by)
    {
        ArgumentNullException.ThrowIfNull(count);
        IReadOnlyList<SmallCount> Rows(SplitBy one) => [.. (count.Splits.FirstOrDefault(split => split.By == one)?.Rows ?? []).Select(row => new SmallCount(row.Label, row.Numerator, row.Denominator, row.Value))];
        var shared = SharedCount.Of(Rows(by));
        return by is SplitBy.Locality && SharedCount.Of(Rows(SplitBy.Team)).Any(IsHidden)
            ? [.. shared.Select(row => new SharedCount(row.Label, Hidden(row.Numerator), Hidden(row.Denominator), Hidden(row.Value)))]
            : shared;
    }

    public static bool IsHidden(SharedCount shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return shown.Numerator == Disclosure.Hidden || shown.Denominator == Disclosure.Hidden || shown.Value == Disclosure.Hidden;
    }

    private static string Hidden(string number) => number.Length == 0 ? "" : Disclosure.Hidden;
}
