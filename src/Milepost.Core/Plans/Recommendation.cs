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
public sealed class Source(Id<Source> id, Id<Plan> planId, SourceKind kind, string title) : IWithdrawable
{
    public Id<Source> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public SourceKind Kind { get; private set; } = kind;
    public string Title { get; private set; } = title;

    /// <summary>The council it is about, as the document names it.</summary>
    public string? Authority { get; private set; }

    /// <summary>The framework it was made under: "ILACS", "SIF"; null where there is none or nobody has said.</summary>
    public string? Framework { get; private set; }

    /// <summary>The first day of the inspection or visit.</summary>
    public DateOnly? Start { get; private set; }

    /// <summary>The last day of it.</summary>
    public DateOnly? End { get; private set; }

    public DateOnly? Published { get; private set; }

    /// <summary>The hash of the file that it was read from. What was read from the document itself is locked; what a person typed is not.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>An earlier document that this plan does not answer, kept to see what is found again and again.</summary>
    public bool Background { get; private set; }

    /// <summary>The day it was withdrawn from the plan; nothing is deleted from sight.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>Its recommendations are verbatim from a file, so nobody may reword them.</summary>
    public bool IsLocked => Sha256 is not null;

    public void Rename(SourceKind kind, string title) => (Kind, Title) = (kind, title);

    public void PublishedOn(DateOnly? day) => Published = day;

    public void Describe(string? authority, string? framework, DateOnly? start, DateOnly? end) =>
        (Authority, Framework, Start, End) = (authority, framework, start, end);

    public void ReadFrom(string sha256) => Sha256 = sha256;

    public void Compare(bool background) => Background = background;

    public void Withdraw(DateOnly on, string because) => (WithdrawnOn, WithdrawnBecause) = (on, because);

    public void Restore() => (WithdrawnOn, WithdrawnBecause) = (null, null);
}

/// <summary>What somebody outside said must improve, word for word. Actions answer recommendations.</summary>
public sealed class Recommendation(Id<Recommendation> id, Id<Plan> planId, Id<Source> sourceId, string? number, string text) : IWithdrawable
{
    public Id<Recommendation> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<Source> SourceId { get; } = sourceId;
    public string? Number { get; private set; } = number;

    /// <summary>Verbatim, a sub-point on a line of its own. It is never reworded where its source was read from a file.</summary>
    public string Text { get; private set; } = text;

    /// <summary>The headings it stands under in its source, such as "Priority and immediate action: Workforce".</summary>
    public string? Heading { get; private set; }

    public int Position { get; private set; }

    /// <summary>The day it was withdrawn; nothing is deleted from sight.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBecause { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>Corrects what a person typed; for a source that is not <see cref="Source.IsLocked"/> only.</summary>
    public void Reword(string? number, string text) => (Number, Text) = (number, text);

    public void Under(string? heading) => Heading = heading;

    public void Place(int position) => Position = position;

    public void Withdraw(DateOnly on, string because) => (WithdrawnOn, WithdrawnBecause) = (on, because);

    public void Restore() => (WithdrawnOn, WithdrawnBecause) = (null, null);
}

/// <summary>A priority of the plan says that it answers a recommendation, by quoting it.</summary>
public sealed class PriorityAnswer(Id<PriorityAnswer> id, Id<Plan> planId, Id<Priority> priorityId, Id<Recommendation> recommendationId)
{
    public Id<PriorityAnswer> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<Priority> PriorityId { get; } = priorityId;
    public Id<Recommendation> RecommendationId { get; } = recommendationId;
}
