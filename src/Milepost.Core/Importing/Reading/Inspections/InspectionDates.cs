using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.Calendar;

namespace Milepost.Importing.Reading.Inspections;

/// <summary>Reads the days of an inspection: "25 June 2014 – 16 July 2014", "4 to 15 December 2023", "20 and 21 February 2024".</summary>
internal static partial class InspectionDates
{
    /// <summary>The first and the last day that the words name; what the first leaves out, the later ones say.</summary>
    public static (DateOnly Start, DateOnly End)? Range(string text)
    {
        var days = new List<DateOnly>();
        int? month = null;
        int? year = null;
        foreach (var said in Days().Matches(text).Reverse())
        {
            // "22 October – 12 November 2014": read from the end, each day takes what is missing from the one after it.
            var own = said.Groups["month"].Success ? DateWords.Month(said.Groups["month"].Value) : null;
            if (own is not null) year = said.Groups["year"].Success ? Number(said, "year") : own > month ? year - 1 : year;
            month = own ?? month;
            if (month is { } m && year is { } y && Number(said, "day") is var day && day >= 1 && day <= DateTime.DaysInMonth(y, m)) days.Add(new DateOnly(y, m, day));
        }

        return days.Count == 0 ? null : (days.Min(), days.Max());
    }

    /// <summary>The one day that the words name.</summary>
    public static DateOnly? Day(string text) => WholeDay().Match(text) is { Success: true } match ? Range(match.Value.Replace('-', ' ').Replace('_', ' '))?.Start : null;

    private static int Number(Match match, string part) => int.Parse(match.Groups[part].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<!\d)(?<day>\d{1,2})(st|nd|rd|th)?(?!\d)(\s*(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\b(,?\s*(?<year>(19|20)\d{2}))?)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<!\d)\d{1,2}(st|nd|rd|th)?[\s_-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,?[\s_-]*(19|20)\d{2}(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WholeDay();
}
