using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Measuring;

/// <summary>What somebody says of the limits of a measure.</summary>
/// <param name="Measure">Of which measure.</param>
/// <param name="From">From which day on they are others.</param>
/// <param name="Kind">Why they break.</param>
/// <param name="Because">What changed.</param>
/// <param name="On">The day it is said.</param>
/// <param name="By">Who.</param>
public sealed record SaidBreak(Id<Measure> Measure, DateOnly? From, BreakKind? Kind, string? Because, DateOnly On, string By);

/// <summary>Keeps from which days on measures are held against other limits, and why.</summary>
public sealed class MeasureLimits(MilepostDb db)
{
    /// <summary>Everything that is wrong, at once; nothing where it is kept. Null where the plan has no such measure any more.</summary>
    public Task<IReadOnlyList<ReadingFault>?> BreakAsync(Id<Plan> plan, SaidBreak said, CancellationToken stop = default) => db.InTurnAsync(plan, facts => Break(facts, said), stop);

    /// <summary>Null when it is done; otherwise why not, in words.</summary>
    public Task<string?> TakeBackAsync(Id<Plan> plan, Id<MeasureBreak> id, DateOnly on, string because, CancellationToken stop = default) =>
        db.InTurnAsync(plan, facts =>
        {
            if (facts.Breaks.FirstOrDefault(one => one.Id == id) is not { TakenBackOn: null } found) return "It was taken back already.";
            db.Attach(found);
            found.TakeBack(on, because.Trim());
            return null;
        }, stop);

    private IReadOnlyList<ReadingFault>? Break(PlanFacts facts, SaidBreak said)
    {
        if (facts.Measures.All(one => one.Id != said.Measure)) return null;
        var series = MeasureSeries.Of(CountingReading.All(facts.Readings, said.Measure, said.On));
        var stand = facts.Breaks.Where(one => one.MeasureId == said.Measure && one.TakenBackOn is null);
        var faults = BreakRule.Of(said.From, said.Kind, said.Because, stand, series, said.On);
        if (faults.Count == 0) db.Add(new MeasureBreak(Id<MeasureBreak>.New(), facts.Plan.Id, said.Measure, said.From!.Value, said.Kind!.Value, said.Because!.Trim(), said.On, said.By));
        return faults;
    }
}
