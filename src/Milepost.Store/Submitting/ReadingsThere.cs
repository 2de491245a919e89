using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;

namespace Milepost.Store.Submitting;

/// <summary>Which readings the measures of a plan have already, as far as another one has to know.</summary>
internal sealed class ReadingsThere(ILookup<Id<Measure>, Reading> readings, IReadOnlyDictionary<Id<Measure>, int> last)
{
    /// <summary>Those that end on some days, and the number of the last that each measure has.</summary>
    public static async Task<ReadingsThere> OfAsync(MilepostDb db, Id<Plan> plan, IReadOnlyList<DateOnly> lastDays, CancellationToken stop)
    {
        var last = await db.Readings.Where(one => one.PlanId == plan).GroupBy(one => one.MeasureId).Select(of => new { of.Key, Last = of.Max(one => one.Number) }).ToDictionaryAsync(of => of.Key, of => of.Last, stop);
        return new((await db.Readings.AsNoTracking().Where(one => one.PlanId == plan && lastDays.Contains(one.LastDay)).ToListAsync(stop)).ToLookup(one => one.MeasureId), last);
    }

    /// <summary>All of them.</summary>
    public static ReadingsThere Of(IReadOnlyList<Reading> readings) =>
        new(readings.ToLookup(one => one.MeasureId), readings.GroupBy(one => one.MeasureId).ToDictionary(of => of.Key, of => of.Max(one => one.Number)));

    /// <summary>The one that counts for a measure and a time.</summary>
    public Reading? Counting(Id<Measure> measure, ReadingPeriod period, DateOnly asAt) => CountingReading.For(readings[measure], measure, period, asAt);

    /// <summary>The number that the next reading of a measure has.</summary>
    public int Next(Id<Measure> measure) => 1 + last.GetValueOrDefault(measure);
}
