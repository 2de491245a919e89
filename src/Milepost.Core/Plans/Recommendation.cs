using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>Where recommendations come from: an inspection, a visit, a notice, a peer review, the council's own evaluation.</summary>
public enum SourceKind
{
    Inspection,
    FocusedVisit,
    MonitoringVisit,
    ImprovementNotice,
    PeerReview,
    SelfEvaluation,

    /// <summary>The plan quotes a recommendation without saying which document it is from.</summary>
    QuotedInPlan,
}

/// <summary>A document that told the council what to improve.</summary>
public sealed class Source(Id<Source> id, Id<Plan> planId, SourceKind kind, string title)
{
    public Id<Source> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public SourceKind Kind { get; } = kind;
    public string Title { get; private set; } = title;
    public DateOnly? Published { get; private set; }
    public Guid Version { get; private set; }

    public void PublishedOn(DateOnly? day) => Published = day;
}

/// <summary>What somebody outside said must improve, word for word. Actions answer recommendations.</summary>
public sealed class Recommendation(Id<Recommendation> id, Id<Plan> planId, Id<Source> sourceId, string? number, string text)
{
    public Id<Recommendation> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<Source> SourceId { get; } = sourceId;
    public string? Number { get; } = number;

    /// <summary>Verbatim, and never edited.</summary>
    public string Text { get; } = text;

    public int Position { get; private set; }
    public Guid Version { get; private set; }

    public void Place(int position) => Position = position;
}

/// <summary>A priority of the plan says that it answers a recommendation, by quoting it.</summary>
public sealed class PriorityAnswer(Id<PriorityAnswer> id, Id<Plan> planId, Id<Priority> priorityId, Id<Recommendation> recommendationId)
{
    public Id<PriorityAnswer> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<Priority> PriorityId { get; } = priorityId;
    public Id<Recommendation> RecommendationId { get; } = recommendationId;
}
