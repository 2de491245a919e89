using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>One list of Annex A as it was received: how much of it, and what could not be read; never a row.</summary>
/// <param name="Number">Which of the eleven lists.</param>
/// <param name="Rows">How many rows it had.</param>
/// <param name="Repeats">How many of them repeat another one, and so count for nothing.</param>
/// <param name="Cells">How many cells of its columns were not blank.</param>
/// <param name="Unread">How many of those have no sure meaning.</param>
/// <param name="Sha256">What tells whether the same list is received again.</param>
public sealed record ReceivedList(int Number, int Rows, int Repeats, int Cells, int Unread, string Sha256);

/// <summary>
/// An Annex A that was counted, and that somebody agreed to keep: of which day, which lists, and by which definitions.
/// Its rows are of children: they were dropped as soon as they were counted.
/// </summary>
public sealed class Submission(
    Id<Submission> id, Id<Plan> planId, int number, DateOnly asAt, string edition, string definitions, IReadOnlyList<ReceivedList> lists, DateOnly on, string by)
{
    public Id<Submission> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>Its place among the submissions of the plan, from 1, in the order in which they were kept.</summary>
    public int Number { get; } = number;

    /// <summary>The day that its lists speak of.</summary>
    public DateOnly AsAt { get; } = asAt;

    /// <summary>Which edition of Annex A it is.</summary>
    public string Edition { get; } = edition;

    /// <summary>What tells by which definitions of measures and rules it was counted.</summary>
    public string Definitions { get; } = definitions;

    public IReadOnlyList<ReceivedList> Lists { get; } = lists;

    /// <summary>The day on which somebody agreed to keep it.</summary>
    public DateOnly On { get; } = on;

    public string By { get; } = by;

    /// <summary>The day on which another one of the same list date took its place; null while it stands.</summary>
    public DateOnly? ReplacedOn { get; private set; }

    public string? ReplacedBecause { get; private set; }

    /// <summary>The number of the one that took its place.</summary>
    public int? ReplacedBy { get; private set; }

    /// <summary>The day on which somebody withdrew it; it stays to be seen.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>Whether it counts.</summary>
    public bool Stands() => ReplacedOn is null && WithdrawnOn is null;

    public void Replace(DateOnly on, int by, string because) => (ReplacedOn, ReplacedBy, ReplacedBecause) = (on, by, because);

    /// <summary>Stands again, since the one in its place was withdrawn.</summary>
    public void Restand() => (ReplacedOn, ReplacedBy, ReplacedBecause) = (null, null, null);

    public void Withdraw(DateOnly on, string because) => (WithdrawnOn, WithdrawnBecause) = (on, because);
}
