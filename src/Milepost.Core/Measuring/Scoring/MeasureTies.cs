using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Measuring.Scoring;

/// <summary>What ties measures to actions: the numbers that a measure names, and the success tests that its figures answer.</summary>
public sealed class MeasureTies
{
    private readonly ILookup<Id<PlanAction>, Measure> measuresOf;
    private readonly ILookup<Id<Measure>, ActionFacts> actionsOf;

    /// <param name="facts">The plan.</param>
    public MeasureTies(PlanFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var known = new KnownReferences(facts);
        var withTest = facts.Actions.SelectMany(action => action.SuccessTests.Select(test => (test.Id.Value, Action: action))).ToDictionary(one => one.Value, one => one.Action);
        var pairs = (from measure in facts.Measures
                     from action in measure.ActionReferences.Select(known.Standing).OfType<ActionFacts>()
                         .Concat(measure.SuccessTestIds.Where(withTest.ContainsKey).Select(test => withTest[test]))
                     where action.Action.WithdrawnOn is null
                     select (measure, action)).Distinct().ToList();
        measuresOf = pairs.ToLookup(pair => pair.action.Action.Id, pair => pair.measure);
        actionsOf = pairs.ToLookup(pair => pair.measure.Id, pair => pair.action);
        Untied = [.. facts.Measures.Where(measure => !actionsOf.Contains(measure.Id))];
        Untested = [.. facts.Actions.Where(action => action.Action.WithdrawnOn is null && !measuresOf.Contains(action.Action.Id))];
    }

    /// <summary>Measures that no action of the plan stands behind.</summary>
    public IReadOnlyList<Measure> Untied { get; }

    /// <summary>Actions that no measure tests.</summary>
    public IReadOnlyList<ActionFacts> Untested { get; }

    /// <summary>The measures of an action, in the plan's order.</summary>
    public IEnumerable<Measure> Of(Id<PlanAction> action) => measuresOf[action];

    /// <summary>The actions of a measure.</summary>
    public IEnumerable<ActionFacts> Of(Id<Measure> measure) => actionsOf[measure];
}
