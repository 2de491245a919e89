using Milepost.Actions;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Evidence;

/// <summary>What was agreed at the start to be what will show that an action worked: added, met by an item, taken back.</summary>
public sealed class ExpectedOfActions(MilepostDb db)
{
    public Task AddAsync(Id<Plan> plan, Id<PlanAction> action, string text, EvidenceOf of, DateOnly on, string by, CancellationToken stop = default)
    {
        db.Add(new ExpectedEvidence(Id<ExpectedEvidence>.New(), plan, action, text, of, on, by));
        return db.SaveChangesAsync(stop);
    }

    /// <summary>Says which item meets it; none makes it a gap again.</summary>
    /// <returns>Whether it is still expected.</returns>
    public Task<bool> MeetAsync(Id<Plan> plan, Id<ExpectedEvidence> id, Id<EvidenceItem>? item, CancellationToken stop = default) =>
        ChangeAsync(plan, id, one => one.Meet(item), stop);

    /// <summary>It is expected no more; it stays to be seen in the history.</summary>
    public Task<bool> WithdrawAsync(Id<Plan> plan, Id<ExpectedEvidence> id, DateOnly on, string because, CancellationToken stop = default) =>
        ChangeAsync(plan, id, one => one.Withdraw(on, because), stop);

    private Task<bool> ChangeAsync(Id<Plan> plan, Id<ExpectedEvidence> id, Action<ExpectedEvidence> change, CancellationToken stop) =>
        db.InTurnAsync(plan, facts =>
        {
            if (facts.Actions.SelectMany(action => action.Expected).FirstOrDefault(one => one.Id == id) is not { } expected) return false;
            db.Attach(expected);
            change(expected);
            return true;
        }, stop);
}
