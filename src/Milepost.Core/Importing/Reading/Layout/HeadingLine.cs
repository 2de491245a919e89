using System.Globalization;
using System.Text.RegularExpressions;
using Milepost.Importing.Reading.Rows;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Layout;

/// <summary>Tells the lines above a table apart: a numbered priority, who leads it, a quoted recommendation, a heading, a page number.</summary>
public static partial class HeadingLine
{
    private const int LongestHeading = 110;
    private const int MostWords = 14;
    private const int MostWordsOfSection = 9;

    private static readonly string[] Numerals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>"1. Leadership", "1: LEADERSHIP", "Priority 1 – Leadership", "Theme One: Leadership".</summary>
    public static PriorityDraft? Priority(string text, Place at)
    {
        if (text.Length > LongestHeading || Quote(text) is not null) return null;
        var match = Named().Match(text) is { Success: true } named ? named : Numbered().Match(text);
        if (!match.Success) return null;
        var title = match.Groups["title"].Value.Trim(' ', '*', '–', '-', ':');
        if (title.Length == 0 || !char.IsLetter(title[0]) || char.IsLower(title[0]) || title.EndsWith('.') || Words(title) > MostWords) return null;
        return new PriorityDraft(Number(match.Groups["number"].Value), title, [], at);
    }

    /// <summary>"Priority 1" that a table's title names in so many words.</summary>
    public static bool NamesPriority(string text) => Named().IsMatch(text);

    /// <summary>The words after "Lead:", "Sponsor:".</summary>
    public static string? Lead(string text) => Leads().Match(text) is { Success: true } match ? match.Groups["who"].Value.Trim() : null;

    /// <summary>"Ofsted priority area for improvement 1", with its words where they stand on the same line.</summary>
    public static (string Number, string Text)? Quote(string text) => Quotes().Match(text) is { Success: true } match
        ? (match.Groups["number"].Value, match.Groups["text"].Value.Trim())
        : null;

    /// <summary>A short line that is no sentence: a heading, where the format does not say so.</summary>
    public static bool IsShort(Paragraph paragraph) =>
        paragraph.Kind != ParagraphKind.ListItem
        && paragraph.Text.Length <= LongestHeading
        && (paragraph.Kind == ParagraphKind.Heading || Words(paragraph.Text) <= MostWordsOfSection)
        && !Sentences.IsFinished(paragraph.Text)
        && char.IsUpper(paragraph.Text.AsSpan().TrimStart("‘'“\"*")[..1].ToString().FirstOrDefault());

    public static bool IsFurniture(string text) => Furniture().IsMatch(text);

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Number(string number) =>
        Array.IndexOf(Numerals, number.ToLowerInvariant()) is var index and >= 0
            ? (index + 1).ToString(CultureInfo.InvariantCulture)
            : number.ToUpperInvariant();

    [GeneratedRegex(
        @"^(improvement\s+|strategic\s+|key\s+)?(priority|theme|workstream|work stream|objective|strand|pillar|goal|outcome|area)\s+(area\s+)?(?<number>\d{1,2}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)\b\s*[.:)–—-]*\s*(?<title>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<number>\d{1,2})\s*[.:)–—-]+\s*(?<title>\D.*)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^(priority\s+|theme\s+|executive\s+|strategic\s+|senior\s+)?(lead|leads|sponsor|sponsors|lead officer|sro|senior responsible officer|responsible officer|owner)(\(s\))?\s*[:–-]\s*(?<who>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leads();

    [GeneratedRegex(
        @"^((ofsted|inspection|ilacs|inspectors)\b[\w’'\s]{0,20}?\b(priority|area|recommendation|finding|priorities)\b[\w\s]{0,30}?|recommendation\s*(no\.?\s*)?)\s*(?<number>\d{1,2})\s*[:.–-]*\s*(?<text>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"^(page\s*)?\d{1,3}(\s*(of|/)\s*\d{1,3})?$|^(official|official[ -]sensitive|draft)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Furniture();
}
