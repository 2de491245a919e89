using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Measuring;

/// <summary>Ties measures to actions and to success tests, from either side. Numbers that lead to no action of the plan stay as the plan wrote them.</summary>
public sealed class MeasureLinking(MilepostDb db)
{
    /// <summary>Says which actions a measure belongs to, and which success tests its figures answer. False where it stands no more.</summary>
    public Task<bool> OfMeasureAsync(Id<Plan> plan, Id<Measure> id, IReadOnlySet<Guid> actions, IReadOnlySet<Guid> tests, CancellationToken stop = default) =>
        db.InTurnAsync(plan, facts =>
        {
            if (facts.Measures.FirstOrDefault(one => one.Id == id) is not { } measure) return false;
            db.Attach(measure);
            var known = new KnownReferences(facts);
            measure.Cite(References(facts, measure, known, action => actions.Contains(action.Id.Value)));
            measure.Answer([.. facts.Actions.SelectMany(action => action.SuccessTests).Select(test => test.Id.Value).Where(tests.Contains)]);
            return true;
        }, stop);

    /// <summary>Says which measures belong to an action, and which answer each of its success tests. False where it stands no more.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="id">The action.</param>
    /// <param name="measures">The measures that name it.</param>
    /// <param name="tests">The success tests of it that a measure answers, with the measure.</param>
    /// <param name="stop">Ends it.</param>
    public Task<bool> OfActionAsync(Id<Plan> plan, Id<PlanAction> id, IReadOnlySet<Guid> measures, IReadOnlySet<(Guid Test, Guid Measure)> tests, CancellationToken stop = default) =>
        db.InTurnAsync(plan, facts =>
        {
            if (facts.Actions.FirstOrDefault(one => one.Action.Id == id) is not { Action.WithdrawnOn: null } action) return false;
            var known = new KnownReferences(facts);
            var own = action.SuccessTests.Select(test => test.Id.Value).ToHashSet();
            foreach (var measure in facts.Measures)
            {
                db.Attach(measure);
                var cited = References(facts, measure, known, one => one.Id == id ? measures.Contains(measure.Id.Value) : Names(measure, known, one));
                if (!cited.SequenceEqual(measure.ActionReferences)) measure.Cite(cited);
                List<Guid> answered = [.. measure.SuccessTestIds.Where(test => !own.Contains(test) || tests.Contains((test, measure.Id.Value))),
                    .. own.Where(test => tests.Contains((test, measure.Id.Value)) && !measure.SuccessTestIds.Contains(test))];
                if (!answered.SequenceEqual(measure.SuccessTestIds)) measure.Answer(answered);
            }

            return true;
        }, stop);

    private static bool Names(Measure measure, KnownReferences known, PlanAction action) =>
        measure.ActionReferences.Any(reference => known.Standing(reference)?.Action.Id == action.Id);

    /// <summary>What it named and still does as it was written, then what is new in the plan's order.</summary>
    private static List<string> References(PlanFacts facts, Measure measure, KnownReferences known, Func<PlanAction, bool> belongs)
    {
        List<string> kept = [.. measure.ActionReferences.Where(reference => known.Standing(reference) is not { } action || belongs(action.Action))];
        var there = kept.Select(reference => known.Standing(reference)?.Action.Id).ToHashSet();
        return [.. kept, .. facts.Actions.Select(one => one.Action).Where(action => action is { WithdrawnOn: null, Reference: not null } && !there.Contains(action.Id) && belongs(action)).Select(action => action.Reference!)];
    }
}
