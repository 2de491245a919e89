using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Editing.Structure;

/// <summary>Puts an action under another priority or section, or in another place among its neighbours. Its number stays.</summary>
/// <param name="Action">The action.</param>
/// <param name="Priority">The priority it will stand under; none where the plan has actions under none.</param>
/// <param name="Section">The heading inside the priority.</param>
/// <param name="After">The action it will stand after; before all others of the priority where none is named.</param>
public sealed record MoveAction(Id<PlanAction> Action, Id<Priority>? Priority, string? Section, Id<PlanAction>? After) : StructureAct
{
    private const int LongestSection = 200;

    public override IEnumerable<Guid> About(PlanFacts facts) => [Action.Value];

    protected override void Draw(StructurePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var action = plan.Action(Action, "");
        if (Priority is { } priority && plan.Facts.Priorities.All(one => one.Id != priority)) plan.Refuse(nameof(Priority), "Choose a priority that stands");
        var section = Folded.Line(Section);
        if (section.Length > LongestSection) plan.Refuse(nameof(Section), $"A section has at most {LongestSection} characters");
        if (After == Action) plan.Refuse(nameof(After), "An action cannot stand after itself");
        else if (After is { } after && plan.Action(after, nameof(After)) is { } neighbour && neighbour.Action.PriorityId != Priority)
        {
            plan.Refuse(nameof(After), $"{StructurePlan.Called(neighbour.Action)} does not stand under that priority: choose a neighbour that does");
        }

        if (action is null || plan.Refusals.Count > 0) return;
        PlanOrder.Put(plan, [action.Action], Priority, section.Length == 0 ? null : section, After);
    }

    /// <summary>One place up or down among its neighbours; null where it stands at that end already.</summary>
    public static MoveAction? By(PlanFacts facts, Id<PlanAction> action, bool up)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Actions.FirstOrDefault(one => one.Action.Id == action)?.Action is not { WithdrawnOn: null } moved) return null;
        var row = PlanOrder.Under(facts, moved.PriorityId);
        var at = row.ToList().FindIndex(one => one.Action.Id == action);
        var after = up ? at - 2 : at + 1;
        if (up ? at == 0 : at == row.Count - 1) return null;
        return new(action, moved.PriorityId, moved.Section, after < 0 ? null : row[after].Action.Id);
    }
}
