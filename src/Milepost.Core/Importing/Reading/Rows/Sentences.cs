using System.Text.RegularExpressions;
using Milepost.Importing.Tables;

namespace Milepost.Importing.Reading.Rows;

/// <summary>Where sentences end and go on, which is how the two halves of a divided cell are known.</summary>
public static partial class Sentences
{
    private static readonly HashSet<string> Joining = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "or", "of", "the", "a", "an", "to", "in", "for", "with", "by", "on", "at", "from", "that", "their", "our", "is", "are", "be", "as", "/", "&",
    };

    /// <summary>The text ends as a sentence ends.</summary>
    public static bool IsFinished(string text)
    {
        var end = text.AsSpan().TrimEnd().TrimEnd("\"'”’)");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or ';' or ':' or '…';
    }

    /// <summary>The text ends with a word that no sentence ends with: "and", "of the".</summary>
    public static bool BreaksOff(string text)
    {
        var end = text.AsSpan().TrimEnd();
        return Joining.GetAlternateLookup<ReadOnlySpan<char>>().Contains(end[(end.LastIndexOfAny(' ', '\n') + 1)..]);
    }

    /// <summary>The text begins in the middle of a sentence.</summary>
    public static bool GoesOn(string text) => text.AsSpan().TrimStart() is [var first, ..] && (char.IsLower(first) || first is ',' or ';' or ')' or '&');

    /// <summary>The text begins with a mark of its own: a bullet, a number, a letter.</summary>
    public static bool IsMarked(string text) => Marks().IsMatch(text);

    /// <summary>Two halves of a cell as one: in one sentence where the first half breaks off, as paragraphs where it ends.</summary>
    public static string Join(string first, string second)
    {
        first = first.TrimEnd();
        second = second.TrimStart();
        if (first.Length == 0) return second;
        if (second.Length == 0) return first;
        if (LineBreaks.AreOne(first, second)) return first + second;
        if (IsMarked(second)) return first + "\n" + second;
        if (GoesOn(second) || !IsFinished(first)) return first + " " + second;
        return first + "\n" + second;
    }

    /// <summary>The paragraphs of a cell; a sentence that runs over two of them is one again.</summary>
    public static IReadOnlyList<string> Paragraphs(string text)
    {
        var paragraphs = new List<string>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (paragraphs.Count > 0 && GoesOn(line) && !IsFinished(paragraphs[^1])) paragraphs[^1] += " " + line;
            else paragraphs.Add(line);
        }

        return paragraphs;
    }

    [GeneratedRegex(@"^\s*([•\-–*▪◦●‣·o]\s+\S|\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();
}
