using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Milepost.Assessing;
using Milepost.Checking;
using Milepost.Cycles;
using Milepost.Evidencing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Cycles;
using Milepost.Store.Facts;
using Milepost.Store.History.Rebuilding;

namespace Milepost.Web.Pages.Plans;

/// <summary>The plan that an address names, as facts or as it stands on a day.</summary>
public sealed class OpenPlan(MilepostDb db, PlanFactsCache cache, SnapshotShelf shelf, WordsOfDay words)
{
    private const int DaysKept = 8;
    private const int SnapshotsKept = 12;

    // Judgements are kept for exactly as long as the facts they were made from, and nowhere else.
    private static readonly ConditionalWeakTable<PlanFacts, ConcurrentDictionary<DateOnly, PlanAssessment>> made = [];

    // What the plan was on a day of the past is read from its history, which every change adds to.
    private static readonly ConditionalWeakTable<PlanFacts, ConcurrentDictionary<DateOnly, PlanFacts>> before = [];

    // What may be shared of a snapshot is decided as of today, so it changes with the plan.
    private static readonly ConditionalWeakTable<PlanFacts, ConcurrentDictionary<Id<Snapshot>, PlanFacts>> shared = [];

    private static readonly ConditionalWeakTable<PlanAssessment, PlanQuality> checkedPlans = [];

    /// <summary>Changes with everything in the plan; null when there is no such plan.</summary>
    public async Task<Guid?> StampAsync(string name) => (await cache.StampAsync(db, name))?.Stamp;

    public Task<PlanFacts?> FactsAsync(string name, CancellationToken stop) => cache.LoadAsync(db, name, stop);

    public async Task<PlanAssessment?> AssessAsync(string name, DateOnly asAt, CancellationToken stop) =>
        await FactsAsync(name, stop) is { } facts ? Assess(facts, asAt) : null;

    public async Task<PlanAssessment?> AssessAsync(Id<Plan> plan, DateOnly asAt, CancellationToken stop) =>
        await cache.LoadAsync(db, plan, stop) is { } facts ? Assess(facts, asAt) : null;

    /// <summary>The plan of a stamp that is known already.</summary>
    public Task<PlanFacts?> FactsAsync(PlanStamp plan, CancellationToken stop) => cache.LoadAsync(db, plan, stop);

    /// <summary>The plan as a board saw it, where a snapshot is asked for; otherwise as it stood and was worded on a day, today where none is given.</summary>
    public async Task<SeenPlan?> SeeAsync(string name, DateOnly? asAt, int? snapshot, DateOnly today, CancellationToken stop)
    {
        return await FactsAsync(name, stop) is { } facts ? await SeeAsync(facts, asAt, snapshot, today, stop) : null;
    }

    /// <summary>The same of a plan that is open already.</summary>
    public async Task<SeenPlan?> SeeAsync(PlanFacts facts, DateOnly? asAt, int? snapshot, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (snapshot is not { } number) return new(Assess(await ThenAsync(facts, asAt ?? today, today, stop), asAt ?? today), null);
        return await shelf.OpenAsync(db, facts.Plan.Id, number, stop) is { } open ? new(Assess(Shared(open, facts), open.Snapshot.AsAt), open.Snapshot, open.Erased) : null;
    }

    /// <summary>The plan as a paper compares with it: what the board saw where a snapshot was taken on that day, else the record of that day.</summary>
    public async Task<SeenPlan?> BeforeAsync(string name, DateOnly day, CancellationToken stop) =>
        await FactsAsync(name, stop) is { } facts ? await SeeAsync(name, day, facts.Snapshots.LastOrDefault(one => one.AsAt == day)?.Number, day, stop) : null;

    /// <summary>The plan as written, checked by its own words and limits.</summary>
    public async Task<PlanQuality?> CheckAsync(string name, DateOnly asAt, CancellationToken stop) =>
        await AssessAsync(name, asAt, stop) is { } assessment ? Check(assessment) : null;

    public static PlanQuality Check(PlanAssessment assessment) =>
        checkedPlans.GetValue(assessment, static one => PlanChecks.Of(one, one.Facts.Plan.Checks));

    private async Task<PlanFacts> ThenAsync(PlanFacts facts, DateOnly day, DateOnly today, CancellationToken stop)
    {
        if (day >= today) return facts;
        var days = before.GetOrCreateValue(facts);
        if (days.TryGetValue(day, out var known)) return known;
        if (days.Count > DaysKept) days.Clear();
        return days[day] = FactsOfDay.Of(await words.GoBackAsync(facts, day, UkClock.DayOf, stop), day);
    }

    private static PlanFacts Shared(OpenedSnapshot open, PlanFacts now)
    {
        var known = shared.GetOrCreateValue(now);
        if (known.Count > SnapshotsKept) known.Clear();
        return known.GetOrAdd(open.Snapshot.Id, static (_, both) => KeptBackSince.Of(both.open.Facts, both.now), (open, now));
    }

    private static PlanAssessment Assess(PlanFacts facts, DateOnly asAt)
    {
        var days = made.GetOrCreateValue(facts);
        if (days.Count > DaysKept) days.Clear();
        return days.GetOrAdd(asAt, static (day, of) => Assessor.Assess(of, day), facts);
    }
}

/// <summary>A plan as somebody asked to see it.</summary>
/// <param name="Assessment">Where it stands, or stood.</param>
/// <param name="Snapshot">The snapshot that it is seen through; null for the record itself.</param>
/// <param name="Erased">Texts of the snapshot were erased by right since.</param>
public sealed record SeenPlan(PlanAssessment Assessment, Snapshot? Snapshot, bool Erased = false);
