using Milepost.Actions;
using Milepost.Facts;
using Milepost.Rating;

namespace Milepost.Assessing.Closing;

/// <summary>How the closing of an action stands on a day.</summary>
/// <param name="Asked">Said to be done, and nobody has decided; null where nothing waits.</param>
/// <param name="InForce">The closure that was agreed and still holds; null where none does.</param>
/// <param name="LastDecided">The closure that was decided last, agreed or refused; null where none was.</param>
public sealed record ClosureStanding(Closure? Asked, Closure? InForce, Closure? LastDecided)
{
    /// <summary>A closure holds until a test of it fails, or somebody rates the action as less than complete.</summary>
    public static ClosureStanding Of(ActionFacts facts, RatingScheme scheme, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(scheme);
        var asked = facts.Closures.LastOrDefault(one => one.AskedOn <= asAt && !(one.DecidedOn <= asAt));
        var decided = facts.Closures.Where(one => one.DecidedOn <= asAt).ToList();
        var agreed = decided.FindLast(one => one.Agreed == true);
        return new(asked, agreed is not null && Holds(agreed, facts, scheme, asAt) ? agreed : null, decided.LastOrDefault());
    }

    private static bool Holds(Closure agreed, ActionFacts facts, RatingScheme scheme, DateOnly asAt)
    {
        if (facts.ImpactTests.Any(test => test.ClosureId == agreed.Id && test.Passed == false && test.TestedOn <= asAt)) return false;
        var shown = Shown(facts, asAt);
        return scheme.Complete is not { } complete || shown is null || shown.Key == complete.Key;
    }

    private static GivenRating? Shown(ActionFacts facts, DateOnly asAt) =>
        Assessing.InForce.Rating(facts.Ratings, RatingOf.Action, asAt) ?? Assessing.InForce.Rating(facts.Ratings, RatingOf.Overall, asAt);
}
