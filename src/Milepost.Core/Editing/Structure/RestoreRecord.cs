using Milepost.Actions;
using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Editing.Structure;

/// <summary>Brings back what was withdrawn. An action whose number is another's by now needs a new one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which of them.</param>
/// <param name="Reference">The number that an action is to have from now on; its own where none is given.</param>
public sealed record RestoreRecord(RecordKind Kind, Guid Id, string? Reference = null) : StructureAct
{
    public override IEnumerable<Guid> About(PlanFacts facts) => [Id];

    protected override void Draw(StructurePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (PlanRecord.Find(plan.Facts, Kind, Id) is not { } found)
        {
            plan.Refuse("", "There is no such record in this plan");
            return;
        }

        if (found.Stands)
        {
            plan.Refuse("", "It stands already");
            return;
        }

        plan.Do(new Restoration(found.Record));
        switch (found.Record)
        {
            case PlanAction action:
                Bring(plan, action, Reference);
                PlanOrder.TakeIn(plan, [action]);
                break;
            case Priority priority:
                var under = plan.Facts.Actions.Select(one => one.Action).Where(one => one.PriorityId == priority.Id);
                Bring(plan, priority, [.. With(plan, priority, under, priority.Title)]);
                break;
            case Source source:
                var said = plan.Facts.Withdrawn.Recommendations.Where(one => one.SourceId == source.Id);
                foreach (var recommendation in With(plan, source, said, source.Title)) plan.Do(new Restoration(recommendation));
                break;
            case Recommendation recommendation when plan.Facts.Withdrawn.Sources.FirstOrDefault(one => one.Id == recommendation.SourceId) is { } source:
                plan.Refuse("", $"“{source.Title}”, which says it, is withdrawn: restore that first");
                break;
            case Step or SuccessTest or ChildrensStatement when Home(plan, found.Record) is { WithdrawnOn: not null } home:
                plan.Refuse("", $"{StructurePlan.Called(home)}, which it belongs to, is withdrawn: restore that first");
                break;
            case Step step:
                TakeIn(plan, step);
                break;
        }
    }

    /// <summary>Another step may stand in its place by now; it then stands after the last.</summary>
    private static void TakeIn(StructurePlan plan, Step step)
    {
        var home = plan.Facts.Actions.First(one => one.Action.Id == step.ActionId);
        var others = home.Steps.Where(one => one.Step.WithdrawnOn is null && one.Step.Id != step.Id).Select(one => one.Step.Position).ToList();
        if (!others.Contains(step.Position)) return;
        plan.Do(new NewStepPlace(home.Steps.First(one => one.Step.Id == step.Id), step.ActionId, step.Reference, others.Max() + 1));
    }

    private static void Bring(StructurePlan plan, Priority priority, IReadOnlyList<PlanAction> actions)
    {
        foreach (var action in actions)
        {
            plan.Do(new Restoration(action));
            Bring(plan, action, null, priority);
        }

        PlanOrder.TakeIn(plan, actions);
    }

    private static void Bring(StructurePlan plan, PlanAction action, string? wanted, Priority? with = null)
    {
        if (action.PriorityId is { } id && id != with?.Id && plan.Facts.Withdrawn.Priorities.FirstOrDefault(one => one.Id == id) is { } priority)
        {
            plan.Refuse("", $"“{Wording.Say.Shorten(priority.Title, 80)}”, which it stands under, is withdrawn: restore that first");
        }

        if (!string.IsNullOrWhiteSpace(wanted) || action.Reference is not null)
        {
            var number = References.Typed(plan, string.IsNullOrWhiteSpace(wanted) ? action.Reference : wanted, nameof(Reference));
            if (number is not null) References.Distinct(plan, [(action.Id, number, nameof(Reference))]);
            if (number is not null && number != action.Reference)
            {
                plan.Do(new NewName(action, number, action.Title));
                if (action.Reference is { } before && KnownReferences.Key(before) != KnownReferences.Key(number)) plan.Remember(action.Id, before, "restored under another number");
            }
        }
    }

    /// <summary>What went with it: on the same day, for the reason that it was given then.</summary>
    private static IEnumerable<T> With<T>(StructurePlan plan, IWithdrawable whole, IEnumerable<T> parts, string title) where T : IWithdrawable =>
        parts.Where(part => part.WithdrawnOn is not null && part.WithdrawnBecause == WithdrawRecord.With(title, whole.WithdrawnBecause ?? "")
            && part.WithdrawnOn <= plan.On);

    private static PlanAction? Home(StructurePlan plan, IWithdrawable record)
    {
        var id = record switch { Step step => step.ActionId, SuccessTest test => test.ActionId, _ => ((ChildrensStatement)record).ActionId };
        return plan.Facts.Actions.FirstOrDefault(one => one.Action.Id == id)?.Action;
    }
}
