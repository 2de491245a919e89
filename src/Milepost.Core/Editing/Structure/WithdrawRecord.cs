using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Editing.Structure;

/// <summary>Withdraws a record with a reason. It leaves the tables and the counts, and stays to be seen.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which of them.</param>
/// <param name="Because">Why; a person must say.</param>
public sealed record WithdrawRecord(RecordKind Kind, Guid Id, string? Because) : StructureAct
{
    /// <summary>What becomes of the actions of a priority that is withdrawn.</summary>
    public PriorityActions? Actions { get; init; }

    /// <summary>The priority that they move to, where that is chosen.</summary>
    public Id<Priority>? MoveTo { get; init; }

    public override IEnumerable<Guid> About(PlanFacts facts) => [Id];

    protected override void Draw(StructurePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (string.IsNullOrWhiteSpace(Because)) plan.Refuse(nameof(Because), "Say why it is withdrawn: whoever misses it will ask");
        if (PlanRecord.Find(plan.Facts, Kind, Id) is not { } found) plan.Refuse("", "There is no such record in this plan");
        else if (!found.Stands) plan.Refuse("", $"It was withdrawn on {Wording.Say.Date(found.Record.WithdrawnOn!.Value)} already");
        else Draw(plan, found, Because?.Trim() ?? "");
    }

    private void Draw(StructurePlan plan, PlanRecord found, string because)
    {
        switch (found.Record)
        {
            case Priority priority:
                Leave(plan, priority, because);
                break;
            case Recommendation recommendation when plan.Facts.Sources.FirstOrDefault(one => one.Id == recommendation.SourceId)?.IsLocked == true:
                plan.Refuse("", "It is word for word from a document that was read, so it stands. The whole document can be withdrawn");
                break;
            case Source source:
                foreach (var each in plan.Facts.Recommendations.Where(one => one.SourceId == source.Id)) plan.Do(new Withdrawal(each, plan.On, With(source.Title, because)));
                break;
            case Post post:
                foreach (var holder in plan.Facts.Holders.Where(one => one.PostId == post.Id && one.Until is null)) plan.Do(new Leaving(holder, plan.On));
                break;
        }

        plan.Do(new Withdrawal(found.Record, plan.On, because));
    }

    /// <summary>A priority is not taken from over its actions: they move or go with it, as the person chooses.</summary>
    private void Leave(StructurePlan plan, Priority priority, string because)
    {
        var under = PlanOrder.Under(plan.Facts, priority.Id).Select(one => one.Action).ToList();
        if (under.Count == 0) return;
        switch (Actions)
        {
            case PriorityActions.Withdraw:
                foreach (var action in under) plan.Do(new Withdrawal(action, plan.On, With(priority.Title, because)));
                break;
            case PriorityActions.Move when MoveTo is { } to && to != priority.Id && plan.Facts.Priorities.Any(one => one.Id == to):
                // Each keeps the heading that it stood under, so that nothing of it is lost by the move.
                foreach (var action in under) plan.Do(new NewPlace(action, to, action.Section, action.Position));
                break;
            case PriorityActions.Move:
                plan.Refuse(nameof(MoveTo), "Choose another priority that stands for its actions to move to");
                break;
            default:
                plan.Refuse(nameof(Actions), $"{Wording.Say.Count(under.Count, "action")} still {(under.Count == 1 ? "stands" : "stand")} under it: choose what becomes of {(under.Count == 1 ? "it" : "them")}");
                break;
        }
    }

    /// <summary>The reason of what is withdrawn along with something, by which it also comes back with it.</summary>
    internal static string With(string title, string because) => $"Withdrawn with “{Wording.Say.Shorten(title, 100)}”: {because}";
}

/// <summary>What becomes of the actions that stand under a priority when it is withdrawn.</summary>
public enum PriorityActions
{
    /// <summary>They move to another priority.</summary>
    Move,

    /// <summary>They are withdrawn with it.</summary>
    Withdraw,
}
