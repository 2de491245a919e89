using Milepost.Calendar;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Actions;

/// <summary>One part of an action that is done or not done: an activity, a milestone, a numbered task.</summary>
public sealed class Step(Id<Step> id, Id<Plan> planId, Id<PlanAction> actionId, string? reference, string title) : IWithdrawable
{
    public Id<Step> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<PlanAction> ActionId { get; private set; } = actionId;

    /// <summary>a, b, c or 1, 2, 3 as the plan has it; null for a bullet.</summary>
    public string? Reference { get; private set; } = reference;

    public string Title { get; private set; } = title;
    public int Position { get; private set; }
    public IReadOnlyList<WrittenDate> Start { get; private set; } = [];
    public IReadOnlyList<WrittenDate> Due { get; private set; } = [];

    /// <summary>The day the plan says it was completed.</summary>
    public DateOnly? CompletedOn { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }
    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    public void Reword(string? reference, string title, int position) =>
        (Reference, Title, Position) = (reference, title, position);

    public void Schedule(IReadOnlyList<WrittenDate> start, IReadOnlyList<WrittenDate> due) => (Start, Due) = (start, due);

    public void Complete(DateOnly? on) => CompletedOn = on;

    public void Withdraw(DateOnly on, string? because = null) => (WithdrawnOn, WithdrawnBecause) = (on, because);

    public void Restore() => (WithdrawnOn, WithdrawnBecause) = (null, null);

    /// <summary>Makes it a step of another action. What hangs on it must move with it.</summary>
    public void MoveTo(Id<PlanAction> actionId) => ActionId = actionId;
}
