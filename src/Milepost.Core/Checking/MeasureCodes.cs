using System.Text.RegularExpressions;

namespace Milepost.Checking;

/// <summary>The codes by which a scorecard knows its measures: SG8, CIN10a. A range of codes names several at once and is not one.</summary>
internal static partial class MeasureCodes
{
    public static IEnumerable<string> Of(string? source) => source is null ? [] : Codes().Matches(source)
        .Select(match => (match.Groups["letters"].Value + match.Groups["number"].Value).ToUpperInvariant() + match.Groups["part"].Value.ToLowerInvariant())
        .Distinct();

    [GeneratedRegex(
        @"(?<![A-Za-z0-9])(?<!\d\s?[-–]\s?)(?<letters>[A-Z]{1,4})\s?(?<number>\d{1,3})(?<part>[a-z]?)(?![A-Za-z0-9])(?!\s?[-–]\s?(?:[A-Z]{1,4})?\d)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Codes();
}
