using System.Collections.Concurrent;
using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Signals;

namespace Milepost.Suggesting;

/// <summary>A measure that tests an action, with everything that its readings say on a day.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Standing">Its values, and what is more than chance.</param>
/// <param name="Latest">The latest reading that counts; null where it was never read.</param>
internal sealed record TiedMeasure(Measure Measure, MeasureStanding Standing, StandingReading? Latest)
{
    /// <summary>How far it is from its target; null where there is no value or no target.</summary>
    public MeasureDistance? Distance { get; } = MeasureDistance.Of(Standing);

    public ReadingTrust? Trust { get; } = Latest is { } latest ? ReadingTrust.Of(latest.Reading) : null;

    /// <summary>Its numbers would tell of a few children, so that none of them is said: what is suggested is read outside the council too.</summary>
    public bool IsHidden { get; } = DisclosedReading.HidesAny(Standing.Series);

    public bool IsTrusted => Trust is { Trust: not Plans.Trust.Low };

    public bool Worsens => Standing.Variation is Variation.Concern;

    /// <summary>By how much of what the trajectory has it is behind, in per cent; null where it is not, or there is no trajectory.</summary>
    public decimal? BehindTrajectory
    {
        get
        {
            if (Standing.Last is not { } last || Standing.Trajectory.On(last.On) is not { } planned) return null;
            var away = Standing.Measure.Good switch
            {
                GoodDirection.Higher => planned - last.Value,
                GoodDirection.Lower => last.Value - planned,
                _ => 0,
            };
            return away <= 0 ? null : planned == 0 ? 100 : Math.Abs(100 * away / planned);
        }
    }

    /// <summary>It has a trajectory for the day of its last value, and is on it or ahead.</summary>
    public bool OnTrajectory => Standing.Last is { } last && Standing.Trajectory.On(last.On) is not null && Standing.Measure.Good is GoodDirection.Higher or GoodDirection.Lower && BehindTrajectory is null;

    /// <summary>It says which way things go for children: better or worse than chance, or nearer to a target or farther.</summary>
    public bool Speaks => Distance?.IsMet is not null || Standing.Variation is Variation.Improvement or Variation.Concern;

    /// <summary>How many days ago the time of its last value ended; null where there is none.</summary>
    public int? Age(DateOnly asAt) => Standing.Last is { } last ? asAt.DayNumber - last.On.DayNumber : null;

    /// <summary>What can be trusted and is not old shows a difference: the target is met, the trajectory is kept, or it is better by more than chance.</summary>
    public bool Shows(DateOnly asAt, SuggestionPolicy policy) =>
        IsTrusted && !Worsens && Age(asAt) <= policy.DaysReadingIsOld && BehindTrajectory is null
        && (Distance?.IsMet == true || OnTrajectory || Standing.Variation is Variation.Improvement);
}

/// <summary>The measures of each action of a plan on a day, each looked at once.</summary>
internal sealed class TiedMeasures(PlanAssessment assessment)
{
    private readonly MeasureTies ties = new(assessment.Facts);
    private readonly ILookup<Id<Measure>, Reading> readings = assessment.Facts.Readings.ToLookup(reading => reading.MeasureId);

    // Suggestions are read by several people at once, and the measures of what rests are looked at late.
    private readonly ConcurrentDictionary<Id<Measure>, TiedMeasure> known = [];

    public IReadOnlyList<TiedMeasure> Of(Id<PlanAction> action) => [.. ties.Of(action).Select(Look)];

    private TiedMeasure Look(Measure measure) => known.GetOrAdd(measure.Id, (_, one) => Read(one), measure);

    private TiedMeasure Read(Measure measure)
    {
        var all = CountingReading.All(readings[measure.Id], measure.Id, assessment.AsAt);
        var standing = MeasureStanding.Of(measure, all, SeriesBreak.Of(assessment.Facts.Breaks, measure.Id, assessment.AsAt));
        return new(measure, standing, all.FirstOrDefault(one => one.Standing is ReadingStanding.Counts));
    }
}
