using Milepost.Actions;
using Milepost.Facts;

namespace Milepost.Evidencing;

/// <summary>How an item of evidence stands on a day.</summary>
public enum EvidenceState
{
    /// <summary>It still shows what it showed.</summary>
    Current,

    /// <summary>It still does, and its last day is near.</summary>
    Expiring,
    Expired,
    Retired,
}

/// <summary>One line of the register: an item, the actions that it serves, and the versions of its file.</summary>
/// <param name="Item">The item.</param>
/// <param name="Serves">The actions that it was given for, the first one first; withdrawn ones too.</param>
/// <param name="Step">The step that it was given for; null where it is the action's own.</param>
/// <param name="Files">The versions of its file, newest first.</param>
/// <param name="Meets">What was expected and is met by it.</param>
/// <param name="State">How it stands on the day.</param>
public sealed record EvidenceRow(
    EvidenceItem Item, IReadOnlyList<ActionFacts> Serves, Step? Step, IReadOnlyList<EvidenceFile> Files, IReadOnlyList<ExpectedEvidence> Meets, EvidenceState State)
{
    /// <summary>The reading of a measure that it is, as that stands on the day; null for every other.</summary>
    public EvidencePoint? Point { get; init; }

    /// <summary>What it is called: its title, or the beginning of its words.</summary>
    public string Name => Item.Title is { Length: > 0 } title ? title : Wording.Say.Shorten(Item.Text, 90);

    public EvidenceFile? File => Files.Count > 0 ? Files[0] : null;
    public bool IsWithheld => !Item.MayBeShared;
    public bool Counts => State is EvidenceState.Current or EvidenceState.Expiring;
}
