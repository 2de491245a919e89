using System.Text.RegularExpressions;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Narratives;

/// <summary>Finds what a document calls itself, and the council whose it is.</summary>
public static partial class Titles
{
    private const int LinesLookedAt = 15;
    private const int LongestTitle = 140;
    private const int FewestWordsOfTitle = 4;

    public static string? Of(IReadOnlyList<Paragraph> paragraphs)
    {
        var first = paragraphs.Take(LinesLookedAt).Where(line => line.Text.Length <= LongestTitle && line.Kind != ParagraphKind.ListItem).ToList();
        var plan = first.FindIndex(line => Plan().IsMatch(line.Text) && !line.Text.EndsWith('.'));
        if (plan < 0) return (first.Find(line => line.Kind == ParagraphKind.Heading) ?? first.FirstOrDefault())?.Text;
        var title = first[plan].Text;
        return plan > 0 && title.Split(' ').Length < FewestWordsOfTitle ? $"{first[plan - 1].Text} {title}" : title;
    }

    /// <summary>The council that the document names most.</summary>
    public static string? Authority(IEnumerable<Paragraph> paragraphs) => paragraphs
        .SelectMany(line => Council().Matches(line.Text).Select(match => match.Groups["council"].Value))
        .Where(name => !NotCouncils().IsMatch(name))
        .GroupBy(name => name).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;

    [GeneratedRegex(@"\b(plan|tracker)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Plan();

    [GeneratedRegex(
        @"\b(?<council>((London|Royal) Borough of \p{Lu}[\p{L}'’-]+( (and|upon|&) \p{Lu}\p{L}+)?|(\p{Lu}[\p{L}'’-]+ (and |& |upon )?){1,3}((Borough|City|County|Metropolitan|District) )*Council))\b",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Council();

    [GeneratedRegex(@"\b(Youth|Care|Full|Our|The|Parish|This|Whole|Children)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotCouncils();
}
