using Milepost.Wording;

namespace Milepost.Suggesting;

/// <summary>From where on facts suggest a worse rating. Every threshold of the suggestions stands here and nowhere else.</summary>
/// <param name="DaysLateOffTrack">What is later than this many days is off track; what is late at all is behind.</param>
/// <param name="ShareLateOffTrack">Where this share of the steps is late, in per cent, the action is off track.</param>
/// <param name="MovesBehind">A date that moved this often is behind, wherever it stands now.</param>
/// <param name="DaysMovedBehind">A date this many days later than first agreed is behind.</param>
/// <param name="DaysMovedOffTrack">A date this many days later than first agreed is off track.</param>
/// <param name="DaysOfSilence">What nobody has said a word about for this many days is not shown to be on track.</param>
/// <param name="PaceGap">Where the share of time that has gone is this much more than the share of steps that are done, in per cent, the action is behind.</param>
/// <param name="GradeThatShows">Evidence of impact of this grade or better shows a difference; weaker evidence claims one.</param>
/// <param name="BehindTrajectoryOffTrack">A measure that is behind its trajectory by this share of what the trajectory has, in per cent, is off track; behind at all is behind.</param>
/// <param name="DaysReadingIsOld">A reading of a time that ended more than this many days ago says nothing of how children are today.</param>
public sealed record SuggestionPolicy(
    int DaysLateOffTrack = 42, int ShareLateOffTrack = 50, int MovesBehind = 3, int DaysMovedBehind = 91, int DaysMovedOffTrack = 182,
    int DaysOfSilence = 84, int PaceGap = 40, int GradeThatShows = 2,
    int BehindTrajectoryOffTrack = 20, int DaysReadingIsOld = 183)
{
    public static SuggestionPolicy Usual { get; } = new();

    /// <summary>Each threshold in words, for the page that tells how ratings are suggested.</summary>
    public IReadOnlyList<(string Threshold, string Value)> Told =>
    [
        ("Late by more than this is off track", Say.Days(DaysLateOffTrack)),
        ("Share of steps late that is off track", $"{ShareLateOffTrack} per cent"),
        ("Moves of a date that are behind", Say.Count(MovesBehind, "move")),
        ("Later than first agreed by this is behind", Say.Days(DaysMovedBehind)),
        ("Later than first agreed by this is off track", Say.Days(DaysMovedOffTrack)),
        ("No word for this long is behind", Say.Days(DaysOfSilence)),
        ("Time gone ahead of steps done by this is behind", $"{PaceGap} per cent"),
        ("Evidence of impact that shows a difference", $"grade {GradeThatShows} or better"),
        ("Behind its trajectory by this share of it is off track", $"{BehindTrajectoryOffTrack} per cent"),
        ("A last reading older than this is old", Say.Days(DaysReadingIsOld)),
    ];
}
