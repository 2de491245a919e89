using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Store.History.Rebuilding;

/// <summary>Puts a plan together as it was on a day, out of what it is and how its records stood then.</summary>
internal sealed class PlanThen
{
    private readonly PlanFacts plan;
    private readonly RecordsThen then;
    private readonly DatesThen dates;
    private readonly DateOnly asked;
    private readonly DateOnly day;
    private readonly Dictionary<Id<PlanAction>, DateOnly> days;
    private readonly Dictionary<Id<EvidenceItem>, EvidenceItem> evidence;

    /// <param name="plan">The plan as it is.</param>
    /// <param name="then">How its records stood.</param>
    /// <param name="asked">The day.</param>
    public PlanThen(PlanFacts plan, RecordsThen then, DateOnly asked)
    {
        (this.plan, this.then, this.asked, dates) = (plan, then, asked, new(then, asked));
        // Of the time before it was first written down here nothing is known, so it is then as it first was.
        day = Later(asked, then.Came(plan.Plan.Id.Value));
        days = plan.Actions.ToDictionary(one => one.Action.Id, one => one.AddedOn > asked ? day : Later(day, then.Came(one.Action.Id.Value)));
        evidence = plan.Actions.SelectMany(Evidence).Select(item => (item, was: EvidenceThen.Of(item, then, day)))
            .Where(one => one.item != one.was).ToDictionary(one => one.item.Id, one => one.was);
    }

    public static IEnumerable<Lead> Leads(ActionFacts action) => action.Leads.Concat(action.Steps.SelectMany(step => step.Leads));

    /// <summary>The plan with the leads that it had then and has no more.</summary>
    public PlanFacts With(IEnumerable<Lead> gone)
    {
        var leads = Those(plan.Actions.SelectMany(Leads).Concat(gone), one => one.Id.Value, one => one.ActionId, FieldsThen.Lead).OrderBy(one => one.Position).ToLookup(one => (one.ActionId, one.StepId));
        var steps = plan.Actions.SelectMany(one => one.Steps).SelectMany(one => StepThen(one, leads)).OrderBy(one => one.Step.Position).ToLookup(one => one.Step.ActionId);
        var tests = Standing(plan.Actions.SelectMany(one => one.SuccessTests), plan.Withdrawn.SuccessTests, one => one.Id.Value, one => one.ActionId, FieldsThen.SuccessTest)
            .OrderBy(one => one.Position).ToLookup(one => one.ActionId);
        var voices = Standing(plan.Actions.SelectMany(one => one.ChildrensStatements), plan.Withdrawn.ChildrensStatements, one => one.Id.Value, one => one.ActionId, FieldsThen.ChildrensStatement)
            .OrderBy(one => one.Position).ToLookup(one => one.ActionId);
        var actions = plan.Actions.Select(one => one with
        {
            Action = dates.Of(then.Was(one.Action, one.Action.Id.Value, days[one.Action.Id], FieldsThen.Action), one, days[one.Action.Id]),
            Moves = Same(one.Moves, one.Moves.Where(move => move.On <= asked)),
            Leads = Same(one.Leads, leads[(one.Action.Id, null)]),
            Steps = Same(one.Steps, steps[one.Action.Id]),
            SuccessTests = Same(one.SuccessTests, tests[one.Action.Id]),
            ChildrensStatements = Same(one.ChildrensStatements, voices[one.Action.Id]),
            Evidence = Was(one.Evidence),
            SharedEvidence = Was(one.SharedEvidence),
        }).OrderBy(one => one.Action.Position).ToList();
        var beside = new BesideThen(then, asked, day).Of(plan);
        return beside with
        {
            Plan = Itself(),
            Actions = actions,
            Priorities = Same(plan.Priorities, Priorities(actions)),
            Withdrawn = beside.Withdrawn with
            {
                Priorities = [.. plan.Withdrawn.Priorities.Where(one => one.WithdrawnOn <= asked)],
                SuccessTests = [.. plan.Withdrawn.SuccessTests.Where(one => one.WithdrawnOn <= asked)],
                ChildrensStatements = [.. plan.Withdrawn.ChildrensStatements.Where(one => one.WithdrawnOn <= asked)],
            },
        };
    }

    /// <summary>What it was called, and the ratings that it had: of these the versions of its scheme tell, each from its own day.</summary>
    private Plan Itself()
    {
        var was = then.Worded(plan.Plan, plan.Plan.Id.Value, day, FieldsThen.Plan);
        if (plan.Schemes is []) return was;
        var copy = then.Copy(was);
        copy.RateBy(PlanSchemes.On(plan, asked));
        return copy;
    }

    /// <summary>Those that stood, and those that actions stood under as they first were.</summary>
    private IEnumerable<Priority> Priorities(List<ActionFacts> actions)
    {
        var used = actions.Where(one => !(one.AddedOn > asked)).Select(one => one.Action.PriorityId).OfType<Id<Priority>>().ToHashSet();
        return plan.Priorities.Concat(plan.Withdrawn.Priorities.Where(one => one.WithdrawnOn > asked))
            .Where(one => used.Contains(one.Id) || then.Stood(one.Id.Value, day))
            .Select(one => then.Was(one, one.Id.Value, Later(day, then.Came(one.Id.Value)), FieldsThen.Priority))
            .Where(one => !(one.WithdrawnOn <= asked)).OrderBy(one => one.Position);
    }

    private IEnumerable<StepFacts> StepThen(StepFacts one, ILookup<(Id<PlanAction>, Id<Step>?), Lead> leads) =>
        Those([one.Step], step => step.Id.Value, step => step.ActionId, FieldsThen.Step).Select(step => one with
        {
            Step = dates.Of(step, one, days.GetValueOrDefault(step.ActionId, day)),
            Moves = Same(one.Moves, one.Moves.Where(move => move.On <= asked)),
            Leads = Same(one.Leads, leads[(step.ActionId, step.Id)]),
            Evidence = Was(one.Evidence),
        });

    private IEnumerable<T> Standing<T>(IEnumerable<T> standing, IReadOnlyList<T> withdrawn, Func<T, Guid> id, Func<T, Id<PlanAction>> owner, string[] fields) where T : class, IWithdrawable =>
        Those(standing.Concat(withdrawn.Where(one => one.WithdrawnOn > asked)), id, owner, fields).Where(one => !(one.WithdrawnOn <= asked));

    /// <summary>What stood of what hangs on the actions, each in its words and under the action of then.</summary>
    private IEnumerable<T> Those<T>(IEnumerable<T> all, Func<T, Guid> id, Func<T, Id<PlanAction>> owner, string[] fields) where T : class
    {
        foreach (var one in all)
        {
            var on = days.GetValueOrDefault(owner(then.Worded(one, id(one), day, nameof(Step.ActionId))), day);
            if (then.Stood(id(one), on)) yield return then.Was(one, id(one), on, fields);
        }
    }

    private IReadOnlyList<EvidenceItem> Was(IReadOnlyList<EvidenceItem> now) => Same(now, now.Select(item => evidence.GetValueOrDefault(item.Id, item)));

    private static IEnumerable<EvidenceItem> Evidence(ActionFacts action) => action.Evidence.Concat(action.Steps.SelectMany(step => step.Evidence));

    private static DateOnly Later(DateOnly one, DateOnly? other) => other > one ? other.Value : one;

    /// <summary>The list itself where nothing in it is other, so that what did not change is seen to be the same.</summary>
    public static IReadOnlyList<T> Same<T>(IReadOnlyList<T> now, IEnumerable<T> then)
    {
        List<T> list = [.. then];
        return list.SequenceEqual(now) ? now : list;
    }
}
