using Milepost.Actions;
using Milepost.Facts;
using Milepost.People;
using Milepost.Wording;

namespace Milepost.Assessing.Closing;

/// <summary>
/// Who may say that an action is done, who may agree, and which ratings nobody gives in any other way. Each rule answers
/// with the reason why not; null where it may be. A council's own file is a fact as it is, and is never refused by these.
/// </summary>
public static class ClosureRule
{
    /// <summary>Whether somebody leads the action on the day.</summary>
    public static bool IsLead(PlanFacts facts, ActionFacts action, Someone who, DateOnly day) => new Leading(facts, who, null, day).Leads(action);

    /// <summary>Why somebody may not say that the action is done.</summary>
    /// <param name="facts">The plan.</param>
    /// <param name="action">The action.</param>
    /// <param name="who">Whoever asks.</param>
    /// <param name="forLead">They may say it for the lead, as a programme manager does.</param>
    /// <param name="on">The day.</param>
    public static string? AskRefusal(PlanFacts facts, ActionFacts action, Someone who, bool forLead, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(action);
        var standing = ClosureStanding.Of(action, PlanSchemes.On(facts, on), on);
        return action.Action.WithdrawnOn is { } withdrawn ? $"It was withdrawn on {Say.Date(withdrawn)}, so it is not closed."
            : standing.Asked is { } asked ? $"{asked.AskedBy} said on {Say.Date(asked.AskedOn)} that it is done. Somebody who is not its lead decides."
            : standing.InForce is { } closed ? $"It is closed: {closed.DecidedBy} agreed on {Say.Date(closed.DecidedOn!.Value)}."
            : forLead || IsLead(facts, action, who, on) ? null
            : "Only its lead says that it is done, or the programme manager for them.";
    }

    /// <summary>Why somebody may not decide whether the action is done: it takes a second person, who is not its lead.</summary>
    public static string? DecideRefusal(PlanFacts facts, ActionFacts action, Closure closure, Someone who, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(closure);
        ArgumentNullException.ThrowIfNull(who);
        return closure.Agreed is { } agreed ? $"{closure.DecidedBy} {(agreed ? "agreed to" : "refused")} it on {Say.Date(closure.DecidedOn!.Value)} already: {Say.Sentence(closure.Decision ?? "")}"
            : action.Action.WithdrawnOn is { } withdrawn ? $"It was withdrawn on {Say.Date(withdrawn)}, so there is nothing to decide."
            : LeadNames.Key(Someone.Of(closure.AskedBy).Name) == LeadNames.Key(who.Name) ? "You said that it is done, so a second person decides."
            : IsLead(facts, action, who, on) ? "You lead it, so a second person decides."
            : null;
    }

    /// <summary>
    /// Why nobody may give the action that rating on that day: "complete" is given when a second person agrees to close it,
    /// and the best rating of impact when a test of it is passed. To say again what stands already is no new claim.
    /// </summary>
    public static string? RatingRefusal(PlanFacts facts, ActionFacts action, RatingOf of, string key, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(action);
        if (PlanSchemes.On(facts, on).Complete is not { } complete || key != complete.Key) return null;
        if (InForce.Rating(action.Ratings, of, on)?.Key == key) return null;
        return of is RatingOf.Impact
            ? $"Impact is rated “{complete.Word}” when a test of it has been passed, and in no other way. Close the action first; it then waits for its test."
            : $"It is rated “{complete.Word}” when a second person agrees that it is done. Say that it is done, and why.";
    }

    /// <summary>The rating that a closure moves: the action's own, or the overall one of a plan that rates only that.</summary>
    public static RatingOf Moves(ActionFacts action, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(action);
        return InForce.Rating(action.Ratings, RatingOf.Action, on) is null && InForce.Rating(action.Ratings, RatingOf.Overall, on) is not null
            ? RatingOf.Overall
            : RatingOf.Action;
    }
}
