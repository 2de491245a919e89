using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Facts;

namespace Milepost.Assessing;

/// <summary>What changed in a plan between two days, or between what a board saw and what stands: the first thing a board asks.</summary>
/// <param name="Since">The earlier day.</param>
/// <param name="AsAt">The later day.</param>
/// <param name="New">Actions that came into the plan.</param>
/// <param name="Withdrawn">Actions that left it, as they stood before, with the reason that was given when they left.</param>
/// <param name="Closed">Actions that became complete.</param>
/// <param name="Reopened">Actions that were complete and are not any longer.</param>
/// <param name="Rerated">Ratings that changed, other than by closing or reopening.</param>
/// <param name="Moved">Due dates that moved.</param>
/// <param name="StepsDone">How many steps became done, of actions that were there before.</param>
public sealed record PlanDifference(
    DateOnly Since, DateOnly AsAt,
    IReadOnlyList<ActionAssessment> New, IReadOnlyList<ActionAssessment> Withdrawn,
    IReadOnlyList<ActionAssessment> Closed, IReadOnlyList<ActionAssessment> Reopened,
    IReadOnlyList<Rerating> Rerated, IReadOnlyList<MovedDate> Moved, int StepsDone)
{
    /// <summary>Words of actions and steps that are others than they were. Only what was kept in a snapshot remembers how it was worded.</summary>
    public IReadOnlyList<Rewording> Reworded { get; init; } = [];

    /// <summary>Steps that came into an action that was there before, or left it.</summary>
    public IReadOnlyList<StepChange> Steps { get; init; } = [];

    public bool Nothing => Count == 0;

    public int Count => New.Count + Withdrawn.Count + Closed.Count + Reopened.Count + Rerated.Count + Moved.Count + Reworded.Count + Steps.Count + StepsDone;

    /// <summary>The difference between two assessments of one plan, of the same facts on two days or of facts kept at two times.</summary>
    public static PlanDifference Between(PlanAssessment before, PlanAssessment after)
    {
        var was = before.Actions.ToDictionary(action => action.Facts.Action.Id);
        var now = after.Actions.ToDictionary(action => action.Facts.Action.Id);
        var known = after.Facts.Actions.ToDictionary(action => action.Action.Id);
        var both = after.Actions.Where(action => was.ContainsKey(action.Facts.Action.Id))
            .Select(action => (Was: was[action.Facts.Action.Id], Now: action))
            .ToList();

        return new PlanDifference(
            before.AsAt, after.AsAt,
            [.. after.Actions.Where(action => !was.ContainsKey(action.Facts.Action.Id))],
            [.. before.Actions.Where(action => !now.ContainsKey(action.Facts.Action.Id)).Select(action => WithReason(action, known))],
            [.. both.Where(pair => pair.Now.Complete && !pair.Was.Complete).Select(pair => pair.Now)],
            [.. both.Where(pair => pair.Was.Complete && !pair.Now.Complete).Select(pair => pair.Now)],
            [.. both.SelectMany(pair => Reratings(pair.Was, pair.Now))],
            [.. both.SelectMany(pair => Moves(pair.Was, pair.Now, after.AsAt))],
            both.Sum(pair => StepsDoneSince(pair.Was, pair.Now)))
        {
            Reworded = [.. both.SelectMany(pair => Rewordings(pair.Was, pair.Now))],
            Steps = [.. both.SelectMany(pair => StepsChanged(pair.Was, pair.Now))],
        };
    }

    /// <summary>What stood in a snapshot says nothing of its own leaving; what stands now does, unless it is gone from sight altogether.</summary>
    private static ActionAssessment WithReason(ActionAssessment was, Dictionary<Identity.Id<PlanAction>, ActionFacts> known) =>
        known.TryGetValue(was.Facts.Action.Id, out var later) ? was with { Facts = was.Facts with { Action = later.Action } } : was;

    private static IEnumerable<Rerating> Reratings(ActionAssessment was, ActionAssessment now)
    {
        // A closing is told as a closing; telling the rating that did it as well would count it twice.
        if (was.Complete == now.Complete && was.Shown?.Key != now.Shown?.Key)
        {
            yield return new Rerating(now, RatingOf.Action, was.Shown?.Key, now.Shown?.Key, now.Shown?.Rationale, now.Shown?.By);
        }

        if (was.Impact?.Key != now.Impact?.Key)
        {
            yield return new Rerating(now, RatingOf.Impact, was.Impact?.Key, now.Impact?.Key, now.Impact?.Rationale, now.Impact?.By);
        }
    }

    private static IEnumerable<MovedDate> Moves(ActionAssessment was, ActionAssessment now, DateOnly asAt)
    {
        if (Moved(was.Due, now.Due)) yield return Move(now, null, was.Due.Now, now.Due.Now, now.Facts.Moves);

        var steps = was.Steps.ToDictionary(step => step.Facts.Step.Id);
        foreach (var step in now.Steps)
        {
            if (!steps.TryGetValue(step.Facts.Step.Id, out var before) || !Moved(before.Due, step.Due)) continue;

            yield return Move(now, step.Facts, before.Due.Now, step.Due.Now, step.Facts.Moves);
        }

        bool Moved(DueStanding before, DueStanding after) => after.Moves > before.Moves && before.Now?.Text != after.Now?.Text;

        MovedDate Move(ActionAssessment action, StepFacts? step, WrittenDate? from, WrittenDate? to, IReadOnlyList<DateMove> moves)
        {
            var last = InForce.Moves(moves, asAt).LastOrDefault();
            return new(action, step, from, to, to?.LastDay?.DayNumber - from?.LastDay?.DayNumber, last?.Because, last?.Reason, last?.By);
        }
    }

    private static IEnumerable<Rewording> Rewordings(ActionAssessment was, ActionAssessment now)
    {
        if (was.Facts.Action.Title != now.Facts.Action.Title) yield return new(now, null, was.Facts.Action.Title, now.Facts.Action.Title);

        var steps = was.Steps.ToDictionary(step => step.Facts.Step.Id, step => step.Facts.Step.Title);
        foreach (var step in now.Steps)
        {
            if (steps.TryGetValue(step.Facts.Step.Id, out var before) && before != step.Facts.Step.Title) yield return new(now, step.Facts, before, step.Facts.Step.Title);
        }
    }

    private static IEnumerable<StepChange> StepsChanged(ActionAssessment was, ActionAssessment now)
    {
        var after = now.Steps.Select(step => step.Facts.Step.Id).ToHashSet();
        var known = now.Facts.Steps.ToDictionary(step => step.Step.Id);
        foreach (var step in now.Steps.Where(step => was.Facts.Steps.All(one => one.Step.Id != step.Facts.Step.Id))) yield return new(now, step.Facts, Left: false);
        foreach (var step in was.Steps.Where(step => !after.Contains(step.Facts.Step.Id)))
        {
            yield return new(now, known.GetValueOrDefault(step.Facts.Step.Id, step.Facts), Left: true);
        }
    }

    private static int StepsDoneSince(ActionAssessment was, ActionAssessment now)
    {
        var done = was.Steps.Where(step => step.Done).Select(step => step.Facts.Step.Id).ToHashSet();
        return now.Steps.Count(step => step.Done && !done.Contains(step.Facts.Step.Id));
    }
}

