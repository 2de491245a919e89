using Milepost.Facts;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store.Writing;

namespace Milepost.Store.Measuring;

/// <summary>A reading that somebody gives.</summary>
/// <param name="Measure">Of which measure.</param>
/// <param name="Said">What they say.</param>
/// <param name="On">The day.</param>
/// <param name="By">Who.</param>
/// <param name="Origin">How it came to be where nobody said; null where that is not known.</param>
public sealed record GivenReading(Id<Measure> Measure, SaidReading Said, DateOnly On, string By, ReadingOrigin? Origin = null);

/// <summary>What came of a reading that was given: it is kept; or it is not, and why, all at once; or the measure stands no more.</summary>
public abstract record ReadingOutcome;

/// <summary>It is kept, in place of another where there was one for the same time.</summary>
public sealed record ReadingKept(Reading Reading, Reading? InPlaceOf) : ReadingOutcome;

/// <summary>It is not kept as it is.</summary>
/// <param name="Faults">Everything that is wrong.</param>
/// <param name="Overtaken">Nothing is wrong with it, save that another stands that it does not replace.</param>
public sealed record ReadingNotYet(IReadOnlyList<ReadingFault> Faults, bool Overtaken) : ReadingOutcome;

/// <summary>The plan has no such measure any more.</summary>
public sealed record MeasureGone : ReadingOutcome;

/// <summary>Nothing was done, since the same was sent before.</summary>
public sealed record ReadingSentAgain : ReadingOutcome;

/// <summary>Keeps what measures were read to be. A reading is only ever added, or taken back by whoever gave it.</summary>
public sealed class MeasureReadings(MilepostDb db)
{
    public Task<ReadingOutcome> GiveAsync(Id<Plan> plan, GivenReading given, CancellationToken stop = default) => GiveAsync(plan, given, null, stop);

    /// <summary>The same for what a program sends under a key.</summary>
    public Task<ReadingOutcome> GiveAsync(Id<Plan> plan, GivenReading given, OnceOnly<ReadingOutcome>? once, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(given);
        return db.InTurnAsync(plan, once, facts => Give(facts, given), stop);
    }

    /// <summary>Keeps readings of several measures, all of them or none. What is wrong comes back with the place of its reading.</summary>
    public Task<IReadOnlyList<(int At, ReadingFault Fault)>> GiveSeveralAsync(Id<Plan> plan, IReadOnlyList<GivenReading> given, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(given);
        return db.InTurnAsync(plan, facts =>
        {
            var faults = new List<(int, ReadingFault)>();
            var outcomes = given.Select(one => Give(facts, one)).ToList();
            foreach (var (at, outcome) in outcomes.Index())
            {
                if (outcome is ReadingNotYet not) faults.AddRange(not.Faults.Select(fault => (at, fault)));
                else if (outcome is MeasureGone) faults.Add((at, new(nameof(SaidReading.Value), "The measure was withdrawn from the plan meanwhile")));
            }

            if (faults.Count > 0) db.ChangeTracker.Clear();
            return (IReadOnlyList<(int, ReadingFault)>)faults;
        }, stop);
    }

    /// <summary>Null when it is done; otherwise why not, in words.</summary>
    public Task<string?> TakeBackAsync(Id<Plan> plan, Id<Reading> id, DateOnly on, string by, string because, CancellationToken stop = default) =>
        db.InTurnAsync(plan, facts =>
        {
            if (facts.Readings.FirstOrDefault(one => one.Id == id) is not { } reading) return "There is no such reading any more.";
            if (ReadingRule.TakingBack(reading, by) is { } why) return why;
            db.Attach(reading);
            reading.TakeBack(on, because);
            return null;
        }, stop);

    private ReadingOutcome Give(PlanFacts facts, GivenReading given)
    {
        if (facts.Measures.All(one => one.Id != given.Measure)) return new MeasureGone();
        var said = given.Said;
        if (ReadingCheck.Of(said, given.On) is { Count: > 0 } faults) return new ReadingNotYet(faults, Overtaken: false);
        var period = new ReadingPeriod(said.FirstDay!.Value, said.LastDay ?? said.FirstDay.Value);
        var counts = CountingReading.For(facts.Readings, given.Measure, period, given.On);
        if (ReadingRule.Replacing(counts, said.Provisional!.Value, said.CorrectedBecause) is { } refused) return new ReadingNotYet([refused], Overtaken: said.Provisional.Value);
        var number = 1 + facts.Readings.Where(one => one.MeasureId == given.Measure).Select(one => one.Number).DefaultIfEmpty().Max();
        var reading = Make(facts.Plan.Id, given.Measure, number, said, given.On, given.By, said.Origin ?? given.Origin);
        db.Add(reading);
        return new ReadingKept(reading, counts);
    }

    /// <summary>The reading of something sound that was said.</summary>
    internal static Reading Make(Id<Plan> plan, Id<Measure> measure, int number, SaidReading said, DateOnly on, string by, ReadingOrigin? origin) => new(
        Id<Reading>.New(), plan, measure, number, said.FirstDay!.Value, said.LastDay ?? said.FirstDay.Value, said.Unit!.Trim(), said.Provisional!.Value, said.Source!.Trim(), on, by)
    {
        Numerator = Kept(said.Numerator),
        Denominator = Kept(said.Denominator),
        GivenValue = said.Numerator is null ? Kept(said.Value) : null,
        Origin = origin,
        Note = Kept(said.Note),
        CorrectedBecause = Kept(said.CorrectedBecause),
    };

    private static decimal? Kept(decimal? number) => number is { } said ? ReadingValue.Plain(said) : null;

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
