using System.Text.RegularExpressions;

namespace Milepost.Measuring.Scoring;

/// <summary>The code by which a council's scorecard knows a measure, out of what the plan says of its source.</summary>
internal static partial class MeasureCode
{
    /// <summary>"Monthly scorecard, A1" has A1; "Scorecard CF22-24" names several and so none.</summary>
    public static string? Of(string? source) => source is not null && Code().Matches(source) is [var only] ? only.Value : null;

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]{1,4} ?[0-9]{1,3}[a-z]?(?![A-Za-z0-9])(?! ?[-–])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Code();
}