/// <summary>A rating that is another than it was. A key is null where nobody had rated.</summary>
public sealed record Rerating(ActionAssessment Action, RatingOf Of, string? Before, string? After, string? Rationale, string? By);

/// <summary>A due date that moved, of an action or of one of its steps.</summary>
/// <param name="Action">The action, as it stands now.</param>
/// <param name="Step">The step whose date it is; null for the action's own.</param>
/// <param name="Before">The date that stood.</param>
/// <param name="After">The date that stands.</param>
/// <param name="Days">How many days later; negative for sooner; null where it cannot be said.</param>
/// <param name="Because">The reason given with the last move, in words.</param>
/// <param name="Reason">Which of the listed reasons it was; null where only words were given.</param>
/// <param name="By">Who moved it; null where nobody said so.</param>
public sealed record MovedDate(
    ActionAssessment Action, StepFacts? Step, WrittenDate? Before, WrittenDate? After, int? Days, string? Because, MoveReason? Reason, string? By);

/// <summary>Words that are others than they were, of an action or of one of its steps.</summary>
public sealed record Rewording(ActionAssessment Action, StepFacts? Step, string Before, string After);

/// <summary>A step that came into an action that was there before, or left it.</summary>
public sealed record StepChange(ActionAssessment Action, StepFacts Step, bool Left);
