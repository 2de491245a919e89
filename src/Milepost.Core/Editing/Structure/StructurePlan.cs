using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;

namespace Milepost.Editing.Structure;

/// <summary>The changes of one act as they are drawn up, with all that is refused of it.</summary>
public sealed class StructurePlan(PlanFacts facts, DateOnly on)
{
    private readonly List<StructureChange> changes = [];
    private readonly List<StructureRefusal> refusals = [];

    public PlanFacts Facts => facts;
    public DateOnly On => on;
    public IReadOnlyList<StructureChange> Changes => changes;
    public IReadOnlyList<StructureRefusal> Refusals => refusals;

    /// <summary>The actions that stand, in the plan's order.</summary>
    public IReadOnlyList<ActionFacts> Standing { get; } = PlanOrder.Standing(facts);

    internal void Do(StructureChange change) => changes.Add(change);

    internal void Add(object record) => changes.Add(new Addition(record));

    internal void Refuse(string field, string words) => refusals.Add(new(field, words));

    /// <summary>The action of that id, where it stands; otherwise it is refused in words beside the field.</summary>
    internal ActionFacts? Action(Id<PlanAction>? id, string field, string wanted = "Choose an action")
    {
        var found = facts.Actions.FirstOrDefault(one => one.Action.Id == id);
        if (found is null)
        {
            Refuse(field, wanted);
            return null;
        }

        if (found.Action.WithdrawnOn is null) return found;
        Refuse(field, $"{Called(found.Action)} was withdrawn: restore it first");
        return null;
    }

    /// <summary>A number that leads to the action for ever, where it had one.</summary>
    internal void Remember(Id<PlanAction> leadsTo, string? reference, string because)
    {
        if (!string.IsNullOrWhiteSpace(reference)) Add(new FormerReference(Id<FormerReference>.New(), facts.Plan.Id, leadsTo, reference, on, because));
    }

    /// <summary>An action as it is spoken of: by its number, or by its title where it has none.</summary>
    internal static string Called(PlanAction action) => action.Reference ?? $"“{Wording.Say.Shorten(action.Title, 60)}”";
}
