using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Checking;

/// <summary>What kind of record a finding was made in.</summary>
public enum RecordKind
{
    Plan,
    Priority,
    Action,
    Step,
    Measure,
    Recommendation,
}

/// <summary>The record that a finding was made in.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Reference">What people call it: "1.3", "B6.3"; null where it has no number.</param>
/// <param name="Name">How a sentence speaks of it: "1.3", "step 3 of B6", "the plan".</param>
/// <param name="ActionId">The action that it is or belongs to.</param>
/// <param name="PriorityId">The priority that it is or belongs to.</param>
public sealed record RecordPlace(
    RecordKind Kind, Guid Id, string? Reference, string Name, Id<PlanAction>? ActionId = null, Id<Priority>? PriorityId = null)
{
    /// <summary>What it promises, for a reader who does not know the number by heart; null where its name says it.</summary>
    public string? Title { get; init; }
}

/// <summary>Something about the plan as written that a person should look at, with the facts it rests on.</summary>
public sealed record Finding
{
    public required CheckRule Rule { get; init; }
    public required FindingSeverity Severity { get; init; }
    public required RecordPlace Place { get; init; }

    /// <summary>The other records that it is about: where the same text stands, whose dates fall together.</summary>
    public IReadOnlyList<RecordPlace> Others { get; init; } = [];

    /// <summary>What was found, quoting the facts.</summary>
    public required string Message { get; init; }

    /// <summary>What a good one looks like, or the question to the author.</summary>
    public required string Hint { get; init; }

    /// <summary>A hash of exactly what the rule looked at: while it stays, an acceptance of the finding holds.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The acceptance that holds; null while the finding is open.</summary>
    public AcceptedFinding? Accepted { get; init; }

    /// <summary>Its name among the findings of one plan, short enough for an address; it lasts as long as the fingerprint.</summary>
    public required string Key { get; init; }

    public IEnumerable<RecordPlace> Places => Others.Prepend(Place);
}
