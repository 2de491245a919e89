using System.Text.RegularExpressions;
using Milepost.Rating;

namespace Milepost.Importing.Reading.Values;

/// <summary>
/// Reads the ratings of a cell. A letter, a colour or a word of the plan's own scheme gives that level; anything else is kept
/// as its own key in lower case and never guessed: "complete" is blue only where the scheme's blue says so.
/// </summary>
public static partial class RatingReader
{
    /// <summary>A longer cell tells a story and rates nothing by a word of it.</summary>
    private const int LongestRating = 200;

    /// <summary>What a table of Milepost's own says where nobody has rated.</summary>
    private const string NotRated = "not rated";

    private static readonly Dictionary<string, string> Pictures = new()
    {
        ["🔵"] = "blue",
        ["🟦"] = "blue",
        ["🟢"] = "green",
        ["🟩"] = "green",
        ["🟠"] = "amber",
        ["🟧"] = "amber",
        ["🟡"] = "yellow",
        ["🟨"] = "yellow",
        ["🔴"] = "red",
        ["🟥"] = "red",
    };

    /// <summary>The ratings of a cell: by its words, or by its shade where it has none; null where it has neither.</summary>
    /// <param name="text">The words of the cell.</param>
    /// <param name="shade">The rating key that its shading stands for.</param>
    /// <param name="scheme">The plan's own scheme; the usual four colours until it is known.</param>
    public static WrittenRating? Read(string text, string? shade, RatingScheme? scheme = null)
    {
        scheme ??= RatingScheme.Brag;
        var words = text.Trim();
        if (SaysNothing(words)) return shade is null ? null : new($"shaded {shade}", [shade]);
        if (words.Length > LongestRating) return new(words, [Own(words[..LongestRating])]);
        if (Key(words, scheme) is { } one) return new(words, [one]);
        if (Drawn().Match(words) is { Success: true } drawn && Key(drawn.Groups["rating"].Value, scheme) is { } shown) return new(words, [shown]);

        var parts = Between().Split(words).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        var keys = parts.Select(part => Key(part, scheme)).OfType<string>().ToList();
        if (parts.Count > 1 && keys.Count == parts.Count) return new(words, keys);

        var letters = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(part => Key(part, scheme)).ToList();
        return letters.Count > 1 && letters.TrueForAll(key => key is not null)
            ? new(words, [.. letters.OfType<string>()])
            : new(words, [WithComment(words, scheme) ?? Own(words)]);
    }

    /// <summary>Whether a cell's words give no rating, so that only its colour can.</summary>
    public static bool SaysNothing(string text) => text.Trim() is var words && (words.Length == 0 || Same(words, NotRated));

    private static string? Key(string words, RatingScheme scheme)
    {
        var said = Around().Replace(words, "").Trim(' ', '.', '*', '(', ')', '[', ']', ':');
        if (Pictures.TryGetValue(said, out var colour)) return colour;

        return Level(said, scheme) ?? Level(said, RatingScheme.Brag, colourOnly: true);
    }

    private static string? Level(string said, RatingScheme scheme, bool colourOnly = false) =>
        scheme.Levels.FirstOrDefault(level =>
            Same(level.Key, said) || Same(level.Letter, said)
            || (!colourOnly && Says(level.Meaning ?? level.ActionMeaning ?? level.Word, said)))?.Key;

    /// <summary>The scheme's words for a level are these words; "completed" and "complete" are one.</summary>
    private static bool Says(string meaning, string said) =>
        Same(Completed().Replace(meaning, "complete").TrimEnd('.'), Completed().Replace(said, "complete"));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Green – on track", "Red (delayed)": a rating with a remark that is set off from it.</summary>
    private static string? WithComment(string words, RatingScheme scheme) =>
        Remark().Match(words) is { Success: true } match ? Key(match.Groups["rating"].Value, scheme) : null;

    private static string Own(string words)
    {
        var key = White().Replace(words, " ").ToLowerInvariant();
        return key.Length <= 40 ? key : key[..40].TrimEnd();
    }

    [GeneratedRegex(@"^(?:(?:action|impact|overall|progress|current|delivery)\s+)?(?:b?rag)(?:\s+(?:status|rating))?\s*[:–-]\s*|^(?:status|rating)\s*[:–-]\s*|\s+rated$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Around();

    [GeneratedRegex(@"[\n/,;&+|]|\s+(?:and|to)\s+|\s*(?:→|->)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?<rating>[^\s(:–-]+)\s*(?:[(:–-]|\n)\s*\S.{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Remark();

    /// <summary>"● G on track", as Milepost's own tables write a rating.</summary>
    [GeneratedRegex(@"^[◆●▲■○]\s?(?<rating>\S{1,2})\s", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Drawn();

    [GeneratedRegex(@"\bcompleted\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Completed();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex White();
}
