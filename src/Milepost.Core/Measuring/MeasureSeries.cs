using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Measuring;

/// <summary>A value of a measure in the order of time.</summary>
/// <param name="Period">The time that it speaks of.</param>
/// <param name="Value">What it came to.</param>
/// <param name="Provisional">It may still change.</param>
/// <param name="Numerator">How many were counted, where that is known.</param>
/// <param name="Denominator">Out of how many.</param>
public sealed record SeriesPoint(ReadingPeriod Period, decimal Value, bool Provisional, decimal? Numerator = null, decimal? Denominator = null)
{
    /// <summary>Where it stands along time: the end of what it speaks of.</summary>
    public DateOnly On => Period.LastDay;
}

/// <summary>The day from which a measure is held against other limits, and why.</summary>
public sealed record SeriesBreak(DateOnly From, BreakKind Kind, string Because)
{
    /// <summary>Those of a measure that were said by a day and not taken back.</summary>
    public static IReadOnlyList<SeriesBreak> Of(IEnumerable<MeasureBreak> breaks, Id<Measure> measure, DateOnly asAt) =>
    [
        .. from one in breaks
           where one.MeasureId == measure && one.On <= asAt && !(one.TakenBackOn <= asAt)
           orderby one.From
           select new SeriesBreak(one.From, one.Kind, one.Because),
    ];
}

/// <summary>The values of a measure that can be compared with one another, oldest first.</summary>
/// <param name="Unit">What they are in.</param>
/// <param name="Points">The values.</param>
/// <param name="Gaps">The positions before which a value is missing.</param>
/// <param name="LeftOut">How many readings are of another unit or of other lengths of time, and so have no place among them.</param>
public sealed record MeasureSeries(string Unit, IReadOnlyList<SeriesPoint> Points, IReadOnlyList<int> Gaps, int LeftOut)
{
    /// <summary>Farther apart than this many times the usual, something is missing between two values.</summary>
    private const double GapFactor = 1.6;

    private enum Length
    {
        Day,
        Week,
        Month,
        Quarter,
        Year,
        Other,
    }

    /// <summary>Of everything that a measure was read to be: what counts, in the latest unit and of the length of time that is most usual.</summary>
    public static MeasureSeries Of(IEnumerable<StandingReading> readings)
    {
        var counts = readings.Where(one => one is { Standing: ReadingStanding.Counts, Value: not null }).OrderBy(one => one.Period.LastDay).ThenBy(one => one.Period.FirstDay).ToList();
        if (counts.Count == 0) return new("", [], [], 0);
        var unit = counts[^1].Reading.Unit;
        var same = counts.Where(one => ReadingValue.SameUnit(one.Reading.Unit, unit)).ToList();
        var length = same.GroupBy(one => LengthOf(one.Period)).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Max(one => one.Period.LastDay)).First();
        List<SeriesPoint> points = [.. length.Select(one => new SeriesPoint(one.Period, one.Value!.Value, one.Reading.Provisional, one.Reading.Numerator, one.Reading.Denominator))];
        return new(unit, points, GapsIn(points), counts.Count - points.Count);
    }

    private static List<int> GapsIn(List<SeriesPoint> points)
    {
        if (points.Count < 3) return [];
        var steps = points.Zip(points.Skip(1), (one, next) => next.On.DayNumber - one.On.DayNumber).ToList();
        var usual = steps.Order().ElementAt(steps.Count / 2);
        return [.. steps.Index().Where(step => step.Item > usual * GapFactor).Select(step => step.Index + 1)];
    }

    private static Length LengthOf(ReadingPeriod period) => (period.LastDay.DayNumber - period.FirstDay.DayNumber + 1) switch
    {
        1 => Length.Day,
        <= 8 => Length.Week,
        >= 28 and <= 31 => Length.Month,
        >= 89 and <= 92 => Length.Quarter,
        365 or 366 => Length.Year,
        _ => Length.Other,
    };
}
