using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Assessing.Closing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Store.Writing;

namespace Milepost.Store.Closing;

/// <summary>Somebody says that an action is done.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Action">The action.</param>
/// <param name="Who">Whoever says it.</param>
/// <param name="ForLead">They may say it for the lead.</param>
/// <param name="Because">Why.</param>
/// <param name="On">The day.</param>
public sealed record AskedClosure(Id<Plan> Plan, Id<PlanAction> Action, Someone Who, bool ForLead, string Because, DateOnly On);

/// <summary>A second person decides.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Closure">What was asked.</param>
/// <param name="Who">Whoever decides.</param>
/// <param name="Agreed">True where they agree.</param>
/// <param name="Because">Why.</param>
/// <param name="On">The day.</param>
public sealed record DecidedClosure(Id<Plan> Plan, Id<Closure> Closure, Someone Who, bool Agreed, string Because, DateOnly On);

/// <summary>An action is put in a state of the scheme, or taken out of the one that it is in.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Action">The action.</param>
/// <param name="Key">The state's key; null to take it out.</param>
/// <param name="By">Who says so.</param>
/// <param name="Because">Why.</param>
/// <param name="On">The day.</param>
public sealed record SaidState(Id<Plan> Plan, Id<PlanAction> Action, string? Key, string By, string Because, DateOnly On);

/// <summary>Keeps who said that an action is done and who agreed. Each answers with why it was refused; null where it is done.</summary>
public sealed class ActionClosing(MilepostDb db)
{
    private const string NotHere = "There is no such action in the plan any more.";

    public Task<string?> AskAsync(AskedClosure asked, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return db.InTurnAsync(asked.Plan, facts => Ask(facts, asked), stop);
    }

    /// <summary>Of two who decide at once one is first, and the other is told what was decided.</summary>
    public Task<string?> DecideAsync(DecidedClosure decided, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(decided);
        return db.InTurnAsync(decided.Plan, facts => Decide(facts, decided), stop);
    }

    public Task<string?> PutAsync(SaidState said, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(said);
        return db.InTurnAsync(said.Plan, facts => Put(facts, said), stop);
    }

    private string? Ask(PlanFacts facts, AskedClosure asked)
    {
        if (facts.Actions.FirstOrDefault(one => one.Action.Id == asked.Action) is not { } action) return NotHere;
        if (ClosureRule.AskRefusal(facts, action, asked.Who, asked.ForLead, asked.On) is { } why) return why;
        db.Add(new Closure(Id<Closure>.New(), asked.Plan, asked.Action, asked.Who.Author, asked.On, asked.Because));
        return null;
    }

    private string? Decide(PlanFacts facts, DecidedClosure decided)
    {
        var found = facts.Actions.SelectMany(one => one.Closures, (action, closure) => (action, closure)).FirstOrDefault(one => one.closure.Id == decided.Closure);
        if (found.closure is not { } closure) return NotHere;
        if (ClosureRule.DecideRefusal(facts, found.action, closure, decided.Who, decided.On) is { } why) return why;
        db.Attach(closure);
        closure.Decide(decided.Agreed, decided.Who.Author, decided.On, decided.Because);
        if (decided.Agreed) Close(facts, found.action, decided);
        return null;
    }

    /// <summary>The rating that means done is given by whoever agreed, and what slipped back or rested does so no longer.</summary>
    private void Close(PlanFacts facts, ActionFacts action, DecidedClosure decided)
    {
        var scheme = PlanSchemes.On(facts, decided.On);
        var (of, by) = (ClosureRule.Moves(action, decided.On), decided.Who.Author);
        if (scheme.Complete is { } complete)
        {
            db.Add(new GivenRating(Id<GivenRating>.New(), decided.Plan, action.Action.Id, null, of, complete.Key, decided.On, by) { Rationale = decided.Because });
        }

        if (StateStanding.Of(action, scheme, decided.On) is { } state && (state.State.Rests || state.State == RatingState.SlippedBack))
        {
            db.Add(new StateChange(Id<StateChange>.New(), decided.Plan, action.Action.Id, null, decided.On, by, "It is closed"));
        }
    }

    private string? Put(PlanFacts facts, SaidState said)
    {
        if (facts.Actions.FirstOrDefault(one => one.Action.Id == said.Action) is not { Action.WithdrawnOn: null } action) return NotHere;
        var scheme = PlanSchemes.On(facts, said.On);
        var now = StateStanding.Of(action, scheme, said.On);
        if (said.Key is null && now is null) return "It is in no state.";
        if (said.Key is { } key && now?.Change.Key == key) return $"It is {now.Said} already.";
        if (said.Key is not null && !scheme.States.Any(state => state.Key == said.Key)) return "The plan’s rating scheme has no such state.";
        db.Add(new StateChange(Id<StateChange>.New(), said.Plan, said.Action, said.Key, said.On, said.By, said.Because));
        return null;
    }
}
