namespace Milepost.Covering.Words;

/// <summary>How much of one text stands in another, word by word in the same order: what was copied and then mended here and there.</summary>
internal sealed class Quotation
{
    private const int FewestWords = 4;

    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    /// <summary>A text as the pairs and threes of words that follow each other.</summary>
    public Runs Read(string text)
    {
        var words = Vocabulary.Split(text).ConvertAll(Number);
        var (pairs, threes) = (new HashSet<long>(), new HashSet<long>());
        for (var i = 0; i + 1 < words.Count; i++)
        {
            pairs.Add(Pair(words[i], words[i + 1]));
            if (i + 2 < words.Count) threes.Add((Pair(words[i], words[i + 1]) << 20) ^ words[i + 2]);
        }

        return new Runs(pairs, threes, words.Count);
    }

    /// <summary>The share of a text that stands in the other, from 0 to 1.</summary>
    public static double Share(Runs text, Runs inText) => text.Words < FewestWords || inText.Words < FewestWords
        ? 0
        : (Share(text.Pairs, inText.Pairs) + Share(text.Threes, inText.Threes)) / 2;

    private static double Share(HashSet<long> runs, HashSet<long> others)
    {
        if (runs.Count == 0) return 0;
        var shared = 0;
        foreach (var run in runs)
        {
            if (others.Contains(run)) shared++;
        }

        return (double)shared / runs.Count;
    }

    private static long Pair(int first, int second) => ((long)first << 20) | (uint)second;

    private int Number(string word)
    {
        if (!known.TryGetValue(word, out var number)) known.Add(word, number = known.Count);
        return number;
    }
}

/// <summary>The pairs and the threes of words that follow each other in a text.</summary>
internal sealed record Runs(HashSet<long> Pairs, HashSet<long> Threes, int Words)
{
    /// <summary>Several texts as one, to see at once that a text stands in none of them.</summary>
    public static Runs Together(IReadOnlyList<Runs> texts) => new(
        [.. texts.SelectMany(text => text.Pairs)], [.. texts.SelectMany(text => text.Threes)], texts.Sum(text => text.Words));
}
