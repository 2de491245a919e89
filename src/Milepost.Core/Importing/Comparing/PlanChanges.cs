using Milepost.Facts;
using Milepost.Importing.Reading;
using Milepost.Plans;

namespace Milepost.Importing.Comparing;

/// <summary>What happens to a record when a file is agreed to.</summary>
public enum ChangeKind
{
    New,
    Changed,

    /// <summary>The file has it no more: a priority, an action, a step or a measure is withdrawn and stays to be seen; the rest is taken out, and history keeps it.</summary>
    Gone,
}

/// <summary>What kind of record a change is to.</summary>
public enum ChangedRecord
{
    Plan,
    Priority,
    Action,
    Step,
    Measure,
    Holder,
    Term,
    Recommendation,
    Statement,
}

/// <summary>One field, before and after, in words.</summary>
/// <param name="Field">What people call it: "Due", "Action rating".</param>
/// <param name="Before">What stood; null where there was nothing.</param>
/// <param name="After">What will stand; null where there will be nothing.</param>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>One record that would be new, changed or gone, for a person to agree to.</summary>
/// <param name="Kind">What happens to it.</param>
/// <param name="Record">What it is.</param>
/// <param name="Reference">Its reference; of a step with its action's in front: "1.3 a".</param>
/// <param name="Title">Its words.</param>
/// <param name="At">Where the file has it; nowhere for what is gone.</param>
/// <param name="Fields">What changes, or what a new record holds.</param>
public sealed record RecordChange(
    ChangeKind Kind, ChangedRecord Record, string? Reference, string Title, Place At, IReadOnlyList<FieldChange> Fields);

/// <summary>A stored record beside what the file says of it; null on the side that has none.</summary>
public sealed record Update<TStored, TDraft>(TStored? Stored, TDraft? Draft, IReadOnlyList<FieldChange> Fields)
    where TStored : class where TDraft : class
{
    /// <summary>Null where nothing happens to it.</summary>
    public ChangeKind? Kind => Stored is null ? ChangeKind.New : Draft is null ? ChangeKind.Gone : Fields.Count > 0 ? ChangeKind.Changed : null;
}

/// <summary>All that agreeing to a file would do to a stored plan, for a person to read and for the store to apply.</summary>
public sealed record PlanChanges
{
    /// <summary>The day that the file speaks of: new ratings, progress and moved dates are of that day.</summary>
    public required DateOnly AsAt { get; init; }

    public required PlanFacts Stored { get; init; }
    public required PlanDraft Draft { get; init; }

    /// <summary>What the plan will be called: a later file's heading names that file, such as a board's update, and not the plan.</summary>
    public required string Title { get; init; }

    /// <summary>The council, as it will stand.</summary>
    public string? Authority { get; init; }

    /// <summary>What is to be read before agreeing, in the plan's order. Empty where the file says nothing new.</summary>
    public required IReadOnlyList<RecordChange> Records { get; init; }

    /// <summary>Why an import withdraws something; every other reason is a person's.</summary>
    public const string GoneFromTheFile = "The file that was imported has it no more.";

    /// <summary>True of what a file took out: a file that has it again brings it back.</summary>
    internal static bool WentWithAFile(IWithdrawable one) => one is { WithdrawnOn: not null, WithdrawnBecause: GoneFromTheFile };

    /// <summary>What the file has otherwise because it was changed here since; none of it is undone.</summary>
    public IReadOnlyList<ComparisonNote> Notes { get; init; } = [];

    public IReadOnlyList<Update<Priority, PriorityDraft>> Priorities { get; init; } = [];
    public IReadOnlyList<ActionUpdate> Actions { get; init; } = [];
    public IReadOnlyList<Update<Measure, MeasureDraft>> Measures { get; init; } = [];
    public IReadOnlyList<Update<Holder, HolderDraft>> Holders { get; init; } = [];
    public IReadOnlyList<Update<GlossaryTerm, TermDraft>> Glossary { get; init; } = [];
    public IReadOnlyList<RecommendationUpdate> Recommendations { get; init; } = [];
    public IReadOnlyList<Update<PlanStatement, StatementDraft>> Statements { get; init; } = [];

    public bool IsEmpty => Records.Count == 0;

    public int Count(ChangeKind kind) => Records.Count(change => change.Kind == kind);
}
