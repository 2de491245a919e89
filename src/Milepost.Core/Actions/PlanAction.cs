using Milepost.Calendar;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Actions;

/// <summary>What an inspection of 2014 called a finding's weight; later frameworks do not use it.</summary>
public enum Classification
{
    PriorityAndImmediate,
    AreaForImprovement,
}

/// <summary>One thing the council has promised to do: an improvement, a key action.</summary>
public sealed class PlanAction(Id<PlanAction> id, Id<Plan> planId, string? reference, string title) : IWithdrawable
{
    public Id<PlanAction> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>The number people know it by, such as 1.3 or B17; null where the file did not say.</summary>
    public string? Reference { get; private set; } = reference;

    public string Title { get; private set; } = title;
    public Id<Priority>? PriorityId { get; private set; }

    /// <summary>A heading inside the priority that the action stands under.</summary>
    public string? Section { get; private set; }

    public int Position { get; private set; }

    /// <summary>Which visits or documents asked for it, as the plan tags it: ILAC, FV1.</summary>
    public IReadOnlyList<string> Provenance { get; private set; } = [];

    public Classification? Classification { get; private set; }
    public IReadOnlyList<WrittenDate> Start { get; private set; } = [];

    /// <summary>When it is due; several where the plan gives several. The last of them is the day it must be done.</summary>
    public IReadOnlyList<WrittenDate> Due { get; private set; } = [];

    /// <summary>The day it was said to be withdrawn from the plan; nothing is deleted from sight.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    /// <summary>The action that it was merged into, where that is why it was withdrawn.</summary>
    public Id<PlanAction>? MergedIntoId { get; private set; }

    /// <summary>Where the last file that was read had it, said for people: "table 5, row 3".</summary>
    public string? SourcePlace { get; private set; }

    /// <summary>The row as the file had it, heading by heading, so that the reading can always be held against it.</summary>
    public IReadOnlyList<SourceField> SourceRow { get; private set; } = [];

    public Guid Version { get; private set; }

    public void Reword(string? reference, string title) => (Reference, Title) = (reference, title);

    public void File(Id<Priority>? priorityId, string? section, int position) =>
        (PriorityId, Section, Position) = (priorityId, section, position);

    public void Tag(IReadOnlyList<string> provenance, Classification? classification) =>
        (Provenance, Classification) = (provenance, classification);

    /// <summary>Sets the dates. A move of a date that stood is a fact of its own: <see cref="DateMove"/>.</summary>
    public void Schedule(IReadOnlyList<WrittenDate> start, IReadOnlyList<WrittenDate> due) => (Start, Due) = (start, due);

    public void Withdraw(DateOnly on, string because) => (WithdrawnOn, WithdrawnBecause) = (on, because);

    /// <summary>Withdraws it because another action has taken it up.</summary>
    public void MergeInto(Id<PlanAction> other, DateOnly on, string because)
    {
        Withdraw(on, because);
        MergedIntoId = other;
    }

    public void Restore() => (WithdrawnOn, WithdrawnBecause, MergedIntoId) = (null, null, null);

    public void ReadFrom(string? place, IReadOnlyList<SourceField> row) => (SourcePlace, SourceRow) = (place, row);
}

/// <summary>One cell of a file's row, under the heading that stood over it.</summary>
public sealed record SourceField(string Heading, string Text);
