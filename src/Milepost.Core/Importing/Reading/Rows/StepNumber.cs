using System.Globalization;
using System.Text.RegularExpressions;

namespace Milepost.Importing.Reading.Rows;

/// <summary>The number that a task begins with: 3 of "3. Monitor", "3.. Monitor", "3 Monitor".</summary>
public static partial class StepNumber
{
    public static int? Of(string text) => Number().Match(text) is { Success: true } match
        ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    /// <summary>The text after the number.</summary>
    public static string Without(string text) => Number().Match(text) is { Success: true } match ? text[match.Groups["mark"].Length..].TrimStart() : text;

    [GeneratedRegex(@"^(?<mark>\s*\(?(?<number>\d{1,2})(\s*[.)]+\s*|\s+))[^\d\s.]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
