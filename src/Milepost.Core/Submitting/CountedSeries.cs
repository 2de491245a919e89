using Milepost.AnnexA.Measures;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Signals;

namespace Milepost.Submitting;

/// <summary>What a measure came to in a submission that stands.</summary>
public sealed record CountedAt(Submission Submission, MeasureCount Count);

/// <summary>What the rules found in a submission that stands.</summary>
public sealed record FoundAt(Submission Submission, IReadOnlyList<RuleCount> Rules);

/// <summary>A measure of the catalogue over list dates, to be drawn and judged as a plan's measure is.</summary>
public static class CountedSeries
{
    /// <param name="measure">The measure.</param>
    /// <param name="counts">What it came to.</param>
    /// <param name="breaks">The days from which it is counted in another way.</param>
    public static MeasureStanding Of(MeasureDefinition measure, IEnumerable<CountedAt> counts, IReadOnlyList<SeriesBreak>? breaks = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var unit = CountedReading.UnitOf(measure);
        return Of(measure.Name, unit, measure.Good, counts.Where(one => one.Count.Value is not null).Select(one => (one.Submission.AsAt, one.Count.Value!.Value)), breaks);
    }

    /// <summary>How often the rules found something, list date by list date.</summary>
    public static MeasureStanding Findings(string title, IEnumerable<(DateOnly AsAt, decimal Count)> counts) => Of(title, "findings", GoodDirection.Lower, counts);

    private static MeasureStanding Of(string title, string unit, GoodDirection good, IEnumerable<(DateOnly AsAt, decimal Value)> values, IReadOnlyList<SeriesBreak>? breaks = null)
    {
        var (plan, measure) = (Id<Plan>.New(), new Measure(Id<Measure>.New(), Id<Plan>.New(), null, title));
        measure.Aim(good, null, []);
        return MeasureStanding.Of(measure, values.Select((one, at) => new StandingReading(
            new Reading(Id<Reading>.New(), plan, measure.Id, at + 1, one.AsAt, one.AsAt, unit, provisional: false, CountedReading.SourceOf(one.AsAt), one.AsAt, "") { GivenValue = one.Value }, ReadingStanding.Counts)), breaks);
    }
}
