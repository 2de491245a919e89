using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.Measuring;
using Milepost.Wording;

namespace Milepost.Scorecards;

/// <summary>Reads a heading of a sheet as a time: "Apr-26", "Q1 2025/26", "2025/26", "w/e 05/04/2026", a day of the spreadsheet's own. Days come before months, always.</summary>
public static partial class PeriodReader
{
    private const string Months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private const int FirstSerial = 36_526;
    private const int LastSerial = 55_153;
    private static readonly DateOnly dayNought = new(1899, 12, 30);
    private static readonly string[] names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>What the heading says; null where it is not the name of a time at all.</summary>
    /// <param name="text">What stands in the cell.</param>
    /// <param name="day">The day that a spreadsheet's own date cell holds.</param>
    /// <param name="above">The year that counts for headings which name none.</param>
    /// <param name="quarters">Which year "Q1 2026" is of.</param>
    public static SheetPeriod? Read(string? text, DateOnly? day = null, YearAbove? above = null, QuarterYear quarters = QuarterYear.Financial)
    {
        var said = Folded.Line(text);
        if (day is { } cell) return new(said, new(cell, cell), BareDay: true);
        if (said.Length is 0 or > 60) return null;
        var rest = said;
        var provisional = Cut(ref rest, Provisional()) is not null;
        var mark = Cut(ref rest, Marks());
        provisional |= Cut(ref rest, Provisional()) is not null;
        var lead = Lead().Match(rest);
        var before = lead.Success ? lead.Groups["lead"].Value.ToLowerInvariant() : "";
        if (lead.Success) rest = rest[lead.Length..].Trim();
        var plain = Plain(said, rest, above, quarters);
        if (plain is null) return null;
        return (before.Length == 0 ? plain : Led(plain, before)) with { Text = said, Provisional = provisional, Mark = mark };
    }

    /// <summary>A financial year, or a calendar year, and nothing else: what stands over months without a year.</summary>
    public static YearAbove? Year(string? text)
    {
        var said = Folded.Line(text);
        if (FinancialYear().Match(said) is { Success: true } match && Begins(match) is { } year) return new(year, Financial: true);
        return YearAlone().IsMatch(said) ? new(Int(said), Financial: false) : null;
    }

    /// <summary>The one financial year that words name somewhere: "Children’s scorecard 2025/26".</summary>
    public static YearAbove? YearIn(string? text)
    {
        var found = FinancialYearWithin().Matches(Folded.Line(text)).Select(Begins).OfType<int>().Distinct().ToList();
        return found is [var only] ? new(only, Financial: true, From: $"“{Say.Shorten(text!, 60)}”") : null;
    }

    private static SheetPeriod? Plain(string said, string rest, YearAbove? above, QuarterYear quarters)
    {
        if (MonthYear().Match(rest) is { Success: true } month) return Month(said, YearOf(month), MonthOf(month));
        if (MonthsYear().Match(rest) is { Success: true } span) return Span(said, span);
        if (DayMonthYear().Match(rest) is { Success: true } named) return Day(said, YearOf(named), MonthOf(named), Int(named.Groups["day"].Value));
        if (DayFirst().Match(rest) is { Success: true } first) return Day(said, YearOf(first), Int(first.Groups["month"].Value), Int(first.Groups["day"].Value));
        if (YearFirst().Match(rest) is { Success: true } iso) return Day(said, YearOf(iso), Int(iso.Groups["month"].Value), Int(iso.Groups["day"].Value));
        if (QuarterHeading(said, rest, above, quarters) is { } quarter) return quarter;
        if (FinancialYear().Match(rest) is { Success: true } match && Fiscal(said, match) is { } fiscal) return fiscal;
        if (YearMonth().Match(rest) is { Success: true } dashed && Int(dashed.Groups["month"].Value) is >= 1 and <= 12 and var at) return Month(said, YearOf(dashed), at);
        if (MonthAlone().Match(rest) is { Success: true } alone) return Alone(said, MonthOf(alone), above);
        if (DayMonth().IsMatch(rest)) return new(said, null, Doubt: $"“{said}” names no year. Spreadsheets write April 2026 as 26-Apr when they take the year for a day: write Apr-26 or April 2026");
        if (YearAlone().IsMatch(rest)) return new(said, new(new(Int(rest), 1, 1), new(Int(rest), 12, 31)), Doubt: $"“{said}” is read as January to December {rest}. Write {rest}/{(Int(rest) + 1) % 100:00} where a financial year is meant");
        return Serial().IsMatch(rest) && Int(rest) is >= FirstSerial and <= LastSerial and var serial
            ? Bare(said, dayNought.AddDays(serial)) with { Doubt = $"“{said}” is read as {Say.Date(dayNought.AddDays(serial))}, the day that a spreadsheet means by that number" }
            : null;
    }

