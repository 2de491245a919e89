using Milepost.Actions;
using Milepost.Assessing.Closing;
using Milepost.Calendar;
using Milepost.Covering;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Rating;

namespace Milepost.Assessing;

/// <summary>Where a plan stands on a day: every judgement with its reasons, worked out from the facts and kept nowhere.</summary>
/// <param name="Facts">The facts it was worked out from.</param>
/// <param name="AsAt">The day it speaks of; facts of later days were not looked at.</param>
/// <param name="Priorities">One for each priority in the plan's order; actions without a priority come last under a null one.</param>
/// <param name="Policy">The limits by which something is put before a person.</param>
public sealed record PlanAssessment(PlanFacts Facts, DateOnly AsAt, IReadOnlyList<PriorityAssessment> Priorities, AttentionPolicy Policy)
{
    // Weighing every promise against every recommendation is most of the work, and most pages show neither of the two.
    private readonly Lazy<Coverage> coverage = new(() => PlanCoverage.Of(Facts, AsAt));
    private IReadOnlyList<Attention>? attention;

    /// <summary>What a person should look at first, most pressing first.</summary>
    public IReadOnlyList<Attention> Attention => attention ??= AttentionRules.All(new Look(Facts, AsAt, [.. Actions], Coverage, Policy));

    /// <summary>What the council was asked to improve, beside what the plan promises.</summary>
    public Coverage Coverage => coverage.Value;

    /// <summary>The rating scheme of the day.</summary>
    public RatingScheme Scheme { get; } = PlanSchemes.On(Facts, AsAt);

    public IEnumerable<ActionAssessment> Actions => Priorities.SelectMany(priority => priority.Actions);
}

/// <summary>Where one priority stands.</summary>
/// <param name="Priority">Null for the actions that belong to none.</param>
/// <param name="Actions">Its actions that were in the plan on the day, in the plan's order.</param>
/// <param name="ActionRatings">How many of its actions stand at each action rating, scheme order, then unrated under the key "".</param>
/// <param name="ImpactRatings">The same for impact.</param>
/// <param name="Because">Its standing in one sentence: "9 actions, 2 overdue; next due 30 November 2026".</param>
public sealed record PriorityAssessment(
    Priority? Priority, IReadOnlyList<ActionAssessment> Actions,
    IReadOnlyList<RatingCount> ActionRatings, IReadOnlyList<RatingCount> ImpactRatings, string Because);

/// <summary>How many things stand at one rating; the key "" counts those that nobody has rated.</summary>
public sealed record RatingCount(string Key, int Count);

/// <summary>Where one action stands.</summary>
public sealed record ActionAssessment
{
    public required ActionFacts Facts { get; init; }

    /// <summary>The ratings in force on the day, as given; null where nobody had rated.</summary>
    public GivenRating? Overall { get; init; }

    public GivenRating? Action { get; init; }
    public GivenRating? Impact { get; init; }

    /// <summary>The rating that a table shows as the action's own: the action rating, or the overall one where a plan has only that.</summary>
    public GivenRating? Shown => Action ?? Overall;

    public required DueStanding Due { get; init; }
    public IReadOnlyList<StepAssessment> Steps { get; init; } = [];
    public int StepsDone => Steps.Count(step => step.Done);

    /// <summary>It is done: rated so by the scheme's best level, or every step is done and it was said to be complete.</summary>
    public bool Complete { get; init; }

    /// <summary>Who said that it is done, and who agreed.</summary>
    public ClosureStanding Closing { get; init; } = new(null, null, null);

    /// <summary>The state beside its colours; null where it is in none.</summary>
    public StateStanding? State { get; init; }

    /// <summary>It is in a state in which it is neither late nor asked about.</summary>
    public bool Rests { get; init; }

    /// <summary>How far from done, in words: "2 of 6 steps done, next due in 9 days, moved twice, 61 days later than first agreed".</summary>
    public required string Distance { get; init; }

    public ProgressEntry? LastProgress { get; init; }
}

/// <summary>Where one step stands.</summary>
/// <param name="Facts">The step.</param>
/// <param name="Rating">The rating in force, as given: its action rating, or the overall one.</param>
/// <param name="Due">Its date.</param>
/// <param name="Done">It was completed, or rated at the scheme's best level.</param>
public sealed record StepAssessment(StepFacts Facts, GivenRating? Rating, DueStanding Due, bool Done);

/// <summary>How a due date stands on a day.</summary>
/// <param name="Now">The last due date in force, null where there is none.</param>
/// <param name="FirstAgreed">The last due date as first agreed, where it has moved since; otherwise null.</param>
/// <param name="Moves">How many times it moved.</param>
/// <param name="DaysLater">How many days later than first agreed it now is; negative where it is sooner; null where it cannot be said.</param>
/// <param name="OverdueBy">Days past the last day of it, for what is not done; null where it is not overdue.</param>
public sealed record DueStanding(WrittenDate? Now, WrittenDate? FirstAgreed, int Moves, int? DaysLater, int? OverdueBy);

/// <summary>Something a person should look at, with the sentence that says why.</summary>
/// <param name="Kind">Its lasting name, one of <see cref="AttentionKind"/>.</param>
/// <param name="Headline">The bold beginning: "1.2 is overdue by 12 days."</param>
/// <param name="Detail">The rest, and the facts it rests on.</param>
/// <param name="Action">The action it is about; null where it is about the plan.</param>
public sealed record Attention(string Kind, string Headline, string Detail, PlanAction? Action);
