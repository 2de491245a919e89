using System.Text.RegularExpressions;

namespace Milepost.Calendar;

/// <summary>The words that stand for months, quarters and terms, and those around a date that change what it says.</summary>
internal static partial class DateWords
{
    private const int LongestNoDate = 40;

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Quarters =
        ["January to March", "April to June", "July to September", "October to December"];

    /// <summary>The number of a month by the first letters of its name; null for anything else.</summary>
    public static int? Month(string name)
    {
        var index = name.Length < 3 ? -1 : Array.IndexOf(Months, name[..3].ToLowerInvariant());
        return index < 0 ? null : index + 1;
    }

    /// <summary>The months of a quarter of the calendar year.</summary>
    public static string Quarter(int number) => Quarters[number - 1];

    /// <summary>Whether a quarter of the calendar year runs from the one month to the other.</summary>
    public static bool AreQuarter(int first, int? last) => first % 3 == 1 && last == first + 2;

    /// <summary>The first month of a season or a school term, and its months in words.</summary>
    public static (int Month, string Months) Season(string name, bool schoolTerm) => (name.ToLowerInvariant(), schoolTerm) switch
    {
        ("spring", true) => (1, "January to March"),
        ("spring", false) => (3, "March to May"),
        ("summer", true) => (4, "April to June"),
        ("summer", false) => (6, "June to August"),
        ("autumn", _) => (9, "September to November"),
        _ => (12, "December to February"),
    };

    /// <summary>The words just before a date name the week that begins then: "w/c", "week beginning".</summary>
    public static bool BeginWeek(string before) => WeekBegins().IsMatch(before);

    /// <summary>The words just before a date name the week that ends then: "w/e".</summary>
    public static bool EndWeek(string before) => WeekEnds().IsMatch(before);

    /// <summary>The words say that the thing is done, and not that it is to be done by then.</summary>
    public static bool SayDone(string words) =>
        Done().Matches(words).Any(match => !match.Groups["not"].Success && !match.Groups["by"].Success);

    /// <summary>The words are one of the usual ways of giving no date, so that there is nothing to ask.</summary>
    public static bool GiveNoDate(string cell) => cell.Length <= LongestNoDate && NoDate().IsMatch(cell);

    [GeneratedRegex(@"(?:\bw\s?[/.]?\s?[bc]\.?|\bweek\s+(?:beginning|commencing|of))\s*[:-]?\s*(?:mon(?:day)?\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WeekBegins();

    [GeneratedRegex(@"(?:\bw\s?/\s?e|\bweek\s+ending)\s*[:-]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WeekEnds();

    [GeneratedRegex(@"(?<not>\b(?:be|not|not yet|to|until|once|when|partially|partly|nearly|largely)\s+)?\b(?:completed?|finali[sz]ed|achieved|delivered|closed|done|signed off|concluded)(?![a-z])(?<by>\s+(?:by|due)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Done();

    [GeneratedRegex(@"^\W*(?:(?:is |currently )?on-?\s?going|continu(?:ous|ing)|tbc|tba|tbd|to be (?:confirmed|agreed|determined|set|decided)|immediate(?:ly)?|asap|n/?a|not applicable|completed?|done|closed|rolling|(?:bi-?)?(?:weekly|monthly|annual(?:ly)?|termly)|fortnightly|quarterly|six-weekly|none|various|in place|as above|as required|business as usual|bau|[-–—.?]*)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoDate();
}
