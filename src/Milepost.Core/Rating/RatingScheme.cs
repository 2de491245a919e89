namespace Milepost.Rating;

/// <summary>The shape that stands for a rating, so that it is never told by colour alone.</summary>
public enum RatingShape
{
    Diamond,
    Circle,
    Triangle,
    Square,
    Ring,
}

/// <summary>One step of a council's rating scheme. What blue means differs from council to council, so the meaning is data.</summary>
/// <param name="Key">The lasting name in files and addresses: "blue", "green", "amber", "red", or the council's own.</param>
/// <param name="Letter">What a cell shows: B, G, A, R.</param>
/// <param name="Word">What a sentence says: "complete", "on track".</param>
/// <param name="Shape">What stands for it beside the colour.</param>
/// <param name="Colour">One of the drawn colours: blue, green, amber, red, grey.</param>
/// <param name="Meaning">The council's own words for it, where the plan's key gives them for both kinds together.</param>
/// <param name="ActionMeaning">What it means of the work, where the key tells the two apart.</param>
/// <param name="ImpactMeaning">What it means of the difference made to children, where the key tells the two apart.</param>
public sealed record RatingLevel(
    string Key, string Letter, string Word, RatingShape Shape, string Colour,
    string? Meaning = null, string? ActionMeaning = null, string? ImpactMeaning = null);

/// <summary>A state beside the colours, such as embedding, paused or superseded.</summary>
/// <param name="Key">The lasting name in files and addresses.</param>
/// <param name="Word">What people read.</param>
/// <param name="Meaning">What the council means by it.</param>
/// <param name="Asks">What must be shown before an action is put in it; null where nothing is.</param>
/// <param name="Follows">What follows from it; null where nothing does.</param>
/// <param name="Rests">An action in it is neither late nor asked about.</param>
public sealed record RatingState(string Key, string Word, string Meaning, string? Asks = null, string? Follows = null, bool Rests = false);

/// <summary>The ratings a plan may give, best first, with what the council says each one means.</summary>
public sealed record RatingScheme(IReadOnlyList<RatingLevel> Levels)
{
    /// <summary>The states that an action may be in beside its colours.</summary>
    public IReadOnlyList<RatingState> States { get; init; } = [];

    /// <summary>The four colours that nearly every improvement plan in England uses, until the plan's own key is read.</summary>
    public static RatingScheme Brag { get; } = new(
    [
        new("blue", "B", "complete", RatingShape.Diamond, "blue"),
        new("green", "G", "on track", RatingShape.Circle, "green"),
        new("amber", "A", "behind", RatingShape.Triangle, "amber"),
        new("red", "R", "off track", RatingShape.Square, "red"),
    ]);

    /// <summary>The level of that key. A key that the scheme lacks is shown as it was written, in grey, and never guessed.</summary>
    public RatingLevel this[string key] => Find(key)
        ?? new RatingLevel(key, key[..Math.Min(key.Length, 2)].ToUpperInvariant(), key, RatingShape.Ring, "grey");

    public RatingLevel? Find(string? key) => Levels.FirstOrDefault(level => level.Key == key);

    /// <summary>Where a key stands among the levels, best first; a key that the scheme lacks stands after all of them.</summary>
    public int Rank(string key)
    {
        for (var i = 0; i < Levels.Count; i++)
        {
            if (Levels[i].Key == key) return i;
        }

        return Levels.Count;
    }
}
