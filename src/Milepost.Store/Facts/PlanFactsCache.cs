using Microsoft.EntityFrameworkCore;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Store.Facts;

/// <summary>Keeps the plans that were looked at last, for as long as their stamp stands: one query asks for the stamp, the rest is here.</summary>
public sealed class PlanFactsCache : IDisposable
{
    /// <summary>A council has a plan or two; a region some dozens.</summary>
    private const int Room = 32;

    // Compiled for one database, as a host has one.
    private readonly Func<MilepostDb, string, Task<PlanStamp?>> byName = EF.CompileAsyncQuery(
        (MilepostDb db, string name) => db.Plans.Where(plan => plan.Name == name)
            .Select(plan => new PlanStamp(plan.Id, plan.Stamp)).FirstOrDefault());

    private readonly Func<MilepostDb, Id<Plan>, Task<PlanStamp?>> byId = EF.CompileAsyncQuery(
        (MilepostDb db, Id<Plan> id) => db.Plans.Where(plan => plan.Id == id)
            .Select(plan => new PlanStamp(plan.Id, plan.Stamp)).FirstOrDefault());

    private readonly SemaphoreSlim loading = new(1);
    private readonly Lock door = new();
    private readonly LinkedList<PlanFacts> latestFirst = [];

    public Task<PlanFacts?> LoadAsync(MilepostDb db, string name, CancellationToken stop = default) => Load(db, byName(db, name), stop);

    public Task<PlanFacts?> LoadAsync(MilepostDb db, Id<Plan> id, CancellationToken stop = default) => Load(db, byId(db, id), stop);

    /// <summary>The plan of a stamp that was asked for with others, by one question for all of them.</summary>
    public Task<PlanFacts?> LoadAsync(MilepostDb db, PlanStamp stamp, CancellationToken stop = default) => Load(db, Task.FromResult<PlanStamp?>(stamp), stop);

    /// <summary>The plan and its stamp, for a page that answers "unchanged" before it loads anything else.</summary>
    public Task<PlanStamp?> StampAsync(MilepostDb db, string name) => byName(db, name);

    public void Dispose() => loading.Dispose();

    private async Task<PlanFacts?> Load(MilepostDb db, Task<PlanStamp?> stamping, CancellationToken stop)
    {
        if (await stamping is not { } stamp) return null;
        if (Find(stamp) is { } known) return known;
        await loading.WaitAsync(stop);
        try
        {
            if (Find(stamp) is { } meanwhile) return meanwhile;
            var facts = await new PlanFactsQuery(db).LoadAsync(stamp.Id, stop);
            if (facts is not null) Keep(facts);
            return facts;
        }
        finally
        {
            loading.Release();
        }
    }

    private PlanFacts? Find(PlanStamp stamp)
    {
        lock (door)
        {
            for (var node = latestFirst.First; node is not null; node = node.Next)
            {
                if (node.Value.Plan.Id != stamp.Id || node.Value.Plan.Stamp != stamp.Stamp) continue;
                latestFirst.Remove(node);
                latestFirst.AddFirst(node);
                return node.Value;
            }
        }

        return null;
    }

    private void Keep(PlanFacts facts)
    {
        lock (door)
        {
            for (var node = latestFirst.First; node is not null; node = node.Next)
            {
                if (node.Value.Plan.Id != facts.Plan.Id) continue;
                latestFirst.Remove(node);
                break;
            }

            latestFirst.AddFirst(facts);
            if (latestFirst.Count > Room) latestFirst.RemoveLast();
        }
    }
}

/// <summary>A plan and the stamp that changes with everything in it.</summary>
public sealed record PlanStamp(Id<Plan> Id, Guid Stamp);
