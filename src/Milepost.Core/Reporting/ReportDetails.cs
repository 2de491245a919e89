using Milepost.Chaining;
using Milepost.Cycles;
using Milepost.Reporting.OnAPage;

namespace Milepost.Reporting;

/// <summary>What the facts of a plan cannot say about a paper: who it goes to and who asks.</summary>
public sealed record ReportDetails
{
    /// <summary>The body the paper goes to.</summary>
    public string To { get; init; } = "Children’s Improvement Board";

    /// <summary>What the members of that body are called in "… are asked to".</summary>
    public string Members { get; init; } = "Members of the Board";

    /// <summary>What it is about; the plan's title where nothing is given.</summary>
    public string? Subject { get; init; }

    /// <summary>Who answers for the paper; the plan's director of children's services where nobody is named.</summary>
    public string? ReportOf { get; init; }

    /// <summary>The day of the meeting; the day the paper speaks of where none is given.</summary>
    public DateOnly? Meeting { get; init; }

    /// <summary>The snapshot that the paper is made from; null where it is made from the record as it stands.</summary>
    public Snapshot? Snapshot { get; init; }

    /// <summary>Texts of that snapshot were erased by right since it was signed off.</summary>
    public bool Erased { get; init; }

    /// <summary>The snapshot that it tells the changes from; null where that is a day of the record.</summary>
    public Snapshot? Before { get; init; }

    /// <summary>How far the history had come when the paper was made; printed at its foot, so that the paper can vouch for the history later.</summary>
    public Anchor? History { get; init; }

    /// <summary>What the foot says of it.</summary>
    internal string HistoryWords => History is { } anchor ? $". History up to entry {anchor.Sequence}, hash {anchor.ShortHash}" : "";

    /// <summary>The paper that a plan on a page is printed on.</summary>
    public Paper Paper { get; init; }
}
