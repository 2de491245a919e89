using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.Measuring;
using Milepost.Wording;

namespace Milepost.Scorecards;

/// <summary>Reads the figure of a cell as councils write it: "85%*", "0.85", "12 of 14", "1,204 (p)", "n/a". What has no sure meaning is said to have none.</summary>
public static partial class FigureReader
{
    public const string Percentage = "percentage";
    private const int Longest = 60;
    private const string Good = "Write a number such as 85.7, 85.7% or 12 of 14, or n/a where there is none";

    /// <summary>The marks by which statisticians and spreadsheets say that there is no figure, and what each means.</summary>
    private static readonly Dictionary<string, string> none = new(StringComparer.OrdinalIgnoreCase)
    {
        ["n/a"] = "not applicable",
        ["na"] = "not applicable",
        ["n.a."] = "not applicable",
        ["n.a"] = "not applicable",
        ["not applicable"] = "not applicable",
        ["z"] = "not applicable",
        ["-"] = "no figure",
        ["–"] = "no figure",
        ["—"] = "no figure",
        ["."] = "no figure",
        [".."] = "not available",
        ["..."] = "not available",
        [":"] = "not available",
        ["x"] = "not available",
        ["not available"] = "not available",
        ["no data"] = "not available",
        ["data not available"] = "not available",
        ["n/k"] = "not known",
        ["not known"] = "not known",
        ["unknown"] = "not known",
        ["u"] = "unreliable",
        ["tbc"] = "yet to come",
        ["tba"] = "yet to come",
        ["tbd"] = "yet to come",
        ["nya"] = "yet to come",
        ["not yet available"] = "yet to come",
        ["awaiting data"] = "yet to come",
        ["awaited"] = "yet to come",
        ["pending"] = "yet to come",
        ["due"] = "yet to come",
        ["c"] = "suppressed, since it is small",
        ["*"] = "suppressed, since it is small",
        ["suppressed"] = "suppressed, since it is small",
        ["<5"] = "suppressed, since it is small",
        ["< 5"] = "suppressed, since it is small",
        ["<6"] = "suppressed, since it is small",
        ["<10"] = "suppressed, since it is small",
        ["~"] = "suppressed, since it is small",
        ["low"] = "rounds to nothing",
        ["k"] = "rounds to nothing",
        ["#n/a"] = "a formula that failed",
        ["#div/0!"] = "a formula that failed",
        ["#ref!"] = "a formula that failed",
        ["#value!"] = "a formula that failed",
        ["#name?"] = "a formula that failed",
        ["#num!"] = "a formula that failed",
        ["#null!"] = "a formula that failed",
    };

    private static readonly HashSet<string> units = new(StringComparer.OrdinalIgnoreCase)
    {
        "day", "days", "working days", "calendar days", "week", "weeks", "month", "months", "year", "years", "child", "children", "case", "cases", "fte", "per 10,000", "per 10,000 children", "per 10k", "per 1,000", "per 100,000",
    };

    /// <param name="text">What stands in the cell.</param>
    /// <param name="isDay">The cell holds a day, which no figure is: a spreadsheet makes one of "12/14".</param>
    public static Figure Read(string? text, bool isDay = false)
    {
        var said = Folded.Line(text);
        if (said.Length == 0) return Figure.Empty;
        if (isDay) return new(said, FigureKind.Unread, Why: $"“{said}” is a day. A spreadsheet makes one of such a figure as 4/7. {Good}");
        if (none.TryGetValue(said, out var why)) return new(said, FigureKind.None, Why: why);
        if (said.Length > Longest) return Unread(said);
        var rest = said;
        var provisional = Take(ref rest, Provisional()) is not null;
        var mark = Take(ref rest, Footnote());
        // A mark of the footnote may stand on either side of the other.
        provisional |= Take(ref rest, Provisional()) is not null;
        if (rest.Length == 0) return Unread(said);
        if (none.TryGetValue(rest, out why)) return new(said, FigureKind.None, Why: why, Mark: mark);
        return Plain(said, rest) with { Provisional = provisional, Mark = mark };
    }

