using Milepost.Wording;

namespace Milepost.Searching;

/// <summary>A part of a text, with whether it is one of the words that were looked for.</summary>
public readonly record struct ExcerptPart(string Text, bool Found);

/// <summary>What is shown of a text that was found: the place where most of the words stand together, and the words themselves.</summary>
public static class Excerpt
{
    private const int Before = 50;

    /// <summary>The whole text on one line, with the words marked.</summary>
    public static IReadOnlyList<ExcerptPart> Whole(string text, SearchQuery query)
    {
        var line = Folded.Line(text);
        return Mark(line, 0, line.Length, Found(line, query));
    }

    /// <param name="text">The text.</param>
    /// <param name="query">What was looked for.</param>
    /// <param name="room">How much of it there is room for.</param>
    public static IReadOnlyList<ExcerptPart> Of(string text, SearchQuery query, int room)
    {
        var line = Folded.Line(Say.Beginning(text, SearchEntry.LongestText));
        var found = Found(line, query);
        if (line.Length <= room) return Mark(line, 0, line.Length, found);
        var from = Begin(line, found, room);
        var to = from + room >= line.Length ? line.Length : End(line, from, from + room);
        var parts = Mark(line, from, to, found);
        return [.. from > 0 ? [new ExcerptPart("… ", false)] : Array.Empty<ExcerptPart>(), .. parts, .. to < line.Length ? [new ExcerptPart(" …", false)] : Array.Empty<ExcerptPart>()];
    }

    private static List<(SearchWord Word, int Term)> Found(string line, SearchQuery query)
    {
        var found = new List<(SearchWord, int)>();
        foreach (var word in SearchWords.In(line))
        {
            for (var term = 0; term < query.Wanted.Count; term++)
            {
                if (!query.Wanted[term].IsFoundIn(word)) continue;
                found.Add((word, term));
                break;
            }
        }

        return found;
    }

    /// <summary>Where most different words stand within the room; the first such place.</summary>
    private static int Begin(string line, List<(SearchWord Word, int Term)> found, int room)
    {
        var (best, most) = (0, 0);
        for (var first = 0; first < found.Count; first++)
        {
            var terms = 0L;
            for (var next = first; next < found.Count && found[next].Word.Start < found[first].Word.Start + room - Before; next++) terms |= 1L << found[next].Term;
            if (System.Numerics.BitOperations.PopCount((ulong)terms) is var count && count > most) (best, most) = (found[first].Word.Start, count);
        }

        var from = Math.Max(0, Math.Min(best - Before, line.Length - room));
        if (from == 0) return 0;
        var space = line.IndexOf(' ', from);
        // Inside a word without end there is no space to begin after.
        return space >= 0 && space < best ? space + 1 : best;
    }

    private static int End(string line, int from, int to)
    {
        var space = line.LastIndexOf(' ', to - 1);
        if (space > from) return space;
        return char.IsHighSurrogate(line[to - 1]) ? to - 1 : to;
    }

    private static List<ExcerptPart> Mark(string line, int from, int to, List<(SearchWord Word, int Term)> found)
    {
        var parts = new List<ExcerptPart>();
        var at = from;
        foreach (var (word, _) in found)
        {
            if (word.Start < at || word.Start + word.Length > to) continue;
            if (word.Start > at) parts.Add(new(line[at..word.Start], false));
            parts.Add(new(line.Substring(word.Start, word.Length), true));
            at = word.Start + word.Length;
        }

        if (at < to) parts.Add(new(line[at..to], false));
        return parts;
    }
}
