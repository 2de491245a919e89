using System.Text.RegularExpressions;
using Milepost.Wording;

namespace Milepost.Scorecards;

/// <summary>What a line, or a column, of a sheet holds of a measure.</summary>
public enum LinePart
{
    Value,
    Numerator,
    Denominator,

    /// <summary>A target, a rating, a trend or another council's figure: no reading of the measure.</summary>
    Beside,
}

/// <summary>Knows the words by which sheets say what a line or a column holds.</summary>
internal static partial class LineWords
{
    private static readonly HashSet<string> numerator = new(StringComparer.OrdinalIgnoreCase) { "num", "num.", "numerator", "n", "no. in time", "number in time", "number on time", "count", "counted", "in time", "number meeting", "no." };
    private static readonly HashSet<string> denominator = new(StringComparer.OrdinalIgnoreCase) { "den", "den.", "denom", "denominator", "d", "total", "out of", "of", "cohort", "base", "all", "total number" };
    private static readonly HashSet<string> value = new(StringComparer.OrdinalIgnoreCase) { "%", "value", "percentage", "percent", "rate", "actual", "performance", "result", "figure", "outturn", "score", "average", "median" };

    private static readonly HashSet<string> measureHeadings = new(StringComparer.OrdinalIgnoreCase)
    {
        "measure", "indicator", "kpi", "pi", "metric", "performance indicator", "performance measure", "description", "measure name", "indicator name", "measure description", "title", "name", "what we measure",
    };

    private static readonly HashSet<string> periodHeadings = new(StringComparer.OrdinalIgnoreCase) { "month", "period", "date", "quarter", "week", "reporting period", "month ending", "reporting month", "year", "time period", "week ending" };

    private static readonly HashSet<string> referenceHeadings = new(StringComparer.OrdinalIgnoreCase) { "ref", "ref.", "reference", "no", "no.", "number", "code", "id", "pi ref", "kpi ref", "measure ref", "measure id", "indicator ref", "#" };

    private static readonly HashSet<string> sectionHeadings = new(StringComparer.OrdinalIgnoreCase) { "area", "focus area", "section", "service", "theme", "domain", "team", "category", "priority", "region", "region name" };

    /// <summary>What a word by itself says of a line; null where it says nothing of that.</summary>
    public static LinePart? Part(string text)
    {
        var word = Folded.Line(text).Trim('(', ')', ':');
        return numerator.Contains(word) ? LinePart.Numerator
            : denominator.Contains(word) ? LinePart.Denominator
            : value.Contains(word) ? LinePart.Value
            : IsBeside(word) ? LinePart.Beside
            : null;
    }

    /// <summary>The title without the word at its end that says which part of the measure the line is.</summary>
    public static (string Title, LinePart? Part) Split(string text)
    {
        var said = Folded.Line(text);
        if (Ending().Match(said) is { Success: true, Index: > 2 } match && Part(match.Groups["part"].Value) is { } part) return (said[..match.Index].TrimEnd(' ', '-', '–', ':', ',', '('), part);
        if (Beginning().Match(said) is { Success: true } first && first.Length < said.Length && Part(first.Groups["part"].Value) is { } led && led is not LinePart.Beside) return (Say.Capital(said[first.Length..].Trim()), led);
        return (said, null);
    }

    public static bool IsBeside(string heading) => Beside().IsMatch(Folded.Line(heading));

    public static bool IsMeasure(string heading) => measureHeadings.Contains(Folded.Line(heading));

    public static bool IsPeriod(string heading) => periodHeadings.Contains(Folded.Line(heading));

    public static bool IsReference(string heading) => referenceHeadings.Contains(Folded.Line(heading));

    public static bool IsSection(string heading) => sectionHeadings.Contains(Folded.Line(heading));

    /// <summary>"A1", "CIN10a", "SG 8", "1.2": what a measure is numbered by.</summary>
    public static bool IsNumbered(string text) => Numbered().IsMatch(Folded.Line(text));

    /// <summary>"A1 Assessments in time", "CIN10a: Meetings": the number and the rest; null where it does not begin with one.</summary>
    public static (string Reference, string Title)? Number(string text) =>
        Leading().Match(Folded.Line(text)) is { Success: true } match ? (match.Groups["ref"].Value, match.Groups["rest"].Value) : null;

    [GeneratedRegex(@"[\s\-–:,(]+(?<part>numerator|denominator|num\.?|den\.?|denom|total|cohort|%|percentage|number in time)\)?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?<part>numerator|denominator)\s?[:\-–]\s?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^(?:(?:\d{4}/\d{2,4} )?target.*|rag.*|status|trend|dot|direction(?: of travel)?|variance|change.*|comment.*|commentary|notes?|narrative|owner|lead|england.*|national.*|region.*|sn(?: av.*)?|s\.?n\.?|stat(?:istical)? neigh.*|neighbours?.*|benchmark.*|polarity|good is|good performance.*|better|ytd.*|year to date.*|average ytd|definition|source|data source|frequency|responsible.*|tolerance|sparkline|high/low|higher or lower.*|rank.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Beside();

    [GeneratedRegex(@"^(?:[A-Za-z]{1,5}\s?-?\d{1,3}(?:\.\d{1,2})?[a-z]?(?:-\d{1,3})?|\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?)$", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<ref>[A-Z]{1,5}\s?-?\d{1,3}(?:\.\d{1,2})?[a-z]?|\d{1,2}\.\d{1,2})[\s:.\-–]{1,3}(?<rest>[A-Za-z%].{3,})$", RegexOptions.None, 1000)]
    private static partial Regex Leading();
}
