using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>What somebody read a measure to be for a time: the counts, or the value alone. It is never written over; a later one of the same time counts in its place.</summary>
public sealed class Reading(
    Id<Reading> id, Id<Plan> planId, Id<Measure> measureId, int number, DateOnly firstDay, DateOnly lastDay, string unit, bool provisional, string source, DateOnly on, string by)
{
    public Id<Reading> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<Measure> MeasureId { get; } = measureId;

    /// <summary>Its place among the readings of the measure, from 1, in the order in which they were given.</summary>
    public int Number { get; } = number;

    /// <summary>The first day that it speaks of.</summary>
    public DateOnly FirstDay { get; } = firstDay;

    /// <summary>The last day that it speaks of; the first again where it is as at one day.</summary>
    public DateOnly LastDay { get; } = lastDay;

    /// <summary>How many were counted, such as the assessments that were in time.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Out of how many, such as all assessments of the month.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>The value where it came without its counts; of counts it is worked out.</summary>
    public decimal? GivenValue { get; init; }

    /// <summary>What the value is in, as the analyst says it: percentage, number, days, per 10,000 children.</summary>
    public string Unit { get; } = unit;

    /// <summary>It may still change, and whoever gave it said so.</summary>
    public bool Provisional { get; } = provisional;

    /// <summary>Where it comes from, in words.</summary>
    public string Source { get; } = source;

    public string? Note { get; init; }

    /// <summary>How it came to be; null where nobody said.</summary>
    public ReadingOrigin? Origin { get; init; }

    /// <summary>How far it can be trusted, as the rules of data quality had it when it was counted; null where it was not counted here.</summary>
    public Trust? Trust { get; init; }

    public string? TrustBecause { get; init; }

    /// <summary>The Annex A that it was counted from; null for any other.</summary>
    public Id<Submission>? SubmissionId { get; init; }

    /// <summary>Why it stands in place of a final reading of the same time.</summary>
    public string? CorrectedBecause { get; init; }

    /// <summary>The day it was given.</summary>
    public DateOnly On { get; } = on;

    public string By { get; } = by;

    /// <summary>The day on which whoever gave it took it back; it stays to be seen.</summary>
    public DateOnly? TakenBackOn { get; private set; }

    public string? TakenBackBecause { get; private set; }
    public Guid Version { get; private set; }

    public void TakeBack(DateOnly on, string because) => (TakenBackOn, TakenBackBecause) = (on, because);
}
