using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;

namespace Milepost.Editing.Structure;

/// <summary>Puts a step in another place, or under another action with everything that hangs on it.</summary>
/// <param name="Step">The step.</param>
/// <param name="To">The action it will be a step of.</param>
/// <param name="After">The step it will stand after; first where none is named.</param>
public sealed record MoveStep(Id<Step> Step, Id<PlanAction> To, Id<Step>? After) : StructureAct
{
    public override IEnumerable<Guid> About(PlanFacts facts) => [Step.Value];

    protected override void Draw(StructurePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var step = Steps.Find(plan.Facts, Step);
        if (step?.Step.WithdrawnOn is not null || step is null) plan.Refuse("", "That step does not stand: restore it first");
        var to = plan.Action(To, nameof(To), "Choose the action that it will be a step of");
        var others = to is null ? [] : Steps.Standing(to).Where(one => one.Step.Id != Step).ToList();
        if (After is { } after && to is not null && others.TrueForAll(one => one.Step.Id != after)) plan.Refuse(nameof(After), "Choose a step of that action");
        if (step is null || to is null || plan.Refusals.Count > 0) return;

        var place = After is { } before ? others.FindIndex(one => one.Step.Id == before) + 1 : 0;
        Steps.Insert(plan, to.Action.Id, others, place, [step]);
    }

    /// <summary>One place up or down among the steps of its action; null where it stands at that end already.</summary>
    public static MoveStep? By(PlanFacts facts, Id<Step> step, bool up)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Actions.FirstOrDefault(one => one.Steps.Any(each => each.Step.Id == step)) is not { } action) return null;
        var row = Steps.Standing(action);
        var at = row.ToList().FindIndex(one => one.Step.Id == step);
        if (at < 0 || (up ? at == 0 : at == row.Count - 1)) return null;
        var after = up ? at - 2 : at + 1;
        return new(step, action.Action.Id, after < 0 ? null : row[after].Step.Id);
    }
}

/// <summary>The steps of an action in their order.</summary>
internal static class Steps
{
    public static StepFacts? Find(PlanFacts facts, Id<Step> step) =>
        facts.Actions.SelectMany(one => one.Steps).FirstOrDefault(one => one.Step.Id == step);

    public static IReadOnlyList<StepFacts> Standing(ActionFacts action) =>
        [.. action.Steps.Where(one => one.Step.WithdrawnOn is null).OrderBy(one => one.Step.Position).ThenBy(one => one.Step.Id.Value)];

    /// <summary>Puts steps among the others of an action. A mark that another bears already gives way to the next one free.</summary>
    public static void Insert(StructurePlan plan, Id<PlanAction> action, IReadOnlyList<StepFacts> others, int place, IReadOnlyList<StepFacts> steps)
    {
        var taken = others.Select(one => one.Step.Reference).ToList();
        var marks = new Dictionary<Id<Step>, string?>();
        foreach (var step in steps)
        {
            var mark = References.Free(step.Step.Reference, taken);
            taken.Add(mark);
            marks[step.Step.Id] = mark;
        }

        var list = others.Select(one => (one, (int?)one.Step.Position)).ToList();
        list.InsertRange(place, steps.Select(one => (one, (int?)null)));
        foreach (var (step, position) in PlanOrder.Rising(list))
        {
            plan.Do(new NewStepPlace(step, action, marks.GetValueOrDefault(step.Step.Id, step.Step.Reference), position));
        }
    }
}
