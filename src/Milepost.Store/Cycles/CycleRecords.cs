using Milepost.Cycles;
using Milepost.Cycling;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Writing;
using Milepost.Store.History;

namespace Milepost.Store.Cycles;

/// <summary>What came of freezing a cycle.</summary>
public abstract record FreezeOutcome;

/// <summary>It is frozen, and this is what the board sees.</summary>
public sealed record Frozen(Snapshot Snapshot) : FreezeOutcome;

/// <summary>It was not; why, in words.</summary>
public sealed record FreezeRefused(string Reason) : FreezeOutcome;

/// <summary>Keeps a plan's cycles: sets their calendar, moves a date, freezes one and keeps what the board is to see. Each in one transaction.</summary>
public sealed class CycleRecords(MilepostDb db, TimeProvider time)
{
    /// <summary>How far ahead cycles stand, so that people can plan their year.</summary>
    public const int DaysAhead = 300;

    /// <summary>Sets the calendar. Cycles that were opened or frozen stand; those to come follow it.</summary>
    public Task<int> SetAsync(Id<Plan> plan, CycleCalendar calendar, DateOnly today, CancellationToken stop = default) => db.InTurnAsync(plan, facts =>
    {
        db.Attach(facts.Plan);
        facts.Plan.UpdateBy(calendar);
        var changes = CycleDates.Set(calendar, facts.Cycles, today, today.AddDays(DaysAhead));
        foreach (var change in changes) Apply(plan, change);
        return changes.Count;
    }, stop);

    /// <summary>Adds the cycles that the calendar asks for next; what stands is left alone. Doing it twice does it once.</summary>
    public Task<int> ExtendAsync(Id<Plan> plan, DateOnly today, CancellationToken stop = default) => db.InTurnAsync(plan, facts =>
    {
        var missing = CycleDates.Missing(facts.Plan.Calendar, facts.Cycles, today, today.AddDays(DaysAhead));
        foreach (var one in missing) Apply(plan, new(null, one));
        return missing.Count;
    }, stop);

    /// <summary>Moves the dates of one cycle.</summary>
    /// <returns>Null where it is done; otherwise why it cannot be.</returns>
    public Task<string?> MoveAsync(Id<Plan> plan, Id<Cycle> id, DateOnly opensOn, DateOnly closesOn, DateOnly? boardOn, CancellationToken stop = default) => db.InTurnAsync(plan, facts =>
    {
        if (Find(facts, id) is not { } cycle) return "The cycle is no longer in the calendar";
        if (CycleRules.Refusal(cycle, facts.Cycles, opensOn, closesOn, boardOn) is { } why) return why;
        db.Attach(cycle);
        cycle.Schedule(opensOn, closesOn, boardOn);
        return null;
    }, stop);

    /// <summary>Ends a cycle for good and keeps the plan as it stands, as the next snapshot. What is said later belongs to the next cycle.</summary>
    public Task<FreezeOutcome> FreezeAsync(Id<Plan> plan, Id<Cycle> id, DateOnly today, string by, CancellationToken stop = default) => db.InTurnAsync<FreezeOutcome>(plan, facts =>
    {
        if (Find(facts, id) is not { } cycle) return new FreezeRefused("The cycle is no longer in the calendar");
        if (cycle.FrozenOn is { } frozen) return new FreezeRefused($"{cycle.FrozenBy} froze it on {Wording.Say.Date(frozen)}, and a cycle is frozen once");
        if (cycle.OpensOn > today) return new FreezeRefused($"Its window does not open before {Wording.Say.Date(cycle.OpensOn)}");

        var snapshot = Keep(facts, cycle.Id, today, by);
        db.Attach(cycle);
        cycle.Freeze(today, by);
        return new Frozen(snapshot);
    }, stop);

    /// <summary>Writes down that a board approved the plan as a snapshot has it.</summary>
    /// <returns>Null where it is done; otherwise why it cannot be.</returns>
    public Task<string?> ApproveAsync(Id<Plan> plan, int number, string name, string approvedBy, DateOnly on, string by, CancellationToken stop = default) => db.InTurnAsync(plan, facts =>
    {
        if (facts.Snapshots.FirstOrDefault(one => one.Number == number) is not { } snapshot) return $"There is no snapshot {number}";
        if (facts.Approved.Any(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))) return $"There is a version called {name} already; a version is named once";
        if (on < snapshot.AsAt) return $"The snapshot speaks of {Wording.Say.Date(snapshot.AsAt)}, so it cannot have been approved before that day";
        db.Add(new ApprovedVersion(Id<ApprovedVersion>.New(), plan, snapshot.Id, name, approvedBy, on, by));
        return null;
    }, stop);

    private Snapshot Keep(PlanFacts facts, Id<Cycle>? cycle, DateOnly asAt, string by)
    {
        var number = facts.Snapshots.Select(one => one.Number).DefaultIfEmpty().Max() + 1;
        var plain = SnapshotJson.Write(new(SnapshotJson.Format, number, asAt, by, facts));
        var snapshot = new Snapshot(
            Id<Snapshot>.New(), facts.Plan.Id, number, cycle, asAt, HistoryInterceptor.ToTheMicrosecond(time.GetUtcNow().UtcDateTime), by, SnapshotContent.Hash(plain));
        db.Add(snapshot);
        db.Add(SnapshotContent.Of(snapshot.Id, plain));
        return snapshot;
    }

    private void Apply(Id<Plan> plan, CycleChange change)
    {
        if (change.Standing is { } standing) db.Attach(standing);
        switch (change)
        {
            case { Standing: { } cycle, Planned: { } planned }:
                cycle.Schedule(planned.OpensOn, planned.ClosesOn, planned.BoardOn);
                break;
            case { Standing: { } cycle }:
                db.Remove(cycle);
                break;
            case { Planned: { } planned }:
                var added = new Cycle(Id<Cycle>.New(), plan, planned.Kind, planned.Number, planned.OpensOn, planned.ClosesOn);
                added.Schedule(planned.OpensOn, planned.ClosesOn, planned.BoardOn);
                db.Add(added);
                break;
        }
    }

    private static Cycle? Find(PlanFacts facts, Id<Cycle> id) => facts.Cycles.FirstOrDefault(one => one.Id == id);
}
