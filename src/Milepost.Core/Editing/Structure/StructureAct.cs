using System.Diagnostics.CodeAnalysis;
using Milepost.Facts;

namespace Milepost.Editing.Structure;

/// <summary>Something a person asks of the plan's structure: to renumber, move, merge, split, withdraw or restore.</summary>
public abstract record StructureAct
{
    /// <summary>What would change, in the plan as it stands; or why not, each beside the field that was asked for.</summary>
    public bool TryPlan(
        PlanFacts facts, DateOnly on, [NotNullWhen(true)] out IReadOnlyList<StructureChange>? changes, out IReadOnlyList<StructureRefusal> refusals)
    {
        var drawn = new StructurePlan(facts, on);
        Draw(drawn);
        refusals = drawn.Refusals;
        changes = refusals.Count == 0 ? drawn.Changes : null;
        return changes is not null;
    }

    /// <summary>The records that it is about: who changed one of them since should be heard first.</summary>
    public abstract IEnumerable<Guid> About(PlanFacts facts);

    protected abstract void Draw(StructurePlan plan);

    /// <summary>An action with all of it that another person may be working on.</summary>
    protected static IEnumerable<Guid> Whole(PlanFacts facts, Identity.Id<Actions.PlanAction> id)
    {
        var action = facts.Actions.FirstOrDefault(one => one.Action.Id == id);
        return action is null ? [id.Value] :
        [
            id.Value, .. action.Steps.Select(step => step.Step.Id.Value), .. action.Leads.Select(lead => lead.Id.Value),
            .. action.SuccessTests.Select(test => test.Id.Value), .. action.ChildrensStatements.Select(statement => statement.Id.Value),
        ];
    }
}

/// <summary>Why an act on the plan's structure cannot be done, in words, beside the field that was asked for.</summary>
public sealed record StructureRefusal(string Field, string Words);
