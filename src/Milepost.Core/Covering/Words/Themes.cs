using Milepost.Plans;

namespace Milepost.Covering.Words;

/// <summary>How like in theme texts are, when what is rare among them weighs more than what all of them say.</summary>
internal sealed class Themes(IEnumerable<GlossaryTerm> glossary)
{
    private readonly Vocabulary vocabulary = new(glossary);
    private readonly List<int> documentsWith = [];
    private double[] weights = [];
    private int documents;

    /// <summary>Takes in one text of several passages. All are taken in before the first are compared.</summary>
    public Theme Add(IEnumerable<string> passages)
    {
        var read = passages.Select(passage => vocabulary.Read(passage)).Where(terms => terms.Count > 0).Select(Distinct).ToArray();
        var all = Distinct([.. read.SelectMany(terms => terms)]);
        while (documentsWith.Count < vocabulary.Count) documentsWith.Add(0);
        foreach (var term in all) documentsWith[term]++;
        documents++;
        return new Theme(read, all);
    }

    /// <summary>Settles what each term weighs, once every text is in.</summary>
    public void Weigh()
    {
        weights = new double[documentsWith.Count];
        for (var term = 0; term < weights.Length; term++)
        {
            var rare = Math.Log(1 + (documents / (0.5 + documentsWith[term])));
            weights[term] = vocabulary.IsCommon(term) ? rare * 0.25 : rare;
        }
    }

    /// <summary>How like what one asks for another is, from 0 to 1, and the terms they share, weightiest first.</summary>
    public (double Likeness, IReadOnlyList<string> Shared) Between(Theme asked, Theme offered)
    {
        var best = 0.0;
        foreach (var point in asked.Passages)
        {
            var size = Size(point);
            if (size == 0) continue;
            var whole = Shared(point, offered.All) / size;
            foreach (var passage in offered.Passages)
            {
                var shared = Shared(point, passage);
                var cosine = shared / Math.Sqrt(size * Size(passage));
                best = Math.Max(best, (0.6 * cosine) + (0.4 * whole));
            }
        }

        return (Math.Min(1, best), Terms(asked.All, offered.All));
    }

    private double Size(int[] terms) => terms.Sum(term => weights[term] * weights[term]);

    private double Shared(int[] a, int[] b)
    {
        var shared = 0.0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                shared += weights[a[i]] * weights[a[i]];
                (i, j) = (i + 1, j + 1);
            }
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return shared;
    }

    private IReadOnlyList<string> Terms(int[] a, int[] b) =>
        [.. a.Intersect(b).OrderByDescending(term => weights[term]).ThenBy(term => term).Select(vocabulary.Said)];

    private static int[] Distinct(List<int> terms)
    {
        var sorted = new SortedSet<int>(terms);
        return [.. sorted];
    }
}

/// <summary>A text as the terms of each of its passages, and of all of them.</summary>
internal sealed record Theme(int[][] Passages, int[] All);