    private static SheetPeriod? QuarterHeading(string said, string rest, YearAbove? above, QuarterYear quarters)
    {
        if (QuarterYearForm().Match(rest) is not { Success: true } match) return null;
        var quarter = Int(match.Groups["quarter"].Value + match.Groups["quarter2"].Value);
        if (match.Groups["year"].Success) return Begins(match) is { } fiscal ? Quarter(said, fiscal, quarter) : null;
        if (match.Groups["alone"].Success)
        {
            var year = Wide(match.Groups["alone"].Value);
            var read = quarters is QuarterYear.Financial ? Quarter(said, year, quarter) : Three(said, new(year, (quarter * 3) - 2, 1));
            return read with { Doubt = $"“{said}” is read as {read.Period!.Value.Said}. Write Q{quarter} {year}/{(year + 1) % 100:00} where it is of a financial year, and the months where it is not" };
        }

        return above switch
        {
            null => new(said, null, Doubt: $"“{said}” names no year, and none stands above it: write Q{quarter} 2025/26"),
            { Financial: true } => Quarter(said, above.Year, quarter) with { Doubt = Taken(said, above) },
            _ => new(said, null, Doubt: $"“{said}” of {above.Year} may be of a financial year or of a calendar year: write Q{quarter} 2025/26, or the months"),
        };
    }

    private static SheetPeriod Alone(string said, int month, YearAbove? above) => above switch
    {
        null => new(said, null, Doubt: $"“{said}” names no year, and none stands above it: write {said} 2026"),
        { Financial: true } => Month(said, month >= 4 ? above.Year : above.Year + 1, month) with { Doubt = Taken(said, above) },
        _ => Month(said, above.Year, month) with { Doubt = Taken(said, above) },
    };

    private static string? Taken(string said, YearAbove above) => above.From is null ? null : $"“{said}” names no year; {(above.Financial ? $"{above.Year}/{(above.Year + 1) % 100:00}" : above.Year)} is taken from {above.From}";

    /// <summary>The words before a time say what of it is meant.</summary>
    private static SheetPeriod Led(SheetPeriod plain, string lead)
    {
        if (plain.Period is not { } period) return plain;
        var last = period.LastDay;
        var day = period.FirstDay == last;
        ReadingPeriod? meant = lead switch
        {
            _ when lead.Contains("12", StringComparison.Ordinal) || lead.Contains("year", StringComparison.Ordinal) || lead.StartsWith("rolling", StringComparison.Ordinal) || lead is "y/e" or "ye" =>
                new(last.AddDays(1).AddYears(-1), last),
            "w/e" or "week ending" => day ? new(last.AddDays(-6), last) : null,
            "w/c" or "w/b" or "week commencing" or "week beginning" => day ? new(last, last.AddDays(6)) : null,
            "q/e" or "quarter ending" => new(last.AddDays(1).AddMonths(-3), last),
            "m/e" or "month ending" => new(last.AddDays(1).AddMonths(-1), last),
            "month" or "month of" or "for" => period,
            _ => new(last, last),
        };
        return plain with { Period = meant, BareDay = false, Doubt = meant is null ? $"“{plain.Text}” names no day: write such as w/e 05/04/2026" : plain.Doubt };
    }

