using Milepost.Actions;
using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Covering;

/// <summary>How a recommendation stands against the plan on a day.</summary>
public enum CoverageState
{
    /// <summary>Somebody said that an action answers it, or the plan itself says so: a quotation, a tag.</summary>
    Answered,

    /// <summary>An action says what it asks for in like words, and nobody has confirmed or refused it yet.</summary>
    Proposed,

    /// <summary>No action is at all like it, or everything like it was looked at and refused.</summary>
    Nothing,
}

/// <summary>Every recommendation that a plan should answer beside the actions that do, on a day.</summary>
public sealed record Coverage
{
    public required PlanFacts Facts { get; init; }
    public required DateOnly AsAt { get; init; }

    /// <summary>The sources in the order of their publication, each recommendation in its source's own order.</summary>
    public required IReadOnlyList<RecommendationCoverage> Recommendations { get; init; }

    /// <summary>The actions that answer no recommendation, in the plan's order; a likeness that nobody confirmed is no answer.</summary>
    public required IReadOnlyList<ActionFacts> AnsweringNothing { get; init; }

    /// <summary>The recommendations that nothing answers and nothing is like: what must be seen first.</summary>
    public IEnumerable<RecommendationCoverage> Unanswered => In(CoverageState.Nothing);

    public IEnumerable<RecommendationCoverage> In(CoverageState state) => Recommendations.Where(one => one.State == state);

    /// <summary>The recommendations of one source alone. Which actions answer nothing is still asked of all sources.</summary>
    public Coverage Of(Source source) => this with { Recommendations = [.. Recommendations.Where(one => one.Source.Id == source.Id)] };

    /// <summary>What an action answers, in the order of the recommendations.</summary>
    public IEnumerable<(RecommendationCoverage Recommendation, Answer Answer)> AnsweredBy(PlanAction action) =>
        from one in Recommendations
        from answer in one.Answers
        where answer.Action.Action.Id == action.Id
        select (one, answer);
}

/// <summary>One recommendation with the actions that answer it, those that may, and when it was asked before.</summary>
public sealed record RecommendationCoverage
{
    public required Recommendation Recommendation { get; init; }
    public required Source Source { get; init; }

    /// <summary>The actions that answer it and why each is counted, in the plan's order.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>The same answers, the actions of a priority that quotes it told together.</summary>
    public IEnumerable<AnswerGroup> AnswerGroups => Answers
        .GroupBy(answer => answer.Reason == AnswerReason.QuotedByPriority ? answer.Because : answer.Action.Action.Id.ToString())
        .Select(group => new AnswerGroup(group.First().Because, [.. group]));

    /// <summary>The actions that may answer it, likest first. A person confirms or refuses them.</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    /// <summary>Where nothing answers it: the nearest that there is, too far to be proposed.</summary>
    public IReadOnlyList<Proposal> Nearest { get; init; } = [];

    /// <summary>The actions that a person looked at and refused.</summary>
    public IReadOnlyList<NoAnswer> Refused { get; init; } = [];

    /// <summary>The things that it asks about and no action of the plan speaks of at all, as it says them.</summary>
    public IReadOnlyList<string> Unspoken { get; init; } = [];

    /// <summary>The same theme in earlier sources, latest first.</summary>
    public IReadOnlyList<Recurrence> Recurring { get; init; } = [];

    public CoverageState State => Answers.Count > 0 ? CoverageState.Answered
        : Proposals.Count > 0 ? CoverageState.Proposed
        : CoverageState.Nothing;

    public bool IsAnswered => State == CoverageState.Answered;
}

/// <summary>What makes an answer count.</summary>
public enum AnswerReason
{
    /// <summary>A person said so.</summary>
    Said,

    /// <summary>The priority that it stands under quotes the recommendation.</summary>
    QuotedByPriority,

    /// <summary>The action's own words quote the recommendation.</summary>
    QuotedByAction,

    /// <summary>The action is tagged with the source and the number.</summary>
    Tagged,
}

/// <summary>An action that answers a recommendation, and why it is counted.</summary>
/// <param name="Action">The action.</param>
/// <param name="Reason">What makes it count.</param>
/// <param name="Because">Why, in words: "Priya Nair said so on 3 March 2026", "Priority 1 quotes it", "tagged ILAC 3".</param>
/// <param name="InPart">It answers a part; the rest is for other actions.</param>
public sealed record Answer(ActionFacts Action, AnswerReason Reason, string Because, bool InPart);

/// <summary>Answers that are told together: those of one action, or all that a priority gives by quoting the recommendation.</summary>
public sealed record AnswerGroup(string Because, IReadOnlyList<Answer> Answers);

/// <summary>An action that may answer a recommendation, and how like it is.</summary>
/// <param name="Action">The action.</param>
/// <param name="Likeness">From 0 to 1.</param>
/// <param name="Because">Why, in words: the terms that both speak of.</param>
public sealed record Proposal(ActionFacts Action, double Likeness, string Because);

/// <summary>An action that somebody looked at and said does not answer the recommendation.</summary>
public sealed record NoAnswer(ActionFacts Action, string Because);

/// <summary>An earlier recommendation of the same theme.</summary>
/// <param name="Source">The earlier document.</param>
/// <param name="Recommendation">What it asked for then.</param>
/// <param name="Likeness">From 0 to 1.</param>
/// <param name="Because">Why, in words.</param>
public sealed record Recurrence(Source Source, Recommendation Recommendation, double Likeness, string Because);
