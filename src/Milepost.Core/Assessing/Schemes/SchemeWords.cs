using Milepost.Rating;

namespace Milepost.Assessing.Schemes;

/// <summary>Says what is different between two versions of a rating or a state.</summary>
internal static class SchemeWords
{
    public static IEnumerable<string> Changes(RatingLevel? before, RatingLevel? after) => (before, after) switch
    {
        (null, { } added) => [$"It is new: {added.Letter} · {added.Word}"],
        ({ }, null) => ["It is taken out"],
        ({ } was, { } next) =>
        [
            .. Changed("letter", was.Letter, next.Letter), .. Changed("word", was.Word, next.Word),
            .. Changed("shape", was.Shape.ToString(), next.Shape.ToString()), .. Changed("colour", was.Colour, next.Colour),
            .. Changed("meaning", was.Meaning, next.Meaning), .. Changed("meaning of the work", was.ActionMeaning, next.ActionMeaning),
            .. Changed("meaning of the difference to children", was.ImpactMeaning, next.ImpactMeaning),
        ],
        _ => [],
    };

    public static IEnumerable<string> Changes(RatingState? before, RatingState? after) => (before, after) switch
    {
        (null, { } added) => [$"It is new: {added.Word}"],
        ({ }, null) => ["It is taken out; the actions in it are in no state from then on"],
        ({ } was, { } next) =>
        [
            .. Changed("word", was.Word, next.Word), .. Changed("meaning", was.Meaning, next.Meaning),
            .. Changed("what must be shown", was.Asks, next.Asks), .. Changed("what follows", was.Follows, next.Follows),
            .. was.Rests == next.Rests ? [] : new[] { next.Rests ? "Actions in it are no longer late nor asked about" : "Actions in it may be late and are asked about" },
        ],
        _ => [],
    };

    private static IEnumerable<string> Changed(string what, string? before, string? after)
    {
        if (before != after) yield return $"Its {what}: {Quoted(before)} becomes {Quoted(after)}";
    }

    private static string Quoted(string? words) => string.IsNullOrEmpty(words) ? "nothing" : $"“{words}”";
}