    private static SheetPeriod Month(string said, int year, int month) => new(said, new(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1)));

    private static SheetPeriod Three(string said, DateOnly first) => new(said, new(first, first.AddMonths(3).AddDays(-1)));

    private static SheetPeriod Quarter(string said, int fiscal, int quarter) => Three(said, new DateOnly(fiscal, 4, 1).AddMonths((quarter - 1) * 3));

    private static SheetPeriod Bare(string said, DateOnly day) => new(said, new(day, day), BareDay: true);

    private static SheetPeriod? Fiscal(string said, Match match)
    {
        if (Begins(match) is not { } year) return null;
        return year is >= 2000 and <= 2011 && said.Length == 7 && said[4] == '-'
            ? new(said, null, Doubt: $"“{said}” may be a month or a financial year: write {year}/{(year + 1) % 100:00}, or the month by its name")
            : new(said, new(new(year, 4, 1), new(year + 1, 3, 31)));
    }

    private static SheetPeriod Span(string said, Match match)
    {
        var last = new DateOnly(YearOf(match), Named(match.Groups["last"].Value), 1).AddMonths(1).AddDays(-1);
        var first = new DateOnly(last.Year, MonthOf(match), 1);
        return new(said, new(first <= last ? first : first.AddYears(-1), last));
    }

    private static SheetPeriod Day(string said, int year, int month, int day) =>
        month is < 1 or > 12 ? new(said, null, Doubt: $"“{said}” has no month {month}: the day comes before the month")
        : day < 1 || day > DateTime.DaysInMonth(year, month) ? new(said, null, Doubt: $"There is no day {day} in {Say.Month(new(year, month, 1))}")
        : Bare(said, new(year, month, day));

    private static string? Cut(ref string rest, Regex end)
    {
        if (end.Match(rest) is not { Success: true } match || match.Index == 0) return null;
        rest = rest[..match.Index].TrimEnd();
        return match.Value.Trim();
    }

    private static int? Begins(Match match)
    {
        var year = Wide(match.Groups["year"].Value);
        var next = match.Groups["next"].Value;
        return Wide(next) == year + 1 && (match.Groups["year"].Length == 4 || year > 2012) ? year : null;
    }

    private static int YearOf(Match match) => Wide(match.Groups["year"].Value);

    private static int MonthOf(Match match) => Named(match.Groups["month"].Value);

    private static int Named(string month) => Array.IndexOf(names, month[..3].ToLowerInvariant()) + 1;

    private static int Wide(string year) => year.Length == 2 ? 2000 + Int(year) : Int(year);

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s?(?:[\(\[]\s?(?:p|prov\.?|provisional|unvalidated|latest|to date)\s?[\)\]]|(?<=\d)\s?p|\s(?:prov\.?|provisional|unvalidated))$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Provisional();

    [GeneratedRegex(@"\s?(?:[*†‡§^#]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d{1,2}\]|\((?:actual|outturn)\)|\s(?:actual|outturn|performance|position|data|figures))$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?<lead>as at|as of|at|position at|snapshot at|snapshot|month ending|m/e|month of|month|for|week ending|w/e|week commencing|week beginning|w/c|w/b|quarter ending|q/e|year ending|year to|y/e|ye|12 months to|12 months ending|12m to|rolling 12 months to|rolling year to|rolling 12 months)[\s:]{1,3}", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?<month>" + Months + @")\.?[\s\-–/'’,]{0,3}(?<year>20\d{2}|\d{2})$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"^(?<month>" + Months + @")\s?(?:to|-|–|/)\s?(?<last>" + Months + @")[\s\-–/'’,]{0,3}(?<year>20\d{2}|\d{2})$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MonthsYear();

    [GeneratedRegex(@"^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s\-/.]{1,2}(?<month>" + Months + @")[\s\-/.,]{1,2}(?<year>20\d{2}|\d{2})$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"^(?<day>\d{1,2})[/.\-](?<month>\d{1,2})[/.\-](?<year>20\d{2}|\d{2})(?: 00:00(?::00)?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<year>20\d{2})[/.\-](?<month>\d{1,2})[/.\-](?<day>\d{1,2})(?:[ T]00:00(?::00)?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?:(?:q|qtr|quarter)\s?(?<quarter>[1-4])(?:[\s,\-–/:(]{0,3}(?:(?<year>20\d{2}|\d{2})\s?[/\-–]\s?(?<next>20\d{2}|\d{2})|(?<alone>20\d{2}))\)?)?(?:\s?\([a-z]{3,9}\s?(?:-|–|to)\s?[a-z]{3,9}\))?|(?<year>20\d{2}|\d{2})\s?[/\-–]\s?(?<next>20\d{2}|\d{2})[\s,\-–:]{1,3}(?:q|qtr|quarter)\s?(?<quarter2>[1-4]))$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex QuarterYearForm();

    [GeneratedRegex(@"^(?:fy\s?)?(?<year>20\d{2}|\d{2})(?:\s?[/\-–]\s?|(?<=\d{4})(?=\d{2}$))(?<next>20\d{2}|\d{2})(?:\s?(?:outturn|year end|financial year|academic year))?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FinancialYear();

    [GeneratedRegex(@"(?<!\d)(?<year>20\d{2})\s?[/\-–]\s?(?<next>20\d{2}|\d{2})(?![\d/\-])", RegexOptions.None, 1000)]
    private static partial Regex FinancialYearWithin();

    [GeneratedRegex(@"^(?:(?<year>20\d{2})[\-/](?<month>\d{1,2})|(?<month>\d{1,2})[\-/](?<year>20\d{2}))$", RegexOptions.NonBacktracking)]
    private static partial Regex YearMonth();

    [GeneratedRegex(@"^(?<month>" + Months + @")\.?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MonthAlone();

    [GeneratedRegex(@"^\d{1,2}[\s\-/](?:" + Months + ")$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"^20\d{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"^\d{5}$", RegexOptions.NonBacktracking)]
    private static partial Regex Serial();
}