    private static Figure Plain(string said, string rest)
    {
        if (Counts(said, rest) is { } counts) return counts;
        if (Bracketed().Match(rest) is not { Success: true } pair) return Value(said, rest) ?? Unread(said);
        var (main, beside) = (pair.Groups["main"].Value.Trim(), pair.Groups["beside"].Value.Trim());
        var value = Value(said, main);
        if (Counts(said, main) is { } first) return Agreeing(said, first, Value(said, beside));
        if (value is null) return Unread(said);
        if (Counts(said, beside) is { } second) return Agreeing(said, second, value);
        return value with { Doubt = $"“{said}”: {main} is read, and {beside} in brackets is not" };
    }

    /// <summary>"85.7% (12 of 14)": both are kept where they say the same.</summary>
    private static Figure Agreeing(string said, Figure counts, Figure? value)
    {
        if (value is not { Value: { } number }) return counts;
        var unit = value.Unit ?? Percentage;
        var worked = ReadingValue.Of(counts.Numerator!.Value, counts.Denominator!.Value, unit);
        return worked is { } right && Math.Abs(right - number) <= Unit(number)
            ? counts with { Value = number, Unit = unit }
            : new(said, FigureKind.Unread, Why: $"“{said}” says two things: {ReadingValue.Said(counts.Numerator.Value)} of {ReadingValue.Said(counts.Denominator.Value)} is {ReadingValue.Said(worked, unit)}. Correct one of them");
    }

    /// <summary>One in the last place that is written.</summary>
    private static decimal Unit(decimal number) => new(1, 0, 0, isNegative: false, number.Scale);

    private static Figure? Counts(string said, string text) =>
        Several().Match(text) is { Success: true } match && Number(match.Groups["n"].Value) is { } counted && Number(match.Groups["d"].Value) is { } of
            ? counted > of ? new(said, FigureKind.Unread, Why: $"“{said}” would be more than there are. {Good}") : new(said, FigureKind.Counts, Numerator: counted, Denominator: of)
            : null;

    private static Figure? Value(string said, string text)
    {
        if (One().Match(text) is not { Success: true } match || Number(match.Groups["number"].Value) is not { } number) return null;
        var after = match.Groups["after"].Value.Trim();
        var unit = after is "%" or "per cent" or "percent" ? Percentage : after.Length == 0 ? null : units.Contains(after) ? after.ToLowerInvariant() : "?";
        if (unit == "?") return null;
        if (match.Groups["pound"].Length > 0) unit = "pounds";
        return new(said, FigureKind.Value, number, Unit: unit);
    }

    /// <summary>A number with commas only where thousands end, so that "12,5" is none.</summary>
    private static decimal? Number(string text)
    {
        var plain = text.Replace('−', '-').Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string? Take(ref string rest, Regex end)
    {
        if (end.Match(rest) is not { Success: true } match || match.Index == 0) return null;
        rest = rest[..match.Index].TrimEnd();
        return match.Value.Trim();
    }

    private static Figure Unread(string said) => new(said, FigureKind.Unread, Why: $"“{Say.Shorten(said, 40)}” is no figure that can be read with certainty. {Good}");

    [GeneratedRegex(@"\s?(?:[\(\[]\s?(?:p|prov\.?|provisional|unvalidated|est\.?|estimate)\s?[\)\]]|(?<=[\d%*†‡])\s?p|\s(?:prov\.?|provisional|unvalidated))$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Provisional();

    [GeneratedRegex(@"(?:[*†‡§^#]+|\s?[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\s?\[(?:\d{1,2}|[a-z])\]|\s?\((?:[a-z]|note \d{1,2})\)|(?<=[\d%])\s?r)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^(?<main>[^()]+)\s?\((?<beside>[^()]+)\)$", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<n>\d[\d,]*(?:\.\d+)?)\s?(?:/|of|out of)\s?(?<d>\d[\d,]*(?:\.\d+)?)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Several();

    [GeneratedRegex(@"^(?<pound>£)?\s?(?<number>[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-−]?\.\d+)\s?(?<after>[a-z%][a-z0-9, ]*)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex One();
}
