using Milepost.Plans;

namespace Milepost.Covering.Words;

/// <summary>How like in theme texts are, when what is rare among them weighs more than what all of them say.</summary>
internal sealed class Themes(IEnumerable<GlossaryTerm> glossary)
{
    private const double MentionedOnly = 0.85;

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
            var rare = Math.Log(1 + (documents / (1.0 + documentsWith[term])));
            weights[term] = vocabulary.IsTheme(term) ? 0.8 + (1.2 * rare)
                : vocabulary.IsCommon(term) ? 0.25 * rare
                : vocabulary.IsGroup(term) ? 0.7 * rare
                : 0.8 * rare;
        }
    }

    /// <summary>How like what one asks for another is, from 0 to 1; 1 where what is asked stands there in the same terms.</summary>
    public double Between(Theme asked, Theme offered)
    {
        var best = 0.0;
        foreach (var point in asked.Passages)
        {
            var size = Size(point);
            if (size == 0) continue;
            var whole = Shared(point, offered.All) / size;
            // Nothing of it can be liker than what the whole shares.
            if (whole == 0 || (0.6 * Math.Sqrt(whole)) + (0.4 * whole) <= best) continue;
            foreach (var (place, passage) in offered.Passages.Index())
            {
                // What stands first is what a text is about; further down it may only be mentioned.
                var cosine = Shared(point, passage) / Math.Sqrt(size * Size(passage));
                best = Math.Max(best, (0.6 * cosine * (place == 0 ? 1 : MentionedOnly)) + (0.4 * whole));
            }
        }

        return Math.Min(1, best);
    }

    /// <summary>What both speak of, weightiest first, as they say it; what every plan says is left out.</summary>
    public IReadOnlyList<string> Shared(Theme asked, Theme offered) =>
    [
        .. asked.All.Intersect(offered.All).Where(term => !vocabulary.IsCommon(term))
            .OrderByDescending(term => weights[term]).ThenBy(term => term).Select(vocabulary.Said),
    ];

    /// <summary>The themes of the field, not mere words, that a text names and that are not among the terms.</summary>
    public IReadOnlyList<string> Missing(Theme asked, HashSet<int> terms) =>
        [.. asked.All.Where(term => vocabulary.IsTheme(term) && !terms.Contains(term)).Select(vocabulary.Said)];

    private double Size(int[] terms)
    {
        var size = 0.0;
        foreach (var term in terms) size += weights[term] * weights[term];
        return size;
    }

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

    private static int[] Distinct(List<int> terms)
    {
        int[] distinct = [.. terms.Distinct()];
        Array.Sort(distinct);
        return distinct;
    }
}

/// <summary>A text as the terms of each of its passages, and of all of them.</summary>
internal sealed record Theme(int[][] Passages, int[] All);
