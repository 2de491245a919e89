using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Checking;

/// <summary>How good a plan is as written, with reasons: worked out from the facts and a day, and kept nowhere.</summary>
/// <param name="Facts">The facts it was worked out from.</param>
/// <param name="AsAt">The day it speaks of.</param>
/// <param name="Policy">The words and limits it was worked out by.</param>
/// <param name="Findings">Everything found, accepted or not, in the order of the rules and then of the plan.</param>
/// <param name="Score">What the plan has of what its actions should have.</param>
public sealed record PlanQuality(PlanFacts Facts, DateOnly AsAt, CheckPolicy Policy, IReadOnlyList<Finding> Findings, PlanScore Score)
{
    public IEnumerable<Finding> Open => Findings.Where(finding => finding.Accepted is null);
    public IEnumerable<Finding> Accepted => Findings.Where(finding => finding.Accepted is not null);

    public int Count(FindingSeverity severity) => Open.Count(finding => finding.Severity == severity);

    /// <summary>What was found in an action, its steps, or something that names it.</summary>
    public IEnumerable<Finding> In(Id<PlanAction> action) =>
        Findings.Where(finding => finding.Places.Any(place => place.ActionId == action));
}

/// <summary>What the actions of a priority, or of the whole plan, should have and have.</summary>
/// <param name="Parts">Part by part: how many actions have it.</param>
public sealed record Score(IReadOnlyList<ScorePart> Parts)
{
    public int Has => Parts.Sum(part => part.Has);
    public int Of => Parts.Sum(part => part.Of);

    /// <summary>Out of 100; null where there is no action. Never shown without its parts.</summary>
    public int? OutOf100 => Of == 0 ? null : (int)Math.Round(100.0 * Has / Of, MidpointRounding.AwayFromZero);
}

/// <summary>One thing that every action should have, and how many have it.</summary>
/// <param name="Part">Which thing.</param>
/// <param name="Has">How many actions have it.</param>
/// <param name="Of">How many actions there are.</param>
public sealed record ScorePart(QualityPart Part, int Has, int Of);

/// <summary>The score of a plan, with that of each priority.</summary>
/// <param name="Whole">The whole plan.</param>
/// <param name="Priorities">Each priority in the plan's order; actions without one come last under a null one.</param>
/// <param name="About">What the actions are about.</param>
public sealed record PlanScore(Score Whole, IReadOnlyList<PriorityScore> Priorities, Leaning About);

/// <summary>The score of one priority.</summary>
public sealed record PriorityScore(Priority? Priority, Score Score, Leaning About);

/// <summary>How many actions are about children, about practice, and about governance or process.</summary>
public sealed record Leaning(int Children, int Practice, int Governance, int Other);

/// <summary>The things that every action should have.</summary>
public enum QualityPart
{
    Lead,
    Date,
    SuccessTest,
    ChildrensStatement,
    Measure,
    SpecificWording,
}
