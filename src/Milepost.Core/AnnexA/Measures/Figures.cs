using System.Runtime.InteropServices;

namespace Milepost.AnnexA.Measures;

/// <summary>Makes a value of what was counted. All values are rounded to one figure after the point, halves away from nought.</summary>
internal static class Figures
{
    public static decimal? Share(int numerator, int denominator) => denominator == 0 ? null : Round(100m * numerator / denominator);

    public static decimal? Ratio(long numerator, long denominator) => denominator == 0 ? null : Round((decimal)numerator / denominator);

    public static decimal? Rate(long counted, int? children, int months, bool annual) =>
        children is null or 0 ? null : Round(counted * 10_000m / children.Value * (annual ? 12m / months : 1));

    /// <summary>The middle one; of an even number the mean of the two in the middle.</summary>
    public static decimal? Median(List<int> values)
    {
        if (values.Count == 0) return null;
        Sort(CollectionsMarshal.AsSpan(values));
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + (decimal)values[middle]) / 2;
    }

    /// <summary>Many values that lie close together, as days do, are sooner counted than compared.</summary>
    private static void Sort(Span<int> values)
    {
        var (least, most) = (int.MaxValue, int.MinValue);
        foreach (var value in values) (least, most) = (Math.Min(least, value), Math.Max(most, value));
        if ((long)most - least >= values.Length)
        {
            values.Sort();
            return;
        }

        var counts = new int[most - least + 1];
        foreach (var value in values) counts[value - least]++;
        var at = 0;
        for (var value = 0; value < counts.Length; value++)
        {
            values.Slice(at, counts[value]).Fill(least + value);
            at += counts[value];
        }
    }

    public static decimal Round(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
