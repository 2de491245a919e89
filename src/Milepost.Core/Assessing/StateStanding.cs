using Milepost.Actions;
using Milepost.Facts;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Assessing;

/// <summary>The state beside its colours that an action is in on a day.</summary>
/// <param name="State">What the scheme says of it.</param>
/// <param name="Change">When it was put in it, by whom and why.</param>
public sealed record StateStanding(RatingState State, StateChange Change)
{
    /// <summary>Null where it is in none. A state that the scheme no longer has is shown as it was called, and nothing follows from it.</summary>
    public static StateStanding? Of(ActionFacts facts, RatingScheme scheme, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(scheme);
        var last = facts.States.LastOrDefault(change => change.On <= asAt);
        return last?.Key is not { } key ? null : new(scheme.FindState(key) ?? new RatingState(key, key, ""), last);
    }

    /// <summary>"paused since 3 March 2026".</summary>
    public string Said => $"{State.Word} since {Say.Date(Change.On)}";
}
