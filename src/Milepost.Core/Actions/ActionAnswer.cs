using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Actions;

/// <summary>What a person said of whether an action answers a recommendation.</summary>
public enum AnswerVerdict
{
    Answers,

    /// <summary>It answers a part; the rest is for other actions.</summary>
    AnswersInPart,

    /// <summary>Looked at, and it does not: the likeness is not proposed again.</summary>
    DoesNotAnswer,
}

/// <summary>A person says whether an action answers a recommendation. One record for each pair holds the latest word.</summary>
public sealed class ActionAnswer(
    Id<ActionAnswer> id, Id<Plan> planId, Id<PlanAction> actionId, Id<Recommendation> recommendationId, AnswerVerdict verdict, DateOnly on, string by)
{
    public Id<ActionAnswer> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<PlanAction> ActionId { get; } = actionId;
    public Id<Recommendation> RecommendationId { get; } = recommendationId;
    public AnswerVerdict Verdict { get; private set; } = verdict;

    /// <summary>Why, where somebody said.</summary>
    public string? Because { get; private set; }

    public DateOnly On { get; private set; } = on;
    public string By { get; private set; } = by;
    public Guid Version { get; private set; }

    public void Say(AnswerVerdict verdict, string? because, DateOnly on, string by) =>
        (Verdict, Because, On, By) = (verdict, because, on, by);
}
