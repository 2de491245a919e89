using System.Globalization;
using System.Text.RegularExpressions;

namespace Milepost.Checking;

/// <summary>Finds a day in a text that is not in the calendar: 31.11.14, 1 December 1014.</summary>
internal static partial class ImpossibleDay
{
    private const int FirstYear = 1950;
    private const int LastYear = 2100;
    private static readonly DateTimeFormatInfo Uk = CultureInfo.GetCultureInfo("en-GB").DateTimeFormat;

    /// <summary>Why the first such day cannot be; null where every day in the text can.</summary>
    public static string? In(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return null;
        foreach (Match match in Days().Matches(text))
        {
            var month = match.Groups["name"] is { Success: true } name ? Month(name.Value) : Number(match.Groups["month"].Value);
            if (Why(match.Value.Trim(), Number(match.Groups["day"].Value), month, match.Groups["year"].Value) is { } why) return why;
        }

        return null;
    }

    private static string? Why(string words, int day, int month, string digits)
    {
        var year = digits.Length == 2 ? 2000 + Number(digits) : Number(digits);
        if (year is < FirstYear or > LastYear) return $"There is nothing to be done in the year {year}: “{words}”.";
        if (month is < 1 or > 12) return day <= 12 && month <= 31 ? null : $"There is no month {month}.";
        return day < 1 || day > DateTime.DaysInMonth(year, month)
            ? $"There is no {day} {Uk.GetMonthName(month)}; {Uk.GetMonthName(month)} {year} has {DateTime.DaysInMonth(year, month)} days."
            : null;
    }

    private static int Month(string name) => Array.FindIndex(Uk.AbbreviatedMonthNames, known => known.Length > 0 && name.StartsWith(known[..3], StringComparison.OrdinalIgnoreCase)) + 1;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d./-])(?<day>\d{1,2})(?:(?:\s?[./-]\s?)(?<month>\d{1,2})(?:\s?[./-]\s?)|(?:st|nd|rd|th)?\s(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s)(?<year>\d{4}|\d{2})(?![\d/-]|\.\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Days();
}
