using Milepost.Actions;
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

        var complete = Completion.Says(scheme, rating ?? overall) || Completion.OfAction(steps, due, progress, asAt);
        if (complete) due = DueDates.Settled(due);

        return new ActionAssessment
        {
            Facts = facts,
            Overall = overall,
            Action = rating,
            Impact = InForce.Rating(facts.Ratings, RatingOf.Impact, asAt),
            Due = due,
            Steps = steps,
            Complete = complete,
            Distance = Distance.Of(steps, due, complete, asAt),
            LastProgress = progress,
        };
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
