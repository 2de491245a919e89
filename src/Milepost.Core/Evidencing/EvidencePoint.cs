using Milepost.Actions;
using Milepost.Facts;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Evidencing;

/// <summary>A reading of a measure that is given as evidence, as it stands on a day: what counted when it was given may have been replaced or taken back since.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Read">The reading, and whether it still counts.</param>
/// <param name="Instead">The reading that counts for the same time in its place; null where it counts itself, or none does.</param>
public sealed record EvidencePoint(Measure Measure, StandingReading Read, StandingReading? Instead)
{
    /// <summary>Null for evidence that points at no reading, or at one that had not been given by the day.</summary>
    public static EvidencePoint? Of(PlanFacts plan, EvidenceItem item, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(item);
        if (item.ReadingId is not { } id || plan.Readings.FirstOrDefault(one => one.Id == id) is not { } reading) return null;
        if (plan.Measures.Concat(plan.Withdrawn.Measures).FirstOrDefault(one => one.Id == reading.MeasureId) is not { } measure) return null;
        var same = CountingReading.All(plan.Readings, measure.Id, asAt).Where(one => one.Period == ReadingPeriod.Of(reading)).ToList();
        return same.FirstOrDefault(one => one.Reading.Id == id) is { } read
            ? new(measure, read, same.FirstOrDefault(one => one.Standing is ReadingStanding.Counts && one.Reading.Id != id))
            : null;
    }

    public bool Counts => Read.Standing is ReadingStanding.Counts;

    /// <summary>"Assessments in time: 86% (October 2026)", for those who work with the plan.</summary>
    public string Said => $"{Measure.Title}: {Read.Said} ({Read.Period.Said})";

    /// <summary>The same as it may leave: without a number that would tell of a few children.</summary>
    public string Shared => $"{Measure.Title}: {Disclosed(Read).Value} ({Read.Period.Said})";

    /// <summary>Whether the reading still counts, and what came of it where it does not.</summary>
    public string Standing => StandingAs(one => one.Said);

    /// <summary>The same as it may leave.</summary>
    public string SharedStanding => StandingAs(one => Disclosed(one).Value);

    private string StandingAs(Func<StandingReading, string> said)
    {
        var provisional = Read.Reading.Provisional ? "It is provisional." : "It is final.";
        return Read switch
        {
            { Standing: ReadingStanding.TakenBack, Reading: { TakenBackOn: { } on } reading } =>
                $"{reading.By} took it back on {Say.Date(on)}{(reading.TakenBackBecause is { } because ? $": {Say.Sentence(because)}" : ".")}{(Instead is { } now ? $" In its place counts {said(now)}." : "")}",
            { Standing: ReadingStanding.Replaced } when Instead is { } now =>
                $"It was replaced on {Say.Date(now.Reading.On)} by {said(now)}{(now.Reading.CorrectedBecause is { } because ? $": {Say.Sentence(because)}" : ".")}",
            _ => Measure.WithdrawnOn is { } gone ? $"{provisional} The measure was withdrawn from the plan on {Say.Date(gone)}." : provisional,
        };
    }

    private static DisclosedReading Disclosed(StandingReading one) => DisclosedReading.Of(one.Value, one.Reading.Numerator, one.Reading.Denominator, one.Reading.Unit);
}
