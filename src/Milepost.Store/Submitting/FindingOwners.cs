using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Submitting;

/// <summary>Keeps who puts right what the rules of data quality find.</summary>
public sealed class FindingOwners(MilepostDb db)
{
    public async Task<IReadOnlyList<FindingOwner>> AllAsync(Id<Plan> plan, CancellationToken stop) =>
        await db.FindingOwners.AsNoTracking().Where(one => one.PlanId == plan && one.EndedOn == null).ToListAsync(stop);

    /// <summary>Whoever was named for the very same before is so no longer.</summary>
    public Task<FindingOwner> NameAsync(FindingOwner owner, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return db.InTurnAsync(owner.PlanId, async () =>
        {
            var (plan, rule, list, team) = (owner.PlanId, owner.Rule, owner.List, owner.Team);
            foreach (var former in await db.FindingOwners.Where(one => one.PlanId == plan && one.Rule == rule && one.List == list && one.Team == team && one.EndedOn == null).ToListAsync(stop)) former.End(owner.On);
            db.Add(owner);
            return owner;
        }, stop);
    }

    /// <summary>False where it had ended already.</summary>
    public Task<bool> EndAsync(Id<Plan> plan, Id<FindingOwner> id, DateOnly on, CancellationToken stop) =>
        db.InTurnAsync(plan, async () =>
        {
            if (await db.FindingOwners.FirstOrDefaultAsync(one => one.PlanId == plan && one.Id == id && one.EndedOn == null, stop) is not { } owner) return false;
            owner.End(on);
            return true;
        }, stop);
}
