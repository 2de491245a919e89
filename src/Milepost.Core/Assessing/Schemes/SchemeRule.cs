using Milepost.Rating;

namespace Milepost.Assessing.Schemes;

/// <summary>What a rating scheme must be for people to rate by it: what is wrong with one, each beside its field.</summary>
public static class SchemeRule
{
    public const int MostLevels = 8;
    public const int MostStates = 12;
    private const int LongestLetter = 2;
    private const int LongestWord = 40;
    private const int LongestMeaning = 2_000;

    /// <summary>The colours that are drawn, on pages and in papers.</summary>
    public static IReadOnlyList<string> Colours { get; } = ["blue", "green", "amber", "red", "grey"];

    public static IReadOnlyList<(string Field, string Message)> Faults(RatingScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return [.. Whole(scheme), .. scheme.Levels.SelectMany((level, i) => Of(scheme, level, i)), .. scheme.States.SelectMany((state, i) => Of(scheme, state, i))];
    }

    private static IEnumerable<(string, string)> Whole(RatingScheme scheme)
    {
        if (scheme.Levels.Count < 2) yield return ("", "A scheme needs at least two ratings");
        if (scheme.Levels.Count > MostLevels) yield return ("", $"A scheme has at most {MostLevels} ratings, so that people can tell them apart");
        if (scheme.States.Count > MostStates) yield return ("", $"A scheme has at most {MostStates} states");
    }

    private static IEnumerable<(string, string)> Of(RatingScheme scheme, RatingLevel level, int i)
    {
        var at = $"Levels[{i}].";
        if (level.Word.Length == 0) yield return (at + "Word", "Enter the word for it, such as on track");
        else if (level.Word.Length > LongestWord) yield return (at + "Word", $"The word must be {LongestWord} characters or fewer");
        else if (scheme.Levels.Take(i).Any(other => Same(other.Word, level.Word))) yield return (at + "Word", $"Another rating is called “{level.Word}” too");
        if (level.Letter.Length is 0 or > LongestLetter) yield return (at + "Letter", "Enter one or two letters, such as G");
        else if (scheme.Levels.Take(i).Any(other => Same(other.Letter, level.Letter))) yield return (at + "Letter", $"Another rating has the letter {level.Letter} too");
        if (scheme.Levels.Take(i).Any(other => other.Shape == level.Shape && other.Colour == level.Colour)) yield return (at + "Shape", "Another rating has the same shape and colour");
        foreach (var (name, text) in new[] { ("Meaning", level.Meaning), ("ActionMeaning", level.ActionMeaning), ("ImpactMeaning", level.ImpactMeaning) })
        {
            if (text?.Length > LongestMeaning) yield return (at + name, $"It must be {LongestMeaning} characters or fewer");
        }
    }

    private static IEnumerable<(string, string)> Of(RatingScheme scheme, RatingState state, int i)
    {
        var at = $"States[{i}].";
        if (state.Word.Length == 0) yield return (at + "Word", "Enter the word for it, such as paused");
        else if (state.Word.Length > LongestWord) yield return (at + "Word", $"The word must be {LongestWord} characters or fewer");
        else if (scheme.States.Take(i).Append(RatingState.SlippedBack).Any(other => Same(other.Word, state.Word))) yield return (at + "Word", $"There is a state “{state.Word}” already");
        if (state.Meaning.Length == 0) yield return (at + "Meaning", "Enter what the council means by it");
        foreach (var (name, text) in new[] { ("Meaning", state.Meaning), ("Asks", state.Asks), ("Follows", state.Follows) })
        {
            if (text?.Length > LongestMeaning) yield return (at + name, $"It must be {LongestMeaning} characters or fewer");
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
