using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Facts;

namespace Milepost.Assessing;

/// <summary>What changed in a plan between two days: the first thing a board asks.</summary>
/// <param name="Since">The earlier day.</param>
/// <param name="AsAt">The later day.</param>
/// <param name="New">Actions that came into the plan.</param>
/// <param name="Withdrawn">Actions that left it, as they stood before.</param>
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
    public bool Nothing => New.Count + Withdrawn.Count + Closed.Count + Reopened.Count + Rerated.Count + Moved.Count + StepsDone == 0;

    /// <summary>The difference between two assessments of one plan.</summary>
    public static PlanDifference Between(PlanAssessment before, PlanAssessment after)
    {
        var was = before.Actions.ToDictionary(action => action.Facts.Action.Id);
        var now = after.Actions.ToDictionary(action => action.Facts.Action.Id);
        var both = after.Actions.Where(action => was.ContainsKey(action.Facts.Action.Id))
            .Select(action => (Was: was[action.Facts.Action.Id], Now: action))
            .ToList();

        return new PlanDifference(
            before.AsAt, after.AsAt,
            [.. after.Actions.Where(action => !was.ContainsKey(action.Facts.Action.Id))],
            [.. before.Actions.Where(action => !now.ContainsKey(action.Facts.Action.Id))],
            [.. both.Where(pair => pair.Now.Complete && !pair.Was.Complete).Select(pair => pair.Now)],
            [.. both.Where(pair => pair.Was.Complete && !pair.Now.Complete).Select(pair => pair.Now)],
            [.. both.SelectMany(pair => Reratings(pair.Was, pair.Now))],
            [.. both.SelectMany(pair => Moves(pair.Was, pair.Now, after.AsAt))],
            both.Sum(pair => StepsDoneSince(pair.Was, pair.Now)));
    }

    private static IEnumerable<Rerating> Reratings(ActionAssessment was, ActionAssessment now)
    {
        // A closing is told as a closing; telling the rating that did it as well would count it twice.
        if (was.Complete == now.Complete && was.Shown?.Key != now.Shown?.Key)
        {
            yield return new Rerating(now, RatingOf.Action, was.Shown?.Key, now.Shown?.Key, now.Shown?.Rationale);
        }

        if (was.Impact?.Key != now.Impact?.Key)
        {
            yield return new Rerating(now, RatingOf.Impact, was.Impact?.Key, now.Impact?.Key, now.Impact?.Rationale);
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

        MovedDate Move(ActionAssessment action, StepFacts? step, WrittenDate? from, WrittenDate? to, IReadOnlyList<DateMove> moves) =>
            new(action, step, from, to, to?.LastDay?.DayNumber - from?.LastDay?.DayNumber, InForce.Moves(moves, asAt).LastOrDefault()?.Because);
    }

    private static int StepsDoneSince(ActionAssessment was, ActionAssessment now)
    {
        var done = was.Steps.Where(step => step.Done).Select(step => step.Facts.Step.Id).ToHashSet();
        return now.Steps.Count(step => step.Done && !done.Contains(step.Facts.Step.Id));
    }
}

/// <summary>A rating that is another than it was. A key is null where nobody had rated.</summary>
public sealed record Rerating(ActionAssessment Action, RatingOf Of, string? Before, string? After, string? Rationale);

/// <summary>A due date that moved, of an action or of one of its steps.</summary>
/// <param name="Action">The action, as it stands now.</param>
/// <param name="Step">The step whose date it is; null for the action's own.</param>
/// <param name="Before">The date that stood.</param>
/// <param name="After">The date that stands.</param>
/// <param name="Days">How many days later; negative for sooner; null where it cannot be said.</param>
/// <param name="Because">The reason given with the last move.</param>
public sealed record MovedDate(
    ActionAssessment Action, StepFacts? Step, WrittenDate? Before, WrittenDate? After, int? Days, string? Because);
