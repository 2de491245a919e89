using Milepost.Assessing;
using Milepost.Facts;

namespace Milepost.Updating;

/// <summary>One action that somebody owes work on, and how pressing it is.</summary>
/// <param name="Action">Where it stands.</param>
/// <param name="Reach">How much of it is theirs.</param>
/// <param name="NextDue">The day on which the first thing of theirs that is not done falls due, also a past one; null where none is dated.</param>
/// <param name="Updated">It was updated in the window that is open.</param>
public sealed record OwedAction(ActionAssessment Action, Reach Reach, DateOnly? NextDue, bool Updated)
{
    /// <summary>Steps of it that are theirs or nobody's in particular, not done and late.</summary>
    public IReadOnlyList<StepAssessment> LateSteps { get; init; } = [];
}

/// <summary>Everything that somebody owes in one plan on a day.</summary>
public sealed record MyWork
{
    public required PlanFacts Facts { get; init; }
    public required UpdateWindow Window { get; init; }

    /// <summary>Actions that are not complete, in the order that they are due.</summary>
    public IReadOnlyList<OwedAction> Open { get; init; } = [];

    /// <summary>Actions of theirs that are complete.</summary>
    public IReadOnlyList<OwedAction> Complete { get; init; } = [];

    /// <summary>What else waits for their word in the plan.</summary>
    public AskedOfMe Asked { get; init; } = AskedOfMe.Nothing;

    /// <summary>The action to update first: late in the window, then first due.</summary>
    public OwedAction? Next => Open.FirstOrDefault(one => !one.Updated);

    public bool IsEmpty => Open.Count + Complete.Count == 0 && Asked.IsEmpty;

    public static MyWork Of(PlanAssessment plan, Doer doer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (facts, today) = (plan.Facts, plan.AsAt);
        var window = UpdateWindow.Of(facts, today);
        var assessed = plan.Actions.ToDictionary(one => one.Facts.Action.Id);
        var owed = Whose.All(facts, doer, today).Where(pair => assessed.ContainsKey(pair.Action.Action.Id))
            .Select(pair => Owed(assessed[pair.Action.Action.Id], pair.Reach, window)).ToList();
        return new()
        {
            Facts = facts,
            Window = window,
            Open = [.. owed.Where(one => !one.Action.Complete).OrderBy(one => one.NextDue ?? DateOnly.MaxValue)],
            Complete = [.. owed.Where(one => one.Action.Complete)],
        };
    }

    private static OwedAction Owed(ActionAssessment action, Reach reach, UpdateWindow window)
    {
        var steps = action.Steps.Where(step => !step.Done && (reach.Whole || reach.Steps.Contains(step.Facts.Step.Id))).ToList();
        var days = steps.Select(step => step.Due.Now?.LastDay).Append(reach.Whole ? action.Due.Now?.LastDay : null);
        return new(action, reach, days.Min(), window.Has(action.Facts)) { LateSteps = [.. steps.Where(step => step.Due.OverdueBy is not null)] };
    }
}
