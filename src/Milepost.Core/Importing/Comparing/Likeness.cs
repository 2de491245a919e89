using Milepost.Wording;

namespace Milepost.Importing.Comparing;

/// <summary>How alike two texts are by the words they share, from 0 to 1. Thousands of pairs are weighed, so words are numbers here.</summary>
internal sealed class Likeness
{
    private readonly Dictionary<string, int> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly int[][] stored;
    private readonly int[][] drafts;

    public Likeness(IReadOnlyList<string> stored, IReadOnlyList<string> drafts) =>
        (this.stored, this.drafts) = ([.. stored.Select(Numbers)], [.. drafts.Select(Numbers)]);

    public double Between(int storedIndex, int draftIndex)
    {
        var (a, b) = (stored[storedIndex], drafts[draftIndex]);
        if (a.Length == 0 || b.Length == 0) return 0;
        int shared = 0, i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) (shared, i, j) = (shared + 1, i + 1, j + 1);
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return 2.0 * shared / (a.Length + b.Length);
    }

    private int[] Numbers(string text)
    {
        var numbers = new SortedSet<int>();
        foreach (var word in Folded.Line(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = word.Trim('.', ',', ';', ':', '(', ')', '“', '”', '"', '\'');
            if (plain.Length == 0) continue;
            if (!words.TryGetValue(plain, out var number)) words.Add(plain, number = words.Count);
            numbers.Add(number);
        }

        return [.. numbers];
    }
}
