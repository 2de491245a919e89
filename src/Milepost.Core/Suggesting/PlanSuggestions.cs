using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Suggesting;

/// <summary>What the facts of a plan suggest that its ratings should be, action by action, with reasons.</summary>
public sealed class PlanSuggestions
{
    private readonly Dictionary<Id<PlanAction>, ActionSuggestion> all;
    private readonly TiedMeasures measured;

    private PlanSuggestions(PlanAssessment assessment, SuggestionPolicy policy)
    {
        Assessment = assessment;
        var takenBack = assessment.Facts.Readings.Where(reading => reading.TakenBackOn <= assessment.AsAt).Select(reading => reading.Id).ToHashSet();
        var beginning = UpdateDays.Until(assessment.Facts, assessment.AsAt) is [var first, ..] ? first : (DateOnly?)null;
        measured = new TiedMeasures(assessment);
        all = assessment.Actions.ToDictionary(
            action => action.Facts.Action.Id, action => Suggest(action, assessment, measured, beginning, policy, takenBack));
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

    /// <summary>How far the figures of a priority's actions are from what was promised: "3 of 5 measures short of target, 1 getting worse"; null where none was read.</summary>
    public string? InBrief(PriorityAssessment priority)
    {
        ArgumentNullException.ThrowIfNull(priority);
        var read = priority.Actions.SelectMany(action => measured.Of(action.Facts.Action.Id)).Distinct().Where(one => one.Standing.Last is not null).ToList();
        if (read.Count == 0) return null;
        var (off, aimed, worse) = (read.Count(one => one.Distance?.IsMet == false), read.Count(one => one.Distance?.IsMet is not null), read.Count(one => one.Worsens));
        var target = aimed == 0 ? $"{Say.Count(read.Count, "measure")} read, none with a target" : $"{off} of {Say.Count(aimed, "measure")} short of target";
        return Say.Capital(worse == 0 ? target : $"{target}, {worse} getting worse");
    }

    private static ActionSuggestion Suggest(
        ActionAssessment action, PlanAssessment assessment, TiedMeasures measured, DateOnly? beginning, SuggestionPolicy policy, HashSet<Id<Reading>> takenBack)
    {
        var scheme = assessment.Facts.Plan.Scheme;
        if (action is { Rests: true, State.State: { } state })
        {
            var rests = Suggestion.Of([new(SuggestionRules.Resting, $"It is {state.Word.ToLowerInvariant()}, so nothing is suggested.")], scheme, anything: false);
            return new(action, rests, rests, scheme);
        }

        var look = new ActionLook(action, scheme, assessment.AsAt, beginning, policy, takenBack) { Measured = measured.Of(action.Facts.Action.Id) };
        return new(action, ActionSuggester.Suggest(look), ImpactSuggester.Suggest(look), scheme)
        {
            ImpactDistance = ImpactDistance.Of(look),
            MeasuresShow = look.MeasuresShow,
            Evidence = look.Evidence,
            IsMeasured = look.Measured.Any(one => one.Standing.Last is not null),
        };
    }
}
