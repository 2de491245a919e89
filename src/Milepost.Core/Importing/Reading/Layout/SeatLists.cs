using System.Text.RegularExpressions;

namespace Milepost.Importing.Reading.Layout;

/// <summary>Knows the heading over a list of who sits on the improvement board.</summary>
public static partial class SeatLists
{
    public static bool IsHeading(string text) => text.Length <= 90 && Heading().IsMatch(text);

    [GeneratedRegex(
        @"\b(members?(hip)?( and attendees)? of (the|our) .*\bboard\b|board\W+(members?|membership|attendees)\b|membership of .*\bboard\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();
}
