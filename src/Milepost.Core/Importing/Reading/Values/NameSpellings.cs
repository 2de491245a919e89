namespace Milepost.Importing.Reading.Values;

/// <summary>Finds names that look like one person or post spelt two ways. Whether they are is a question for a person, never a merge.</summary>
public static class NameSpellings
{
    private const int ShortestWord = 3;
    private const int LongWord = 8;

    /// <summary>No plan names more people than this; a file made to waste time might.</summary>
    private const int MostNames = 1_000;

    /// <summary>The pairs that look alike, in the order in which the names first come.</summary>
    public static IReadOnlyList<(string One, string Other)> Pairs(IEnumerable<string> names)
    {
        var distinct = names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(MostNames).ToList();
        return
        [
            .. distinct.Index().SelectMany(one => distinct.Skip(one.Index + 1)
                .Where(other => LookAlike(one.Item, other))
                .Select(other => (one.Item, other))),
        ];
    }

    private static bool LookAlike(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        if (first.Length < 2 || first.Length != second.Length) return one.Equals(other, StringComparison.OrdinalIgnoreCase);

        var different = first.Zip(second).Where(pair => !pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase)).ToList();
        return different.Count <= 1 && different.TrueForAll(pair => Near(pair.First, pair.Second));
    }

    /// <summary>One slip of the pen apart, or two in a long word; short words must differ by a letter more or less, so that Jan is not Jon.</summary>
    private static bool Near(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        if (shorter < ShortestWord || one.Any(char.IsDigit) || char.ToUpperInvariant(one[0]) != char.ToUpperInvariant(other[0])) return false;
        var slips = Slips(one.ToUpperInvariant(), other.ToUpperInvariant());
        return slips == 1 ? shorter > ShortestWord || one.Length != other.Length : slips == 2 && shorter >= LongWord;
    }

    /// <summary>The fewest letters to add, drop or change, or to swap with the next, that make one word the other.</summary>
    private static int Slips(string one, string other)
    {
        var cost = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) cost[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) cost[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + change);
                var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                if (swapped) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[one.Length, other.Length];
    }

    private static string[] Words(string name) =>
        name.Replace('’', '\'').Split([' ', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
}
