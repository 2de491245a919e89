using System.Text.RegularExpressions;

namespace Milepost.Importing.Reading.Values;

/// <summary>Takes from a title the tags that say what asked for the action: an inspection, a visit, a notice.</summary>
public static partial class ProvenanceReader
{
    /// <summary>Tags that are unlikely to be a word of the title itself, as regular expressions.</summary>
    private const string Plain =
        "ILACS?|FV|MV|SIF|JTAI|IMP(?:ROVEMENT)? NOTICE|Improvement Notice|Focused Visit|Monitoring Visit|Peer Review|HMICFRS|HMIP|CQC|LGA|AfI|OFSTED|Ofsted";

    /// <summary>Tags that may end a title by chance, and count only with a number, in company, or on a line of their own.</summary>
    private const string Short = "IN|PR|SEF|SE|RI|DfE|LSCPR|CSPR|WSoA|QA";

    private const int LongestTail = 160;

    private const string Number = @"[\s-]?\d{1,4}(?:\s?[&/]\s?\d{1,4})*";
    private const string Tag = "(?<tag>(?:" + Plain + ")(?:" + Number + ")?|(?:" + Short + ")" + Number + ")";
    private const string AnyTag = "(?<tag>(?:" + Plain + "|" + Short + ")(?:" + Number + ")?)";
    private const string Between = @"(?:\s*[,;/&+|]\s*|\s+and\s+|\s+)";

    /// <summary>The title without its tags, and the tags in order.</summary>
    public static (string Title, IReadOnlyList<string> Tags) Split(string title)
    {
        var tags = new List<string>();
        var lines = BeforeBullet().Replace(title, "\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var kept = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var ends = i == lines.Length - 1 || Bullet().IsMatch(lines[i + 1]) || Tail(lines[i + 1], ends: false).Words.Length == 0;
            var (words, found) = Tail(lines[i], ends);
            tags.AddRange(found);
            if (words.Length > 0) kept.Add(words);
        }

        // A title that is nothing but tags is a title.
        return kept.Count == 0 ? (title.Trim(), []) : (string.Join('\n', kept), tags);
    }

    /// <summary>A line without the tags that it is, or that it ends with where something ends there.</summary>
    private static (string Words, IEnumerable<string> Tags) Tail(string line, bool ends)
    {
        var tail = Math.Max(0, line.Length - LongestTail);
        var match = tail == 0 ? OnlyTags().Match(line) : Match.Empty;
        if (!match.Success && ends) match = Trailing().Match(line[tail..]);
        return match.Success
            ? (line[..(tail + match.Index)].TrimEnd(), match.Groups["tag"].Captures.Select(tag => tag.Value.Trim()))
            : (line, []);
    }

    [GeneratedRegex(@"^[(\[]?" + AnyTag + "(?:" + Between + AnyTag + @")*[)\]]?\.?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnlyTags();

    [GeneratedRegex(@"(?:(?<=\s|[.,;:)])" + Tag + "(?:" + Between + AnyTag + @")*|[(\[]" + AnyTag + "(?:" + Between + AnyTag + @")*[)\]])\.?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^[•●▪◦‣·–-]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\s?(?=[•●▪◦‣])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BeforeBullet();
}
