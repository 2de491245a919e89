using Milepost.Plans;

namespace Milepost.Checking;

/// <summary>Counts what the actions have of what every action should have.</summary>
internal static class Scoring
{
    public static PlanScore Of(Look look)
    {
        var actions = look.Actions.ToLookup(action => action.Action.PriorityId);
        var known = look.Facts.Priorities.Select(priority => priority.Id).ToHashSet();
        var priorities = look.Facts.Priorities.OrderBy(priority => priority.Position).ThenBy(priority => priority.Id.Value)
            .Select(priority => Score(look, priority, [.. actions[priority.Id]]))
            .Where(priority => priority.Score.Of > 0).ToList();
        var without = look.Actions.Where(action => action.Action.PriorityId is not { } id || !known.Contains(id)).ToList();
        if (without.Count > 0) priorities.Add(Score(look, null, without));
        return new(Score(look, look.Actions), priorities, Leanings.Of(look, look.Actions));
    }

    private static PriorityScore Score(Look look, Priority? priority, IReadOnlyList<LookedAction> actions) =>
        new(priority, Score(look, actions), Leanings.Of(look, actions));

    private static Score Score(Look look, IReadOnlyList<LookedAction> actions) =>
        new([.. Enum.GetValues<QualityPart>().Select(part => new ScorePart(part, actions.Count(action => Has(look, action, part)), actions.Count))]);

    private static bool Has(Look look, LookedAction action, QualityPart part) => part switch
    {
        QualityPart.Lead => action.Facts.Leads.Count > 0 || (action.Steps.Count > 0 && action.Steps.All(step => step.Facts.Leads.Count > 0)),
        QualityPart.Date => !WhoAndWhenRules.LacksDate(action),
        QualityPart.SuccessTest => action.Facts.SuccessTests.Count > 0,
        QualityPart.ChildrensStatement => action.Facts.ChildrensStatements.Count > 0,
        QualityPart.Measure => look.Measured.IsMeasured(action),
        _ => WordingRules.VagueVerb(look, action) is null,
    };
}
