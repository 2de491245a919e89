namespace Milepost.Checking;

/// <summary>Finds texts that are nearly the same by the runs of three words they share. Thousands of texts are weighed, so only those that share a run are compared.</summary>
internal static class SameTexts
{
    private const int Run = 3;

    /// <summary>The groups of two or more places whose texts are the same, in the order of the first of each.</summary>
    public static IEnumerable<List<PlacedText>> Groups(Look look, IReadOnlyList<PlacedText> texts, int fewestWords, int likeness)
    {
        var runs = texts.Select(text => Runs(look.Words(text.Text), fewestWords)).ToList();
        var leader = Enumerable.Range(0, texts.Count).ToArray();
        var holders = new Dictionary<int, List<int>>();
        var shared = new int[texts.Count];
        var met = new List<int>();
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var run in runs[i])
            {
                if (!holders.TryGetValue(run, out var others)) holders.Add(run, others = []);
                foreach (var other in others)
                {
                    if (shared[other]++ == 0) met.Add(other);
                }

                others.Add(i);
            }

            foreach (var other in met)
            {
                if (Alike(shared[other], runs[i].Length, runs[other].Length, likeness)) leader[Lead(leader, i)] = Lead(leader, other);
                shared[other] = 0;
            }

            met.Clear();
        }

        return Enumerable.Range(0, texts.Count).GroupBy(i => Lead(leader, i))
            .Select(group => group.Select(i => texts[i]).ToList())
            .Where(group => group.DistinctBy(text => text.Place.Id).Count() > 1);
    }

    /// <summary>The shorter stands in the longer, which is not so long that it tells much else.</summary>
    private static bool Alike(int shared, int a, int b, int likeness) =>
        shared * 100 >= likeness * Math.Min(a, b) && Math.Max(a, b) <= 2 * Math.Min(a, b);

    private static int Lead(int[] leader, int i)
    {
        while (leader[i] != i) i = leader[i] = leader[leader[i]];
        return i;
    }

    private static int[] Runs(string[] words, int fewestWords)
    {
        if (words.Length < Math.Max(Run, fewestWords)) return [];
        var runs = new HashSet<int>();
        for (var i = 0; i + Run <= words.Length; i++) runs.Add(HashCode.Combine(words[i], words[i + 1], words[i + 2]));
        return [.. runs];
    }
}
