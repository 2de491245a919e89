using System.Text.RegularExpressions;
using Milepost.Rating;

namespace Milepost.Importing.Reading.Values;

/// <summary>Reads a plan's own key to its colours, so that blue means what this council says it means.</summary>
public static partial class SchemeReader
{
    /// <summary>The longest meaning that a sentence can say as the level's word: "complete", "on track".</summary>
    private const int LongestWord = 24;

    private const int LongestRow = 2_000;

    /// <summary>The scheme of a key's rows, best first: the usual colours in their order, then the council's own in the order of the key.</summary>
    /// <param name="rows">Each row's mark or colour and what it means; both may stand in the first: "B – Complete".</param>
    public static RatingScheme Read(IReadOnlyList<(string Key, string Meaning)> rows)
    {
        var levels = new List<RatingLevel>();
        foreach (var (key, meaning) in rows)
        {
            if (key.Length + meaning.Length > LongestRow) continue;
            if (Level(key.Trim(), meaning.Trim()) is { } level && levels.TrueForAll(each => each.Key != level.Key)) levels.Add(level);
        }

        return new([.. levels.OrderBy(level => RatingScheme.Brag.Rank(level.Key))]);
    }

    private static RatingLevel? Level(string key, string meaning)
    {
        if (key.Length == 0) return null;
        if (KeyAndMeaning().Match(key) is { Success: true } both)
        {
            var rest = both.Groups["meaning"].Value.Trim();
            (key, meaning) = (both.Groups["key"].Value.Trim(), meaning.Length == 0 ? rest : $"{rest}\n{meaning}");
        }

        var name = InBrackets().Replace(key, "").Trim();
        var known = RatingScheme.Brag.Levels.FirstOrDefault(level =>
            level.Key.Equals(name, StringComparison.OrdinalIgnoreCase) || level.Letter.Equals(name, StringComparison.OrdinalIgnoreCase));
        var level = known ?? new RatingLevel(
            name.ToLowerInvariant(), name[..1].ToUpperInvariant(), name.ToLowerInvariant(), RatingShape.Ring, "grey");
        return WithMeaning(level, meaning);
    }

    private static RatingLevel WithMeaning(RatingLevel level, string meaning)
    {
        if (meaning.Length == 0) return level;
        var apart = ActionAndImpact().Match(meaning);
        if (apart.Success)
        {
            var impact = apart.Groups["colon"].Success ? apart.Groups["after"].Value : apart.Groups["impact"].Value;
            return level with { ActionMeaning = apart.Groups["action"].Value.Trim(), ImpactMeaning = impact.Trim() };
        }

        var word = meaning.TrimEnd('.').ToLowerInvariant();
        return level with { Meaning = meaning, Word = word.Length <= LongestWord && !word.Contains('\n') ? word : level.Word };
    }

    [GeneratedRegex(@"^(?<key>\p{L}+(?:\s?\(\p{L}\))?)\s*[–—:=-]\s*(?<meaning>\S.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyAndMeaning();

    [GeneratedRegex(@"\s*\([^)]*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InBrackets();

    /// <summary>The second half may begin with a label, "Impact: …", or with a sentence about it, "Impact can be measured".</summary>
    [GeneratedRegex(@"^\s*actions?\s*[:–-]\s*(?<action>.+?)\s*(?<impact>\bimpact(?<colon>\s*[:–-])?(?<after>.*))$", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ActionAndImpact();
}
