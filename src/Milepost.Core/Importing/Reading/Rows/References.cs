using System.Globalization;

namespace Milepost.Importing.Reading.Rows;

/// <summary>The order of references: B6 comes next to B5, and B4 does not.</summary>
public static class References
{
    /// <summary>Both are of one series, and at least one between them is missing.</summary>
    public static bool AreApart(string one, string other) =>
        Last(one) is var (series, first) && Last(other) is var (otherSeries, second) && series == otherSeries && second > first + 1;

    private static (string Series, int Number)? Last(string reference)
    {
        var digits = reference.Length;
        while (digits > 0 && char.IsDigit(reference[digits - 1])) digits--;
        return int.TryParse(reference.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (reference[..digits], number)
            : null;
    }
}
