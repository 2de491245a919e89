using Milepost.Wording;

namespace Milepost.Searching;

/// <summary>One thing that is looked for: a word, or several that stand side by side.</summary>
/// <param name="Words">The words without their endings.</param>
/// <param name="Unwanted">What has it is not wanted.</param>
/// <param name="Beginning">A word of which only the beginning was typed yet; what begins like it is found too.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool Unwanted, string? Beginning = null)
{
    /// <summary>Whether a word of a text is one of those looked for.</summary>
    public bool IsFoundIn(SearchWord word) =>
        Words.Contains(word.Stem) || (Beginning is { } start && (word.Folded.StartsWith(start, StringComparison.Ordinal) || word.Stem.StartsWith(start, StringComparison.Ordinal)));
}

/// <summary>
/// What somebody looks for. All the words must occur, in any order; "words in quotation marks" stand side by side; what begins
/// with a hyphen must not occur; of the last word the beginning is enough. There is nothing that cannot be read.
/// </summary>
public sealed record SearchQuery
{
    private const int LongestTyped = 300;
    private const int MostTerms = 12;

    /// <summary>Shorter, the beginning of a word is the beginning of nearly everything; a number is known by its first digit.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>What was typed, on one line and no longer than is read.</summary>
    public required string Typed { get; init; }

    public IReadOnlyList<SearchTerm> Wanted { get; init; } = [];
    public IReadOnlyList<SearchTerm> Unwanted { get; init; } = [];

    /// <summary>What of it was not looked for, and why; null where all of it was.</summary>
    public string? Note { get; init; }

    /// <summary>There is nothing to look for.</summary>
    public bool IsEmpty => Wanted.Count == 0;

    public static SearchQuery Read(string? typed)
    {
        var line = Folded.Line(Say.Beginning(typed ?? "", LongestTyped));
        List<SearchTerm> wanted = [], unwanted = [];
        foreach (var (words, isUnwanted, isQuoted, isLast) in Parts(line))
        {
            var stems = words.Take(MostTerms).Select(word => word.Stem).ToList();
            var begins = isLast && !isUnwanted && !isQuoted && words is [var only] && IsBeginning(only) ? words[0].Folded : null;
            var term = new SearchTerm(stems, isUnwanted, begins);
            var same = isUnwanted ? unwanted : wanted;
            if (same.TrueForAll(other => other.Beginning != term.Beginning || !other.Words.SequenceEqual(term.Words))) same.Add(term);
        }

        var note = typed?.Length > LongestTyped || wanted.Count > MostTerms || unwanted.Count > MostTerms
            ? $"That is more than is looked for at once: only the beginning of it was, up to {MostTerms} words"
            : wanted.Count == 0 && unwanted.Count > 0 ? "Say at least one word that is wanted"
            : wanted.Count == 0 && line.Length > 0 ? "There is no word in that" : null;
        return new() { Typed = line, Wanted = [.. wanted.Take(MostTerms)], Unwanted = [.. unwanted.Take(MostTerms)], Note = note };
    }

    private static bool IsBeginning(SearchWord word) => word.Folded.Length >= ShortestBeginning || char.IsAsciiDigit(word.Folded[0]);

    /// <summary>What stands between spaces, or between quotation marks; what holds no word is passed over.</summary>
    private static IEnumerable<(List<SearchWord> Words, bool Unwanted, bool Quoted, bool Last)> Parts(string line)
    {
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == ' ')
            {
                at++;
                continue;
            }

            var unwanted = line[at] is '-' && at + 1 < line.Length && line[at + 1] is not (' ' or '-');
            if (unwanted) at++;
            var quoted = IsQuote(line[at]);
            if (quoted) at++;
            var end = at;
            while (end < line.Length && (quoted ? !IsQuote(line[end]) : line[end] != ' ' && !IsQuote(line[end]))) end++;
            var words = SearchWords.In(line[at..end]).ToList();
            at = quoted && end < line.Length ? end + 1 : end;
            if (words.Count > 0) yield return (words, unwanted, quoted, end >= line.Length);
        }
    }

    private static bool IsQuote(char letter) => letter is '"' or '“' or '”' or '„' or '«' or '»';
}
