using Milepost.Actions;
using Milepost.Assessing.Closing;
using Milepost.Facts;
using Milepost.Rating;

namespace Milepost.Assessing;

/// <summary>Works out where one action stands on a day.</summary>
internal static class ActionAssessor
{
    public static ActionAssessment Assess(ActionFacts facts, RatingScheme scheme, DateOnly asAt)
    {
        var action = facts.Action;
        var steps = facts.Steps.Where(step => !(step.Step.WithdrawnOn <= asAt)).Select(step => Assess(step, scheme, asAt)).ToList();
        var overall = InForce.Rating(facts.Ratings, RatingOf.Overall, asAt);
        var rating = InForce.Rating(facts.Ratings, RatingOf.Action, asAt);
        var due = DueDates.Stand(action.Due, facts.Moves, asAt);
        var progress = InForce.Progress(steps.SelectMany(step => step.Facts.Progress).Concat(facts.Progress), asAt);

        var closing = ClosureStanding.Of(facts, scheme, asAt);
        var state = StateStanding.Of(facts, scheme, asAt);
        var complete = IsComplete(scheme, rating ?? overall, closing, state) ?? Completion.OfAction(steps, due, progress, asAt);
        var rests = !complete && state?.State.Rests == true;
        if (complete || rests) due = DueDates.Settled(due);
        if (rests) steps = [.. steps.Select(step => step with { Due = DueDates.Settled(step.Due) })];

        return new ActionAssessment
        {
            Facts = facts,
            Overall = overall,
            Action = rating,
            Impact = InForce.Rating(facts.Ratings, RatingOf.Impact, asAt),
            Due = due,
            Steps = steps,
            Complete = complete,
            Closing = closing,
            State = state,
            Rests = rests,
            Distance = Distance.Of(steps, due, complete, state, asAt),
            LastProgress = progress,
        };
    }

    /// <summary>Rated or closed as complete. What slipped back is not, whatever its last progress says. Null where only the steps and the dates can tell.</summary>
    private static bool? IsComplete(RatingScheme scheme, GivenRating? shown, ClosureStanding closing, StateStanding? state)
    {
        if (closing.InForce is not null || Completion.Says(scheme, shown)) return true;
        return closing.LastDecided?.Agreed == true || state?.State == RatingState.SlippedBack ? false : null;
    }

    /// <summary>It was in the plan on the day: it had come, and had not been withdrawn.</summary>
    public static bool InPlan(ActionFacts facts, DateOnly asAt) =>
        !(facts.AddedOn > asAt) && !(facts.Action.WithdrawnOn <= asAt);

    private static StepAssessment Assess(StepFacts facts, RatingScheme scheme, DateOnly asAt)
    {
        var rating = InForce.Rating(facts.Ratings, RatingOf.Action, asAt) ?? InForce.Rating(facts.Ratings, RatingOf.Overall, asAt);
        var due = DueDates.Stand(facts.Step.Due, facts.Moves, asAt);
        var done = Completion.OfStep(facts.Step, scheme, rating, due, asAt);
        return new StepAssessment(facts, rating, done ? DueDates.Settled(due) : due, done);
    }
}
