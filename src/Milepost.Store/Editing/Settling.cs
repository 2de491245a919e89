using Milepost.Editing.Forms;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Store.Editing;

/// <summary>Which of the texts that collided is to stand.</summary>
public enum SettleChoice
{
    /// <summary>The one that stands now.</summary>
    Standing,

    /// <summary>One that was kept.</summary>
    Kept,

    /// <summary>One that is written anew out of them.</summary>
    Anew,
}

/// <summary>A person chooses between texts that collided.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Form">The kind of record.</param>
/// <param name="RecordId">The record.</param>
/// <param name="Field">The field.</param>
/// <param name="Standing">The text that stood when the person chose.</param>
/// <param name="Seen">The kept texts that the person saw; one that came later waits on.</param>
/// <param name="Choice">Which is to stand.</param>
/// <param name="Taken">The kept text that is to stand, where one of them is.</param>
/// <param name="Anew">What was written anew.</param>
/// <param name="Because">Why a due date moves, where it is one.</param>
/// <param name="Today">The day.</param>
public sealed record SettleRequest(
    Id<Plan> Plan, RecordForm Form, Guid RecordId, string Field, string Standing, IReadOnlyList<Id<KeptText>> Seen,
    SettleChoice Choice, Id<KeptText>? Taken, string? Anew, string? Because, DateOnly Today)
{
    /// <summary>Which of the listed reasons a due date moves for, where it is one.</summary>
    public string? Reason { get; init; }
}

/// <summary>What became of a choice.</summary>
public abstract record SettleOutcome;

/// <summary>The chosen text stands; the others stay readable among the settled ones and in history.</summary>
public sealed record Settled : SettleOutcome;

/// <summary>The text that stood was changed while the person chose. Nothing is settled, and what was written anew is kept.</summary>
public sealed record ChangedAgain : SettleOutcome;

/// <summary>The chosen text cannot stand.</summary>
public sealed record Unfit(IReadOnlyList<FieldFault> Faults) : SettleOutcome;
