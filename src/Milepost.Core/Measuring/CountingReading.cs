using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Measuring;

/// <summary>What a reading is among the others of its measure and time.</summary>
public enum ReadingStanding
{
    /// <summary>It is the one that counts.</summary>
    Counts,

    /// <summary>Another counts in its place.</summary>
    Replaced,

    /// <summary>Whoever gave it took it back.</summary>
    TakenBack,
}

/// <summary>A reading with what it comes to and whether it counts.</summary>
public sealed record StandingReading(Reading Reading, ReadingStanding Standing)
{
    public decimal? Value => ReadingValue.Of(Reading);
    public string Said => ReadingValue.Said(Value, Reading.Unit);
    public ReadingPeriod Period => ReadingPeriod.Of(Reading);
}

/// <summary>Works out which of the readings of a measure count: the last final one of a time, or the last of all where none is final.</summary>
public static class CountingReading
{
    /// <summary>The one that counts among readings of one measure and one time, on a day; null where none stands.</summary>
    public static Reading? Among(IEnumerable<Reading> sameTime, DateOnly asAt) => sameTime
        .Where(one => one.On <= asAt && !(one.TakenBackOn <= asAt)).OrderBy(one => !one.Provisional).ThenBy(one => one.Number).LastOrDefault();

    /// <summary>The one that counts for a measure and a time.</summary>
    public static Reading? For(IEnumerable<Reading> readings, Id<Measure> measure, ReadingPeriod period, DateOnly asAt) =>
        Among(readings.Where(one => one.MeasureId == measure && ReadingPeriod.Of(one) == period), asAt);

    /// <summary>All of a measure that were given by the day, those of the latest time first and of each time the latest first.</summary>
    public static IReadOnlyList<StandingReading> All(IEnumerable<Reading> readings, Id<Measure> measure, DateOnly asAt) =>
    [
        .. from one in readings
           where one.MeasureId == measure && one.On <= asAt
           group one by ReadingPeriod.Of(one) into same
           orderby same.Key.LastDay descending, same.Key.FirstDay descending
           let counts = Among(same, asAt)
           from one in same.OrderByDescending(one => one.Number)
           select new StandingReading(one, one == counts ? ReadingStanding.Counts : one.TakenBackOn <= asAt ? ReadingStanding.TakenBack : ReadingStanding.Replaced),
    ];

    /// <summary>The one that counts for the latest time; null where nothing was read.</summary>
    public static StandingReading? Latest(IEnumerable<Reading> readings, Id<Measure> measure, DateOnly asAt) =>
        All(readings, measure, asAt).FirstOrDefault(one => one.Standing is ReadingStanding.Counts);
}
