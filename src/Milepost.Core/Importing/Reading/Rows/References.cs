using System.Globalization;

namespace Milepost.Importing.Reading.Rows;

/// <summary>The order of references: B6 comes next to B5, and B4 does not.</summary>
public static class References
{
    /// <summary>Both are of one series, and at least one between them is missing.</summary>
    public static bool AreApart(string one, string other) =>
        Last(one) is var (series, first) && Last(other) is var (otherSeries, second) && series == otherSeries && second > first + 1;

    /// <summary>What a spreadsheet made a number of: 1.10 becomes 1.1, so after 1.9 a second 1.1 is 1.10.</summary>
    public static string? AsWritten(string reference, string? before) =>
        before is not null && Last(before) is var (series, number) && series.EndsWith('.') && (number + 1) % 10 == 0
        && string.Create(CultureInfo.InvariantCulture, $"{series}{number + 1}") is var next && next.TrimEnd('0') == reference
            ? next
            : null;

    private static (string Series, int Number)? Last(string reference)
    {
        var digits = reference.Length;
        while (digits > 0 && char.IsDigit(reference[digits - 1])) digits--;
        return int.TryParse(reference.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (reference[..digits], number)
            : null;
    }
}
