using Milepost.Facts;
using Milepost.Rating;

namespace Milepost.Suggesting;

/// <summary>Whether an action rests on a day, so that it is neither late nor asked about.</summary>
internal static class Resting
{
    /// <summary>The state that it rests in; null where it does not.</summary>
    public static RatingState? Of(ActionFacts action, RatingScheme scheme, DateOnly asAt)
    {
        var latest = action.States.Where(change => change.On <= asAt).OrderBy(change => change.On).LastOrDefault();
        return scheme.States.FirstOrDefault(state => state.Rests && state.Key == latest?.Key);
    }
}
