using System.Text.RegularExpressions;

namespace Milepost.Calendar;

/// <summary>The ways in which councils write a date. Where two begin at one place, the first in the list is meant.</summary>
internal static partial class DateForms
{
    private const RegexOptions Folded = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int Timeout = 1000;

    private const string MonthName =
        "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])";

    private const string FinancialYear = @"(?<year>(?:19|20)\d{2})\s?[/–-]\s?(?<next>\d{4}|\d{2})(?!\d)";
    private const string QuarterNumber = @"(?<![a-z\d])(?:q(?:uarter|tr)?)\s?(?<quarter>[1-4])(?!\d)";
    private const string Time = @"(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?";

    private static readonly (Regex Words, Func<Match, SaidDate?> Read)[] All =
    [
        (YearFirst(), match => Day(match, Number(match, "month"))),
        (DayFirst(), match => Day(match, Number(match, "month"))),
        (QuarterOfFinancialYear(), QuarterOf),
        (FinancialYearQuarter(), QuarterOf),
        (AcademicYear(), match => IsNextYear(match) ? Year(match, month: 9) : null),
        (FinancialYearAlone(), match => IsNextYear(match) ? Year(match, month: 4) : null),
        (QuarterOfYear(), CalendarQuarter),
        (MonthsOfQuarter(), QuarterByMonths),
        (MonthDayYear(), match => Day(match, MonthNumber(match))),
        (DayMonthYear(), match => Day(match, MonthNumber(match))),
        (MonthYear(), Month),
        (DayMonth(), match => IsName(match) ? Day(match, MonthNumber(match)) : null),
        (YearMonth(), match => Number(match, "month") is >= 1 and <= 12 ? Month(match) : null),
        (MonthOverYear(), match => Number(match, "month") is >= 1 and <= 12 ? Month(match) : null),
        (SeasonYear(), Season),
        (DayAndMonthAfterWord(), match => Day(match, Number(match, "month"))),
        (DayAndMonthAlone(), match => Day(match, Number(match, "month"))),
        (MonthAlone(), match => IsName(match) ? Month(match) : null),
        (QuarterAlone(), CalendarQuarter),
        (YearAlone(), match => Year(match, month: 1)),
    ];

    /// <summary>The dates that a cell's words say, in order and not overlapping.</summary>
    public static IReadOnlyList<SaidDate> Find(string cell)
    {
        var found = new List<SaidDate>();
        var next = All.Select(form => First(form, cell, 0)).ToArray();
        while (next.OfType<SaidDate>().MinBy(said => said.Start) is { } said)
        {
            found.Add(said);
            for (var i = 0; i < next.Length; i++)
            {
                if (next[i]?.Start < said.End) next[i] = First(All[i], cell, said.End);
            }
        }

        return found;
    }

    private static SaidDate? First((Regex Words, Func<Match, SaidDate?> Read) form, string cell, int from)
    {
        for (var match = form.Words.Match(cell, from); match.Success; match = match.NextMatch())
        {
            if (form.Read(match) is { } said) return said;
        }

        return null;
    }

    private static SaidDate Day(Match match, int month) => Say(match, DatePrecision.Day, month, Number(match, "day"));

    private static SaidDate Month(Match match) => Say(match, DatePrecision.Month, MonthNumber(match));

    private static SaidDate Year(Match match, int month) => Say(match, DatePrecision.Year, month);

    private static SaidDate? QuarterOf(Match match)
    {
        if (!IsNextYear(match)) return null;
        var quarter = Number(match, "quarter");
        var said = Say(match, DatePrecision.Quarter, quarter == 4 ? 1 : 1 + quarter * 3);
        return quarter == 4 ? said with { Year = said.Year + 1 } : said;
    }

    private static SaidDate CalendarQuarter(Match match)
    {
        var quarter = Number(match, "quarter");
        return Say(match, DatePrecision.Quarter, quarter * 3 - 2) with
        {
            Doubt = $"“{match.Value.Trim()}” is read as {DateWords.Quarter(quarter)}; a quarter of the financial year would be {DateWords.Quarter(quarter % 4 + 1)}.",
        };
    }

    private static SaidDate? QuarterByMonths(Match match) =>
        DateWords.AreQuarter(MonthNumber(match), DateWords.Month(match.Groups["last"].Value)) ? Say(match, DatePrecision.Quarter, MonthNumber(match)) : null;

    private static SaidDate Season(Match match)
    {
        var (month, months) = DateWords.Season(match.Groups["season"].Value, match.Groups["term"].Success);
        return Say(match, DatePrecision.Quarter, month) with { Doubt = $"“{match.Value.Trim()}” is read as {months}." };
    }

    private static SaidDate Say(Match match, DatePrecision precision, int month, int day = 1) =>
        new(match.Index, match.Index + match.Length, precision, WrittenYear(match), month, day);

    private static int? WrittenYear(Match match)
    {
        var digits = match.Groups["year"].Value;
        if (digits.Length == 0) return null;
        var year = Number(match, "year");
        return digits.Length > 2 ? year : year < 80 ? 2000 + year : 1900 + year;
    }

