using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Editing.Structure;

/// <summary>The order of a plan's actions, and what must give way when one is put between two others.</summary>
public static class PlanOrder
{
    public static IReadOnlyList<ActionFacts> Standing(PlanFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. facts.Actions.Where(one => one.Action.WithdrawnOn is null)
                .OrderBy(one => one.Action.Position).ThenBy(one => one.Action.Id.Value),
        ];
    }

    /// <summary>Those of one priority, or of none.</summary>
    public static IReadOnlyList<ActionFacts> Under(PlanFacts facts, Id<Priority>? priority) =>
        [.. Standing(facts).Where(one => one.Action.PriorityId == priority)];

    /// <summary>Puts actions behind another one, or before all others of their priority, and says which others give way.</summary>
    internal static void Put(StructurePlan plan, IReadOnlyList<PlanAction> actions, Id<Priority>? priority, string? section, Id<PlanAction>? after)
    {
        var rest = plan.Standing.Select(one => one.Action).Where(one => !actions.Contains(one)).ToList();
        var place = after is { } before ? rest.FindIndex(one => one.Id == before) + 1 : First(rest, priority);
        var list = rest.Select(one => (one, (int?)one.Position)).ToList();
        list.InsertRange(place, actions.Select(one => (one, (int?)null)));
        var moved = Rising(list).ToList();
        foreach (var (action, position) in moved)
        {
            plan.Do(actions.Contains(action)
                ? new NewPlace(action, priority, section, position)
                : new NewPlace(action, action.PriorityId, action.Section, position));
        }
    }

    /// <summary>Takes actions in again where they stood, and says which others give way.</summary>
    internal static void TakeIn(StructurePlan plan, IReadOnlyList<PlanAction> actions)
    {
        var all = plan.Standing.Select(one => one.Action).Concat(actions).OrderBy(one => one.Position).ThenBy(one => one.Id.Value);
        foreach (var (action, position) in Rising(all.Select(one => (one, (int?)one.Position))))
        {
            plan.Do(new NewPlace(action, action.PriorityId, action.Section, position));
        }
    }

    /// <summary>Before the first of the priority; at the end of the plan where it has none.</summary>
    private static int First(List<PlanAction> rest, Id<Priority>? priority) =>
        rest.FindIndex(one => one.PriorityId == priority) is >= 0 and var first ? first : rest.Count;

    /// <summary>The places from now on of those that must change theirs, so that the places rise along the list; those that come before the first change stay.</summary>
    public static IEnumerable<(T Item, int Position)> Rising<T>(IEnumerable<(T Item, int? Position)> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var last = -1;
        foreach (var (item, position) in list)
        {
            if (position > last)
            {
                last = position.Value;
                continue;
            }

            yield return (item, ++last);
        }
    }
}
