using Milepost.Actions;
using Milepost.Identity;
using Milepost.Wording;

namespace Milepost.Facts;

/// <summary>Every number that an action of the plan has or once had, and where it leads now.</summary>
public sealed class KnownReferences(PlanFacts facts)
{
    private readonly Dictionary<Id<PlanAction>, ActionFacts> byId = facts.Actions.ToDictionary(one => one.Action.Id);

    private readonly Dictionary<string, ActionFacts> standing = facts.Actions
        .Where(one => one.Action is { WithdrawnOn: null, Reference: not null })
        .GroupBy(one => Key(one.Action.Reference!)).ToDictionary(same => same.Key, same => same.First());

    private readonly ILookup<string, FormerReference> former = facts.FormerReferences.ToLookup(one => Key(one.Reference));

    private readonly ILookup<Id<PlanAction>, FormerReference> formerOf = facts.FormerReferences.ToLookup(one => one.ActionId);

    /// <summary>Two references are the same number when only capitals and white space differ.</summary>
    public static string Key(string reference) => Folded.Key(reference);

    /// <summary>The standing action of that number, else the action that once had it, else the withdrawn one that still bears it; null where nobody ever had it.</summary>
    public FoundReference? Find(string reference)
    {
        var key = Key(reference);
        var once = former[key].ToList();
        if (standing.TryGetValue(key, out var action)) return new(action, null, once.Exists(one => Now(one.ActionId) != action));
        if (once is [_, ..] && Latest(once) is { } found) return found;
        var withdrawn = facts.Actions.LastOrDefault(one => one.Action is { WithdrawnOn: not null, Reference: { } own } && Key(own) == key);
        return withdrawn is null ? null : new(Now(withdrawn.Action.Id) ?? withdrawn, null, BelongedToAnother: false);
    }

    /// <summary>The standing action of that number.</summary>
    public ActionFacts? Standing(string reference) => standing.GetValueOrDefault(Key(reference));

    /// <summary>The numbers that led to an action, oldest first, without the one that it bears.</summary>
    public IReadOnlyList<FormerReference> Former(PlanAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return [.. formerOf[action.Id].Where(one => action.Reference is null || Key(one.Reference) != Key(action.Reference))];
    }

    /// <summary>The action itself, or the one that took it up, and so on to the last.</summary>
    public ActionFacts? Now(Id<PlanAction> id)
    {
        var seen = new HashSet<Id<PlanAction>>();
        while (byId.TryGetValue(id, out var action))
        {
            if (action.Action.MergedIntoId is not { } next || !seen.Add(id)) return action;
            id = next;
        }

        return null;
    }

    /// <summary>The last to have had it, of those that still stand before those that do not.</summary>
    private FoundReference? Latest(List<FormerReference> once) => once
        .Select((was, order) => (was, order, action: Now(was.ActionId))).Where(one => one.action is not null)
        .OrderBy(one => one.action!.Action.WithdrawnOn is null).ThenBy(one => one.was.On).ThenBy(one => one.order)
        .Select(one => new FoundReference(one.action!, one.was, BelongedToAnother: false)).LastOrDefault();
}

/// <summary>Where a number of an action leads.</summary>
/// <param name="Action">The action.</param>
/// <param name="Was">The fact that it was once the action's number; null where it is its number.</param>
/// <param name="BelongedToAnother">The number was another action's before it was this one's.</param>
public sealed record FoundReference(ActionFacts Action, FormerReference? Was, bool BelongedToAnother);
