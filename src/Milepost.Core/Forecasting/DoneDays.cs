using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Rating;

namespace Milepost.Forecasting;

/// <summary>Finds the day on which something was done, where the facts tell it.</summary>
/// <param name="scheme">The council's ratings.</param>
/// <param name="began">The day the first file was read: what it has as done was done before, nobody knows when.</param>
/// <param name="asAt">The day; later facts are not looked at.</param>
internal sealed class DoneDays(RatingScheme scheme, DateOnly? began, DateOnly asAt)
{
    public DateOnly? Of(StepAssessment step) =>
        !step.Done ? null
        : step.Facts.Step.CompletedOn <= asAt ? step.Facts.Step.CompletedOn
        : Said(step.Due) ?? Rated(step.Facts.Ratings, scheme);

    public DateOnly? Of(ActionAssessment action) =>
        !action.Complete ? null
        : action.Facts.Closures.Where(closure => closure.Agreed == true && closure.DecidedOn <= asAt).Max(closure => closure.DecidedOn)
            ?? Said(action.Due) ?? Rated(action.Facts.Ratings, scheme) ?? Steps(action);

    private DateOnly? Steps(ActionAssessment action)
    {
        var days = action.Steps.Select(Of).ToList();
        return days.Count > 0 && days.TrueForAll(day => day is not null) ? days.Max() : null;
    }

    private DateOnly? Said(DueStanding due) => due.Now is { Completion: true, Date: { } day } && day <= asAt ? day : null;

    /// <summary>The first of the ratings that have said so ever since.</summary>
    private DateOnly? Rated(IReadOnlyList<GivenRating> ratings, RatingScheme scheme)
    {
        DateOnly? since = null;
        foreach (var rating in ratings.Where(rating => rating.Of != RatingOf.Impact && rating.On <= asAt).OrderBy(rating => rating.On))
        {
            since = !Completion.Says(scheme, rating) ? null : since ?? rating.On;
        }

        return since > began || began is null ? since : null;
    }
}
