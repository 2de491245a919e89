using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;

namespace Milepost.Suggesting;

/// <summary>What the facts of a plan suggest that its ratings should be, action by action, with reasons.</summary>
public sealed class PlanSuggestions
{
    private readonly Dictionary<Id<PlanAction>, ActionSuggestion> all;

    private PlanSuggestions(PlanAssessment assessment, SuggestionPolicy policy)
    {
        Assessment = assessment;
        var beginning = UpdateDays.Until(assessment.Facts, assessment.AsAt) is [var first, ..] ? first : (DateOnly?)null;
        var measured = Measured(assessment);
        all = assessment.Actions.ToDictionary(
            action => action.Facts.Action.Id, action => Suggest(action, assessment, measured, beginning, policy));
    }

    public PlanAssessment Assessment { get; }

    /// <summary>In the plan's order.</summary>
    public IEnumerable<ActionSuggestion> All => Assessment.Actions.Select(action => all[action.Facts.Action.Id]);

    public static PlanSuggestions Of(PlanAssessment assessment) => Of(assessment, SuggestionPolicy.Usual);

    public static PlanSuggestions Of(PlanAssessment assessment, SuggestionPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(policy);
        return new(assessment, policy);
    }

    /// <summary>Null for an action that was not in the plan on the day.</summary>
    public ActionSuggestion? Find(Id<PlanAction> action) => all.GetValueOrDefault(action);

    /// <summary>The measures of each action that were read to be something by the day.</summary>
    private static ILookup<Id<PlanAction>, MeasuredAction> Measured(PlanAssessment assessment)
    {
        var known = new KnownReferences(assessment.Facts);
        return (from measure in assessment.Facts.Measures
                let latest = CountingReading.Latest(assessment.Facts.Readings, measure.Id, assessment.AsAt)
                where latest is not null
                from reference in measure.ActionReferences
                let standing = known.Standing(reference)
                where standing is not null
                select (standing.Action.Id, Measured: new MeasuredAction(measure.Title, ReadingTrust.Of(latest.Reading)))).ToLookup(one => one.Id, one => one.Measured);
    }

    private static ActionSuggestion Suggest(ActionAssessment action, PlanAssessment assessment, ILookup<Id<PlanAction>, MeasuredAction> measured, DateOnly? beginning, SuggestionPolicy policy)
    {
        var scheme = assessment.Facts.Plan.Scheme;
        if (action is { Rests: true, State.State: { } state })
        {
            var rests = Suggestion.Of([new(SuggestionRules.Resting, $"It is {state.Word.ToLowerInvariant()}, so nothing is suggested.")], scheme, anything: false);
            return new(action, rests, rests, scheme);
        }

        var look = new ActionLook(action, scheme, assessment.AsAt, beginning, policy) { Measured = [.. measured[action.Facts.Action.Id]] };
        return new(action, ActionSuggester.Suggest(look), ImpactSuggester.Suggest(look), scheme);
    }
}
