using Milepost.Editing.Forms;

namespace Milepost.Editing.Merging;

/// <summary>What became of one field when a person saved a form.</summary>
public enum MergeOutcome
{
    /// <summary>Nobody changed it.</summary>
    Untouched,

    /// <summary>Only the person who saves changed it.</summary>
    Mine,

    /// <summary>Only somebody else changed it since the form was drawn.</summary>
    Theirs,

    /// <summary>Both changed it to the same.</summary>
    Same,

    /// <summary>Both changed a list, and both changes are in it.</summary>
    Together,

    /// <summary>Both changed it, to different texts. What stands stays, and the typed text is kept beside it.</summary>
    Collided,
}

/// <summary>One field of a form held against the record as it stands now.</summary>
/// <param name="Field">The field.</param>
/// <param name="Was">What the person saw when the form was drawn.</param>
/// <param name="Now">What the record holds now.</param>
/// <param name="Typed">What the person typed.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Text">What the record is to hold.</param>
public sealed record MergedField(FormField Field, string Was, string Now, string Typed, MergeOutcome Outcome, string Text)
{
    /// <summary>The person who saves typed something else than they saw.</summary>
    public bool IsTyped => Outcome is not (MergeOutcome.Untouched or MergeOutcome.Theirs);

    /// <summary>Saving alters the record.</summary>
    public bool Alters => Outcome is MergeOutcome.Mine or MergeOutcome.Together;
}
