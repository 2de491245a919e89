using Milepost.Facts;
using Milepost.Rating;

namespace Milepost.Assessing;

/// <summary>Works out where a plan stands on a day. The only place where judgements are born.</summary>
public static class Assessor
{
    public static PlanAssessment Assess(PlanFacts facts, DateOnly asAt) => Assess(facts, asAt, AttentionPolicy.Usual);

    /// <summary>Where one action stands by itself, be it in the plan or withdrawn from it.</summary>
    public static ActionAssessment Assess(ActionFacts action, RatingScheme scheme, DateOnly asAt) => ActionAssessor.Assess(action, scheme, asAt);

    public static PlanAssessment Assess(PlanFacts facts, DateOnly asAt, AttentionPolicy policy)
    {
        var scheme = PlanSchemes.On(facts, asAt);
        var actions = facts.Actions
            .Where(action => ActionAssessor.InPlan(action, asAt))
            .Select(action => ActionAssessor.Assess(action, scheme, asAt))
            .ToLookup(action => action.Facts.Action.PriorityId);

        var priorities = facts.Priorities
            .OrderBy(priority => priority.Position)
            .Select(priority => PriorityAssessor.Assess(priority, [.. actions[priority.Id]], scheme, asAt))
            .ToList();

        // An action of a priority that is not among the facts is shown with those that have none, never dropped.
        var known = facts.Priorities.Select(priority => priority.Id).ToHashSet();
        var without = actions.Where(group => group.Key is not { } id || !known.Contains(id)).SelectMany(group => group).ToList();
        if (without.Count > 0) priorities.Add(PriorityAssessor.Assess(null, without, scheme, asAt));

        return new PlanAssessment(facts, asAt, priorities, policy);
    }
}
