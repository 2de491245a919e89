using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Rating;

namespace Milepost.Assessing.Schemes;

/// <summary>A plan is to be rated by another scheme from a day on. What was given before keeps the meaning of its day.</summary>
/// <param name="Next">The scheme from then on.</param>
/// <param name="Instead">For each rating that is taken out, by its key, the one that takes its place.</param>
/// <param name="From">The day.</param>
/// <param name="By">Who changes it.</param>
/// <param name="Because">Why.</param>
public sealed record SchemeChange(RatingScheme Next, IReadOnlyDictionary<string, string> Instead, DateOnly From, string By, string Because)
{
    /// <summary>The versions of the scheme that are to be kept.</summary>
    public IReadOnlyList<SchemeVersion> Versions(PlanFacts facts) => PlanSchemes.Next(facts, Next, From, By, Because);

    /// <summary>The ratings in force that have a rating of the next scheme put in their place, each a fact of its own; the old ones stay.</summary>
    public IReadOnlyList<GivenRating> Ratings(PlanFacts facts) =>
    [
        .. from used in Used(facts)
           where Next.Find(used.Key) is null && Instead.TryGetValue(used.Key, out var key) && Next.Find(key) is not null
           select new GivenRating(Id<GivenRating>.New(), used.PlanId, used.ActionId, used.StepId, used.Of, Instead[used.Key], From, By)
           {
               Rationale = $"The rating scheme changed: {Because}",
           },
    ];

    /// <summary>Actions in a state that the next scheme no longer has are taken out of it.</summary>
    public IReadOnlyList<StateChange> States(PlanFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. from action in facts.Actions
               let last = action.States.LastOrDefault(change => change.On <= From)
               where last?.Key is { } key && Next.FindState(key) is null
               select new StateChange(Id<StateChange>.New(), facts.Plan.Id, action.Action.Id, null, From, By, $"The rating scheme changed: {Because}"),
        ];
    }

    /// <summary>The plan as it would be.</summary>
    public PlanFacts Applied(PlanFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var ratings = Ratings(facts).ToLookup(rating => (rating.ActionId, rating.StepId));
        var states = States(facts).ToLookup(change => change.ActionId);
        return facts with
        {
            Schemes = [.. facts.Schemes, .. Versions(facts)],
            Actions = [.. facts.Actions.Select(action => action with
            {
                Ratings = [.. action.Ratings, .. ratings[(action.Action.Id, null)]],
                States = [.. action.States, .. states[action.Action.Id]],
                Steps = [.. action.Steps.Select(step => step with { Ratings = [.. step.Ratings, .. ratings[(action.Action.Id, step.Step.Id)]] })],
            })],
        };
    }

    /// <summary>Every rating in force on the day, of actions and steps that stand.</summary>
    public IEnumerable<GivenRating> Used(PlanFacts facts) =>
        from action in facts.Actions.Where(one => one.Action.WithdrawnOn is null)
        from ratings in action.Steps.Where(step => step.Step.WithdrawnOn is null).Select(step => step.Ratings).Prepend(action.Ratings)
        from of in Enum.GetValues<RatingOf>()
        let rating = InForce.Rating(ratings, of, From)
        where rating is not null
        select rating;
}
