using System.Text.RegularExpressions;

namespace Milepost.Importing.Tables;

/// <summary>Puts together what the end of a line or of a page broke in the middle of a word or of a date.</summary>
public static partial class LineBreaks
{
    private static readonly HashSet<string> ShortWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "i", "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my", "no", "of", "on", "or", "so", "to", "up", "us", "we",
    };

    /// <summary>The two pieces of text with a blank between, or with none where they are one date or one word with a hyphen.</summary>
    public static string Join(string first, string second) => AreOne(first, second) ? first + second : $"{first} {second}";

    /// <summary>"01/10/201" and "4" are one date, "Feb-" and "20" too; "co-" and "ordinated" are one word.</summary>
    public static bool AreOne(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0 || first[^1] == ' ' || !char.IsLetterOrDigit(second[0])) return false;
        var (end, begin) = (first[(first.LastIndexOfAny([' ', '\n']) + 1)..], second.Split([' ', '\n', ',', ';'], 2)[0]);
        if (end.Length > 1 && end[^1] is '-' && char.IsLetterOrDigit(end[^2])) return begin is not ("and" or "or" or "to");
        return end.Length < 12 && begin.Length < 12 && WholeDate().IsMatch(end + begin)
            && (!WholeDate().IsMatch(end) || (HalfYear().IsMatch(end) && second.Split('\n', 2)[0].Length == 2));
    }

    public static bool IsShortWord(string text) => ShortWords.Contains(text);

    [GeneratedRegex(@"[./-](19|20)$", RegexOptions.NonBacktracking)]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"^(\d{1,2}[./-]\d{1,2}[./-](\d{2}|\d{4})|\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8}[-/](\d{2}|\d{4}))$", RegexOptions.NonBacktracking)]
    private static partial Regex WholeDate();
}
