using Milepost.Rating;

namespace Milepost.Suggesting;

/// <summary>What the facts say of an action, whatever a council calls its colours; best first.</summary>
public enum SuggestedLevel
{
    /// <summary>The work is done; children are better off, and that was tested.</summary>
    Complete,
    OnTrack,
    Behind,
    OffTrack,
}

/// <summary>Finds the level of a council's own scheme that a suggestion means, by its rank alone.</summary>
public static class SuggestedLevels
{
    /// <summary>
    /// The best level is for what is complete where the scheme has one for that; the rest share the levels below it.
    /// Where a scheme has more levels than are needed, the worse of two that would do is taken, so that it never flatters.
    /// </summary>
    public static RatingLevel? Find(RatingScheme scheme, SuggestedLevel level)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        if (scheme.Levels.Count == 0) return null;

        var open = Assessing.Completion.HasLevel(scheme) ? 1 : 0;
        if (level == SuggestedLevel.Complete || scheme.Levels.Count == open) return scheme.Levels[0];

        var below = scheme.Levels.Count - open;
        return scheme.Levels[open + level switch
        {
            SuggestedLevel.OnTrack => 0,
            SuggestedLevel.Behind => below / 2,
            _ => below - 1,
        }];
    }

    internal static SuggestedLevel Worse(SuggestedLevel one, SuggestedLevel other) => one > other ? one : other;
}
