using Milepost.Actions;
using Milepost.Facts;
using Milepost.Identity;

namespace Milepost.Evidencing;

/// <summary>Everything that was given to show that a plan's work was done or made a difference, as it stands on a day.</summary>
public sealed class EvidenceRegister
{
    /// <summary>How long before its last day an item is said to expire.</summary>
    public const int DaysOfWarning = 30;

    private EvidenceRegister(IReadOnlyList<EvidenceRow> rows) => Rows = rows;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<EvidenceRow> Rows { get; }

    public EvidenceRow? Find(Id<EvidenceItem> id) => Rows.FirstOrDefault(row => row.Item.Id == id);

    /// <summary>The register as it may leave the plan: without what may not be shared, save what <paramref name="sees"/> lets through.</summary>
    public EvidenceRegister Shared(Func<EvidenceRow, bool>? sees = null) => new([.. Rows.Where(row => !row.IsWithheld || sees?.Invoke(row) == true)]);

    public static EvidenceRegister Of(PlanFacts plan, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var files = plan.EvidenceFiles.ToLookup(file => file.EvidenceItemId);
        var shared = plan.Actions.SelectMany(action => action.SharedEvidence.Select(item => (item.Id, action))).ToLookup(pair => pair.Id, pair => pair.action);
        var met = plan.Actions.SelectMany(action => action.Expected).Where(one => one.MetById is not null).ToLookup(one => one.MetById!.Value);
        var rows =
            from action in plan.Actions
            from given in action.Evidence.Select(item => (item, step: (Step?)null)).Concat(action.Steps.SelectMany(step => step.Evidence.Select(item => (item, step: (Step?)step.Step))))
            let serves = new[] { action }.Concat(shared[given.item.Id]).DistinctBy(one => one.Action.Id)
            select new EvidenceRow(
                given.item, [.. serves], given.step, [.. files[given.item.Id].OrderByDescending(file => file.Number)], [.. met[given.item.Id]], StateOf(given.item, asAt))
            {
                Point = EvidencePoint.Of(plan, given.item, asAt),
            };
        return new([.. rows.OrderByDescending(row => row.Item.On).ThenByDescending(row => row.Item.Id.Value)]);
    }

    /// <summary>How an item stands on a day.</summary>
    public static EvidenceState StateOf(EvidenceItem item, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.RetiredOn <= asAt) return EvidenceState.Retired;
        if (item.ExpiresOn < asAt) return EvidenceState.Expired;
        return item.ExpiresOn <= asAt.AddDays(DaysOfWarning) ? EvidenceState.Expiring : EvidenceState.Current;
    }

    /// <summary>It was there on the day, was not retired, and had not expired.</summary>
    public static bool Counts(EvidenceItem item, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.On <= asAt && StateOf(item, asAt) is EvidenceState.Current or EvidenceState.Expiring;
    }

    /// <summary>Everything that serves an action: its own, its steps', and what was first given for another.</summary>
    public static IEnumerable<EvidenceItem> ServingAction(ActionFacts action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.Evidence.Concat(action.Steps.SelectMany(step => step.Evidence)).Concat(action.SharedEvidence).DistinctBy(item => item.Id);
    }
}
