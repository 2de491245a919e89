using System.Globalization;
using System.Text.RegularExpressions;

namespace Milepost.Submitting;

/// <summary>The day that the names of files say their lists speak of.</summary>
public static partial class ListDates
{
    private const int EarliestYear = 2010;

    /// <summary>The one day that the names give; null where they give none, or more than one. The day always comes before the month.</summary>
    public static DateOnly? InNames(IEnumerable<string> names, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(names);
        var days = names.SelectMany(Days).Where(day => day.Year >= EarliestYear && day <= today).Distinct().Take(2).ToList();
        return days is [var only] ? only : null;
    }

    private static IEnumerable<DateOnly> Days(string name)
    {
        foreach (Match match in Written().Matches(name))
        {
            var text = Between().Replace(match.Value, " ");
            if (DateOnly.TryParseExact(text, ["yyyy MM dd", "yyyyMMdd", "d M yyyy", "ddMMyyyy", "d MMM yyyy", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) yield return day;
        }
    }

    [GeneratedRegex(@"(?<!\d)(?:20\d\d[-_. ]?\d\d[-_. ]?\d\d|\d{1,2}[-_. ]\d{1,2}[-_. ]20\d\d|\d{4}20\d\d|\d{1,2}[-_. ]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_. ]?20\d\d)(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"[-_. ]+|(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();
}
