using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;

namespace Milepost.Editing.Structure;

/// <summary>Gives actions other numbers, all in one go, so that two can change places. The old numbers lead to them for ever.</summary>
public sealed record RenumberActions(IReadOnlyDictionary<Id<PlanAction>, string> References) : StructureAct
{
    /// <summary>The field of one action's number.</summary>
    public static string Field(Id<PlanAction> action) => $"References[{action}]";

    public override IEnumerable<Guid> About(PlanFacts facts) => References.Keys.Select(id => id.Value);

    protected override void Draw(StructurePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var wanted = new List<(ActionFacts Facts, string Reference)>();
        foreach (var (id, reference) in References)
        {
            if (plan.Action(id, Field(id)) is { } action && Structure.References.Typed(plan, reference, Field(id)) is { } typed) wanted.Add((action, typed));
        }

        Structure.References.Distinct(plan, [.. wanted.Where(IsNew).Select(one => ((Id<PlanAction>?)one.Facts.Action.Id, one.Reference, Field(one.Facts.Action.Id)))
            .Concat(Kept(wanted))]);
        var changed = wanted.Where(IsNew).ToList();
        if (changed.Count == 0 && plan.Refusals.Count == 0) plan.Refuse("", "No number is another than before, so that nothing would change");
        foreach (var ((action, reference), number) in changed.Select(one => ((one.Facts.Action, one.Reference), one.Reference)))
        {
            plan.Do(new NewName(action, number, action.Title));
            if (action.Reference is { } before && KnownReferences.Key(before) != KnownReferences.Key(reference)) plan.Remember(action.Id, before, "renumbered");
        }

        Structure.References.Follow(plan, changed.Where(one => one.Facts.Action.Reference is not null && Owns(plan, one.Facts.Action))
            .ToDictionary(one => KnownReferences.Key(one.Facts.Action.Reference!), one => (string?)one.Reference));
    }

    /// <summary>Those that are asked to stay as they are take part in what may not be given twice, and are not faulted for what was double before.</summary>
    private static IEnumerable<(Id<PlanAction>?, string, string)> Kept(List<(ActionFacts Facts, string Reference)> wanted)
    {
        var fresh = wanted.Where(IsNew).Select(one => KnownReferences.Key(one.Reference)).ToHashSet();
        return wanted.Where(one => !IsNew(one) && fresh.Contains(KnownReferences.Key(one.Reference)))
            .Select(one => ((Id<PlanAction>?)one.Facts.Action.Id, one.Reference, Field(one.Facts.Action.Id)));
    }

    private static bool IsNew((ActionFacts Facts, string Reference) one) => one.Facts.Action.Reference != one.Reference;

    /// <summary>Where a file gave one number to two actions, nobody can say which of them a measure cites.</summary>
    private static bool Owns(StructurePlan plan, PlanAction action) =>
        plan.Standing.Count(one => one.Action.Reference is { } other && KnownReferences.Key(other) == KnownReferences.Key(action.Reference!)) == 1;
}
