using Milepost.Facts;

namespace Milepost.Updating;

/// <summary>What of a plan is somebody's to update on a day, as <see cref="Leading"/> says whose the work is.</summary>
public static class Whose
{
    /// <summary>How much of the action is theirs; null where nothing is.</summary>
    public static Reach? Of(PlanFacts facts, ActionFacts action, Doer doer, DateOnly on) => Of(LeadingOf(facts, doer, on), action);

    /// <summary>The same for one action after another: who they are in the plan is worked out once.</summary>
    public static Func<ActionFacts, Reach?> In(PlanFacts facts, Doer doer, DateOnly on)
    {
        var leading = LeadingOf(facts, doer, on);
        return action => Of(leading, action);
    }

    /// <summary>Every action that stands and is theirs in whole or in part, in the plan's order.</summary>
    public static IReadOnlyList<(ActionFacts Action, Reach Reach)> All(PlanFacts facts, Doer doer, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var leading = LeadingOf(facts, doer, on);
        return [.. facts.Actions.Where(one => !(one.Action.WithdrawnOn <= on)).Select(one => (one, Of(leading, one))).Where(pair => pair.Item2 is not null)!];
    }

    /// <summary>Whether words, a post or a name as the plan writes it, mean them on that day: "Head of HR", "Ann Lee", "Head of HR (Ann Lee)".</summary>
    public static Func<string, bool> Means(PlanFacts facts, Doer doer, DateOnly on) => LeadingOf(facts, doer, on).IsMeantBy;

    private static Reach? Of(Leading leading, ActionFacts action)
    {
        var own = action.Leads.Where(leading.IsTheirs).ToList();
        var steps = action.Steps.Where(one => one.Step.WithdrawnOn is null && one.Leads.Any(leading.IsTheirs)).ToList();
        if (own.Count == 0 && steps.Count == 0) return null;
        var names = own.Concat(steps.SelectMany(one => one.Leads).Where(leading.IsTheirs)).Select(lead => lead.Name).Distinct();
        return new(own.Count > 0, [.. steps.Select(one => one.Step.Id)], [.. names]);
    }

    private static Leading LeadingOf(PlanFacts facts, Doer doer, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(doer);
        return new(facts, new(doer.Name ?? "", doer.Job, doer.Person), doer.Post, on);
    }
}
