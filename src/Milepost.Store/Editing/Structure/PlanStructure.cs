using Microsoft.EntityFrameworkCore;
using Milepost.Editing.Structure;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Store.Facts;
using Milepost.Store.History;
using Milepost.Store.Writing;

namespace Milepost.Store.Editing.Structure;

/// <summary>Renumbers, moves, merges, splits, withdraws and restores: each act in one transaction or not at all. The only writer of a plan's structure.</summary>
public sealed class PlanStructure(MilepostDb db)
{
    /// <summary>Marks how far the plan's history had come when a form was shown, to be given back with what was typed.</summary>
    public async Task<Guid?> SeenAsync(Plan plan, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return await db.History.Where(change => change.PlanId == plan.Id.Value).OrderByDescending(change => change.Id)
            .Select(change => (Guid?)change.Id).FirstOrDefaultAsync(stop);
    }

    /// <summary>What an act would change in the plan as it stands; changes nothing.</summary>
    public async Task<StructureOutcome> PreviewAsync(string planName, StructureAct act, DateOnly on, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (await LoadAsync(planName, stop) is not { } facts) return new NoSuchPlan();
        return act.TryPlan(facts, on, out var changes, out var refusals) ? new Restructured(facts, changes) : new StructureRefused(refusals);
    }

    /// <summary>Does it, unless it is refused or somebody changed since what it is about.</summary>
    /// <param name="planName">The plan's short name.</param>
    /// <param name="act">What is asked.</param>
    /// <param name="on">The day it is done.</param>
    /// <param name="seen">How far history had come when the person looked; null where nobody looked.</param>
    /// <param name="stop">Stops it before it is done.</param>
    public Task<StructureOutcome> DoAsync(string planName, StructureAct act, DateOnly on, Guid? seen = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        return db.InTurnAsync(planName, () => OnceAsync(planName, act, on, seen, stop), stop);
    }

    private async Task<StructureOutcome> OnceAsync(string planName, StructureAct act, DateOnly on, Guid? seen, CancellationToken stop)
    {
        if (await LoadAsync(planName, stop) is not { } facts) return new NoSuchPlan();
        if (seen is { } then && await SinceAsync(facts, act, then, stop) is [_, ..] since)
        {
            return new OthersChanged(since, await SeenAsync(facts.Plan, stop));
        }

        if (!act.TryPlan(facts, on, out var changes, out var refusals)) return new StructureRefused(refusals);
        foreach (var change in changes)
        {
            if (change is Addition added) db.Add(added.Record);
            foreach (var record in change.Touches.Where(record => db.Entry(record).State is EntityState.Detached)) db.Attach(record);
            change.Apply();
        }

        return new Restructured(facts, changes);
    }

    /// <summary>What was changed since the form was shown, in the records that the act is about.</summary>
    private async Task<List<Change>> SinceAsync(PlanFacts facts, StructureAct act, Guid seen, CancellationToken stop)
    {
        var since = await db.History.AsNoTracking().Where(change => change.PlanId == facts.Plan.Id.Value && change.Id > seen)
            .OrderBy(change => change.Id).ToListAsync(stop);
        if (since.Count == 0) return [];
        var about = act.About(facts).ToHashSet();
        // Where it stands among others is nothing that anybody typed.
        return since.FindAll(change => about.Contains(change.RecordId) && change.Field != "Position");
    }

    private async Task<PlanFacts?> LoadAsync(string planName, CancellationToken stop)
    {
        var id = await db.Plans.Where(plan => plan.Name == planName)
            .Select(plan => (Identity.Id<Plan>?)plan.Id).FirstOrDefaultAsync(stop);
        return id is { } known ? await new PlanFactsQuery(db).LoadAsync(known, stop) : null;
    }
}
