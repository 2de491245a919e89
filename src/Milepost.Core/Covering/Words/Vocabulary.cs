using System.Collections.Frozen;
using Milepost.Plans;

namespace Milepost.Covering.Words;

/// <summary>What a text says, as terms: a word without its ending, or one of the field's things however it is worded.</summary>
internal sealed class Vocabulary
{
    private const int LongestAcronymMeaning = 6;

    private static readonly FrozenSet<string> empty = FieldWords.Empty.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> common = FieldWords.Common.Select(Stem.Of).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, (string[] Way, string Name)[]> ways = FieldWords.Themes.Select(thing => (thing.Ways, Name: "=" + thing.Name)).Concat(FieldWords.Groups.Select(group => (group.Ways, Name: "~" + group.Name)))
        .SelectMany(thing => thing.Ways.Select(way => (Way: Split(way).Select(Stem.Of).ToArray(), thing.Name)))
        .GroupBy(way => way.Way[0])
        .ToFrozenDictionary(same => same.Key, same => same.OrderByDescending(way => way.Way.Length).ToArray(), StringComparer.Ordinal);

    private readonly Dictionary<string, string[]> meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> terms = [];
    private readonly List<string> spoken = [];

    /// <param name="glossary">The plan's own acronyms, which are read as what they mean.</param>
    public Vocabulary(IEnumerable<GlossaryTerm> glossary)
    {
        foreach (var term in glossary)
        {
            var (words, meaning) = (Split(term.Term), Split(term.Meaning));
            if (words is [var acronym] && meaning.Count is > 1 and <= LongestAcronymMeaning) meanings.TryAdd(acronym, [.. meaning]);
        }
    }

    /// <summary>How many different terms have been read.</summary>
    public int Count => terms.Count;

    /// <summary>The term as it was first met, for a person: "management", "return home interviews".</summary>
    public string Said(int term) => spoken[term];

    public bool IsCommon(int term) => common.Contains(terms[term]);

    /// <summary>It is a theme of the field, and not just a word.</summary>
    public bool IsTheme(int term) => terms[term][0] == '=';

    /// <summary>It says only whom something is for or who does it.</summary>
    public bool IsGroup(int term) => terms[term][0] == '~';

    /// <summary>The terms of a text in its order, with those that come again.</summary>
    public List<int> Read(string text)
    {
        var words = Split(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (!meanings.TryGetValue(words[i], out var meaning)) continue;
            words.RemoveAt(i);
            words.InsertRange(i, meaning);
            i += meaning.Length - 1;
        }

        var stemmed = words.ConvertAll(StemOf);
        var read = new List<int>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            if (ThingAt(stemmed, i) is var (length, name) && length > 0)
            {
                read.Add(Number(name, name[1..]));
                i += length;
                continue;
            }

            if (!empty.Contains(words[i]) && (words[i].Length > 2 || char.IsDigit(words[i][0]))) read.Add(Number(stemmed[i], words[i]));
            i++;
        }

        return read;
    }

    /// <summary>Words in lower case; an apostrophe belongs to its word, a hyphen divides.</summary>
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '’' && start >= 0 && i + 1 < text.Length && char.IsLetter(text[i + 1])));
            if (inWord && start < 0) start = i;
            if (inWord || start < 0) continue;
            words.Add(text[start..i].ToLowerInvariant().Replace('’', '\''));
            start = -1;
        }

        return words;
    }

    private static (int Length, string Name) ThingAt(List<string> stemmed, int at)
    {
        if (!ways.TryGetValue(stemmed[at], out var known)) return (0, "");
        foreach (var (way, name) in known)
        {
            if (at + way.Length > stemmed.Count) continue;
            var same = 1;
            while (same < way.Length && stemmed[at + same] == way[same]) same++;
            if (same == way.Length) return (way.Length, name);
        }

        return (0, "");
    }

    private string StemOf(string word)
    {
        if (!stems.TryGetValue(word, out var stem)) stems.Add(word, stem = Stem.Of(word));
        return stem;
    }

    private int Number(string term, string said)
    {
        if (numbers.TryGetValue(term, out var number)) return number;
        numbers.Add(term, number = terms.Count);
        terms.Add(term);
        spoken.Add(said);
        return number;
    }
}
