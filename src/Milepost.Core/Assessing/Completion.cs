using Milepost.Actions;
using Milepost.Rating;

namespace Milepost.Assessing;

/// <summary>Whether a thing is done. Only what somebody said counts; a passed date proves nothing.</summary>
internal static class Completion
{
    /// <summary>Rated at the level of the scheme that means done, where it has one.</summary>
    public static bool Says(RatingScheme scheme, GivenRating? rating) => rating is not null && rating.Key == scheme.Complete?.Key;

    /// <summary>The scheme has a level for what is done.</summary>
    public static bool HasLevel(RatingScheme scheme) => scheme.Complete is not null;

    public static bool OfStep(Step step, RatingScheme scheme, GivenRating? rating, DueStanding due, DateOnly asAt) =>
        step.CompletedOn <= asAt || Says(scheme, rating) || SaidInDate(due, asAt);

    /// <summary>Every step is done, and the date or the last word on progress says that the whole is complete.</summary>
    public static bool OfAction(IReadOnlyList<StepAssessment> steps, DueStanding due, ProgressEntry? progress, DateOnly asAt) =>
        steps.All(step => step.Done)
        && (SaidInDate(due, asAt) || (steps.Count > 0 && progress is not null && BeginsComplete(progress.Text)));

    private static bool SaidInDate(DueStanding due, DateOnly asAt) => due.Now is { Completion: true } now && !(now.Date > asAt);

    private static bool BeginsComplete(string text) =>
        text.TrimStart().StartsWith("complete", StringComparison.OrdinalIgnoreCase);
}
