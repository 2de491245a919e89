using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Actions;

/// <summary>A lead says that an action is done, and a second person, who is not its lead, agrees or does not.</summary>
public sealed class Closure(Id<Closure> id, Id<Plan> planId, Id<PlanAction> actionId, string askedBy, DateOnly askedOn, string because)
{
    public Id<Closure> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<PlanAction> ActionId { get; } = actionId;
    public string AskedBy { get; } = askedBy;
    public DateOnly AskedOn { get; } = askedOn;

    /// <summary>Why it is done, in the lead's words.</summary>
    public string Because { get; } = because;

    /// <summary>True where it was agreed, false where it was refused; null while nobody has decided.</summary>
    public bool? Agreed { get; private set; }

    public string? DecidedBy { get; private set; }
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Why it was agreed or refused.</summary>
    public string? Decision { get; private set; }

    public Guid Version { get; private set; }

    public void Decide(bool agreed, string by, DateOnly on, string because) => (Agreed, DecidedBy, DecidedOn, Decision) = (agreed, by, on, because);
}

/// <summary>A completed action waits until somebody has tested whether children are better off: on which day, how and by whom.</summary>
public sealed class ImpactTest(Id<ImpactTest> id, Id<Plan> planId, Id<PlanAction> actionId, DateOnly testOn, string test, string tester)
{
    public Id<ImpactTest> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<PlanAction> ActionId { get; } = actionId;

    /// <summary>The closure whose difference is tested; null where the plan's file said that the action was complete.</summary>
    public Id<Closure>? ClosureId { get; init; }

    /// <summary>The day it is to be tested.</summary>
    public DateOnly TestOn { get; private set; } = testOn;

    /// <summary>How: the audit, the measure, the question put to children.</summary>
    public string Test { get; private set; } = test;

    public string Tester { get; private set; } = tester;

    /// <summary>True where it passed, false where it failed and the action slipped back; null while it waits.</summary>
    public bool? Passed { get; private set; }

    public DateOnly? TestedOn { get; private set; }
    public string? TestedBy { get; private set; }

    /// <summary>What was found.</summary>
    public string? Finding { get; private set; }

    public Guid Version { get; private set; }

    public void Arrange(DateOnly testOn, string test, string tester) => (TestOn, Test, Tester) = (testOn, test, tester);

    public void Conclude(bool passed, DateOnly on, string by, string finding) => (Passed, TestedOn, TestedBy, Finding) = (passed, on, by, finding);
}

/// <summary>A state beside the colour, such as embedding, paused or superseded, that an action was put in on a day.</summary>
/// <param name="Id">Which one.</param>
/// <param name="PlanId">Whose.</param>
/// <param name="ActionId">Of which action.</param>
/// <param name="Key">The key of the state in the plan's rating scheme; null where the action was taken out of its state.</param>
/// <param name="On">From which day.</param>
/// <param name="By">Who said so.</param>
/// <param name="Because">Why.</param>
public sealed record StateChange(Id<StateChange> Id, Id<Plan> PlanId, Id<PlanAction> ActionId, string? Key, DateOnly On, string By, string Because);
