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
    string? Meaning = null, string? ActionMeaning = null, string? ImpactMeaning = null)
{
    private static readonly string[] Done = ["complete", "achieved", "delivered", "done", "embedded", "finished", "sustained"];

    /// <summary>Whether the level says that the work is done, rather than that it is going well.</summary>
    public bool SaysDone() => Key == "blue" || SaysDone(Word) || SaysDone(Meaning) || SaysDone(ActionMeaning);

    private static bool SaysDone(string? words) =>
        words is not null && Done.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase))
        && !words.Contains("not ", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A state beside the colours, such as embedding, paused or superseded.</summary>
/// <param name="Key">The lasting name in files and addresses.</param>
/// <param name="Word">What people read.</param>
/// <param name="Meaning">What the council means by it.</param>
/// <param name="Asks">What must be shown before an action is put in it; null where nothing is.</param>
/// <param name="Follows">What follows from it; null where nothing does.</param>
/// <param name="Rests">An action in it is neither late nor asked about.</param>
public sealed record RatingState(string Key, string Word, string Meaning, string? Asks = null, string? Follows = null, bool Rests = false)
{
    /// <summary>Every plan has it: an action that was complete, and whose difference to children did not last.</summary>
    public static RatingState SlippedBack { get; } = new(
        "slipped-back", "slipped back", "It was complete, and a test showed that the difference to children did not last.",
        "A test of impact that failed, with what was found.", "It is open again and the board is told.");

    /// <summary>The states that plans use most, for a plan that has named none of its own.</summary>
    public static IReadOnlyList<RatingState> Usual { get; } =
    [
        new("not-started", "not started", "Its start lies ahead.", Follows: "It is neither late nor asked about until its state ends.", Rests: true),
        new("embedding", "embedding", "The work is done, and it is not yet the ordinary way.", "What was done, with evidence of activity.", "It is still asked about, and closed once it has held."),
        new("paused", "paused", "The work is stopped for a time.", "Who agreed to stop it, and until when.", "It is neither late nor asked about until its state ends.", Rests: true),
        new("superseded", "superseded", "Something else has taken its place.", "What has taken its place.", "It is neither late nor asked about, and stays to be seen.", Rests: true),
    ];
}

/// <summary>The ratings a plan may give, best first, with what the council says each one means.</summary>
public sealed record RatingScheme(IReadOnlyList<RatingLevel> Levels)
{
    /// <summary>The states that an action may be in beside its colours.</summary>
    public IReadOnlyList<RatingState> States { get; init; } = [];

    /// <summary>The four colours that nearly every improvement plan in England uses, until the plan's own key is read.</summary>
    public static RatingScheme Brag { get; } = new RatingScheme(
    [
        new("blue", "B", "complete", RatingShape.Diamond, "blue"),
        new("green", "G", "on track", RatingShape.Circle, "green"),
        new("amber", "A", "behind", RatingShape.Triangle, "amber"),
        new("red", "R", "off track", RatingShape.Square, "red"),
    ])
    { States = RatingState.Usual };

    /// <summary>The level that means done: the best one. Null where the best that can be said is "on track", since being on track is not being there.</summary>
    public RatingLevel? Complete => Levels is [var best, ..] && best.SaysDone() ? best : null;

    /// <summary>The state of that key; null where the scheme has none.</summary>
    public RatingState? FindState(string? key) =>
        key == RatingState.SlippedBack.Key ? RatingState.SlippedBack : States.FirstOrDefault(state => state.Key == key);

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
