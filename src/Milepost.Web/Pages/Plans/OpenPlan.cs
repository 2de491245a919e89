using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Milepost.Assessing;
using Milepost.Checking;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Facts;

namespace Milepost.Web.Pages.Plans;

/// <summary>The plan that an address names, as facts or as it stands on a day.</summary>
public sealed class OpenPlan(MilepostDb db, PlanFactsCache cache)
{
    private const int DaysKept = 8;

    // Judgements are kept for exactly as long as the facts they were made from, and nowhere else.
    private static readonly ConditionalWeakTable<PlanFacts, ConcurrentDictionary<DateOnly, PlanAssessment>> made = [];

    private static readonly ConditionalWeakTable<PlanAssessment, PlanQuality> checkedPlans = [];

    /// <summary>Changes with everything in the plan; null when there is no such plan.</summary>
    public async Task<Guid?> StampAsync(string name) => (await cache.StampAsync(db, name))?.Stamp;

    public Task<PlanFacts?> FactsAsync(string name, CancellationToken stop) => cache.LoadAsync(db, name, stop);

    public async Task<PlanAssessment?> AssessAsync(string name, DateOnly asAt, CancellationToken stop) =>
        await FactsAsync(name, stop) is { } facts ? Assess(facts, asAt) : null;

    public async Task<PlanAssessment?> AssessAsync(Id<Plan> plan, DateOnly asAt, CancellationToken stop) =>
        await cache.LoadAsync(db, plan, stop) is { } facts ? Assess(facts, asAt) : null;

    /// <summary>The plan as written, checked by its own words and limits.</summary>
    public async Task<PlanQuality?> CheckAsync(string name, DateOnly asAt, CancellationToken stop) =>
        await AssessAsync(name, asAt, stop) is { } assessment ? Check(assessment) : null;

    public static PlanQuality Check(PlanAssessment assessment) =>
        checkedPlans.GetValue(assessment, static one => PlanChecks.Of(one, one.Facts.Plan.Checks));

    private static PlanAssessment Assess(PlanFacts facts, DateOnly asAt)
    {
        var days = made.GetOrCreateValue(facts);
        if (days.Count > DaysKept) days.Clear();
        return days.GetOrAdd(asAt, static (day, of) => Assessor.Assess(of, day), facts);
    }
}
