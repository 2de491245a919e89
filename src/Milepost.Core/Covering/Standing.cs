using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Covering;

/// <summary>What of the facts stands on a day: which actions are in the plan, what it must answer, and what people have said.</summary>
internal sealed class Standing
{
    private readonly ILookup<Id<Recommendation>, ActionAnswer> said;

    public Standing(PlanFacts facts, DateOnly asAt)
    {
        (Facts, AsAt) = (facts, asAt);
        Actions = [.. facts.Actions.Where(action => !(action.AddedOn > asAt) && !(action.Action.WithdrawnOn <= asAt))];
        var sources = facts.Sources.Where(source => !(source.Published > asAt)).ToDictionary(source => source.Id);
        Everything = [.. facts.Recommendations.Where(one => sources.ContainsKey(one.SourceId)).Select(one => new Asked(one, sources[one.SourceId]))];
        said = facts.ActionAnswers.Where(answer => answer.On <= asAt).ToLookup(answer => answer.RecommendationId);
    }

    public PlanFacts Facts { get; }
    public DateOnly AsAt { get; }
    public IReadOnlyList<ActionFacts> Actions { get; }

    /// <summary>Every recommendation known, those of background sources too.</summary>
    public IReadOnlyList<Asked> Everything { get; }

    /// <summary>What the plan must answer, source by source as they were published.</summary>
    public IEnumerable<Asked> Asked => Everything.Where(one => !one.Source.Background)
        .OrderBy(one => one.Source.Published ?? DateOnly.MinValue).ThenBy(one => one.Source.Id.Value).ThenBy(one => one.Recommendation.Position);

    public IEnumerable<ActionAnswer> Said(Recommendation recommendation) => said[recommendation.Id];

    /// <summary>The actions that somebody looked at and refused.</summary>
    public IReadOnlyList<NoAnswer> Refused(Recommendation recommendation) =>
    [
        .. from answer in said[recommendation.Id]
           where answer.Verdict == AnswerVerdict.DoesNotAnswer
           from action in Actions
           where action.Action.Id == answer.ActionId
           select new NoAnswer(action, Words(answer)),
    ];

    /// <summary>"Priya Nair said so on 3 March 2026: it covers the night shift."</summary>
    public static string Words(ActionAnswer answer) =>
        $"{answer.By} said so on {Say.Date(answer.On)}" + (string.IsNullOrWhiteSpace(answer.Because) ? "" : $": {answer.Because.Trim()}");
}