    private static bool IsNextYear(Match match)
    {
        var next = Number(match, "next");
        var expected = Number(match, "year") + 1;
        return match.Groups["next"].Length == 2 ? next == expected % 100 : next == expected;
    }

    /// <summary>"may" and "march" are verbs until they have a capital.</summary>
    private static bool IsName(Match match) => char.IsUpper(match.Groups["month"].Value[0]);

    private static int MonthNumber(Match match) =>
        DateWords.Month(match.Groups["month"].Value) ?? Number(match, "month");

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})" + Time + @"(?!\d)", Folded, Timeout)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})\s?[./–-]\s?(?<month>\d{1,2})\s?[./–-]\s?(?<year>\d{4}|\d{2})(?!\d)" + Time, Folded, Timeout)]
    private static partial Regex DayFirst();

    [GeneratedRegex(QuarterNumber + @"[\s,(]{0,3}(?:of\s)?(?:the\s)?(?:fy\s?)?" + FinancialYear, Folded, Timeout)]
    private static partial Regex QuarterOfFinancialYear();

    [GeneratedRegex(@"(?<!\d)" + FinancialYear + @"[\s,]{0,3}" + QuarterNumber, Folded, Timeout)]
    private static partial Regex FinancialYearQuarter();

    [GeneratedRegex(@"(?<![a-z])(?:academic|school)\s{1,2}year\s{1,2}(?:of\s)?" + FinancialYear, Folded, Timeout)]
    private static partial Regex AcademicYear();

    [GeneratedRegex(@"(?<!\d)" + FinancialYear, Folded, Timeout)]
    private static partial Regex FinancialYearAlone();

    [GeneratedRegex(QuarterNumber + @"[\s,/(-]{0,3}(?:of\s)?(?<year>\d{4})(?!\d)", Folded, Timeout)]
    private static partial Regex QuarterOfYear();

    [GeneratedRegex(@"(?<![a-z\d])(?<!\d\s)" + MonthName + @"\s?(?:to|–|-)\s?(?<last>[a-z]{3,9})\s(?<year>(?:19|20)\d{2})(?!\d)", Folded, Timeout)]
    private static partial Regex MonthsOfQuarter();

    [GeneratedRegex(@"(?<![a-z])" + MonthName + @"\.?\s{1,2}(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,\s?|\s)(?<year>(?:19|20)\d{2})(?![\d/]|\s?[-–]\s?\d)", Folded, Timeout)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})\s{0,2}(?:st|nd|rd|th)?\s{0,2}(?:of\s)?[-/.]?\s{0,2}" + MonthName + @"[.,]?\s{0,2}[-–/]?\s{0,2}['’‘]?(?<year>\d{4}|\d{2})(?!\d|\s?(?:st|nd|rd|th)(?![a-z]))", Folded, Timeout)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"(?<![a-z])" + MonthName + @"[.,]?\s{0,2}[-–/]?\s{0,2}(?:of\s)?['’‘]?(?<year>\d{4}|\d{2})(?!\d|\s?(?:st|nd|rd|th)(?![a-z]))", Folded, Timeout)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})\s?(?:st|nd|rd|th)?\s?(?:of\s)?[-/.]?\s?" + MonthName, Folded, Timeout)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d{2})-(?<month>\d{1,2})(?![\d])", Folded, Timeout)]
    private static partial Regex YearMonth();

    [GeneratedRegex(@"(?<![\d./-])(?<month>\d{1,2})\s?[./-]\s?(?<year>(?:19|20)\d{2})(?!\d)", Folded, Timeout)]
    private static partial Regex MonthOverYear();

    [GeneratedRegex(@"(?<![a-z])(?<season>spring|summer|autumn|winter)(?<term>\s{1,2}term)?\s{0,2}(?:of\s)?(?<year>\d{4})(?!\d)", Folded, Timeout)]
    private static partial Regex SeasonYear();

    /// <summary>"03.11" is as likely a reference or a figure, so it is a date only after a word that leads to one, or as the whole cell.</summary>
    [GeneratedRegex(@"(?<=\b(?:w\s?/?\s?[bce]|week (?:beginning|commencing|ending)|by|due|until)[:\s]{0,3})(?<![\d./])(?<day>\d{1,2})\s?[./]\s?(?<month>\d{1,2})(?!\d|[./]\d)", Folded, Timeout)]
    private static partial Regex DayAndMonthAfterWord();

    [GeneratedRegex(@"^\s*(?<day>\d{1,2})\s?[./]\s?(?<month>\d{1,2})\s*$", Folded, Timeout)]
    private static partial Regex DayAndMonthAlone();

    [GeneratedRegex(@"(?<![a-z])" + MonthName, Folded, Timeout)]
    private static partial Regex MonthAlone();

    [GeneratedRegex(QuarterNumber, Folded, Timeout)]
    private static partial Regex QuarterAlone();

    [GeneratedRegex(@"(?<![\d./£-])(?<year>(?:19|20)\d{2})(?![\d%]|[./]\d)", Folded, Timeout)]
    private static partial Regex YearAlone();
}
