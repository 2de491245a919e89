using Milepost.Signals;
using Milepost.Wording;

namespace Milepost.Measuring;

/// <summary>How far a measure is from its target: in its own unit, in children, in time. Each part says how it was worked out, or why it cannot be.</summary>
/// <param name="Points">How far the last value lies from the target.</param>
/// <param name="Counted">How many more, or fewer, of those counted would have met it; null where there are no counts or it is met.</param>
/// <param name="OnTrend">When it is reached if it goes on as it does.</param>
/// <param name="Trajectory">Where it stands beside the trajectory; null where there is none.</param>
/// <param name="News">Whether the last value is news or noise.</param>
/// <param name="ReachedOn">The day on which the trend comes to the target; null where it does not.</param>
public sealed record MeasureDistance(string Points, string? Counted, string? OnTrend, string? Trajectory, string News, DateOnly? ReachedOn)
{
    private const int FarthestYears = 5;

    /// <summary>The target is met; null where nobody has said which way is better.</summary>
    public bool? IsMet { get; private init; }

    /// <summary>The trend leads to no day on which the target is reached.</summary>
    public bool NotOnTrend { get; private init; }

    /// <summary>How many more, or fewer, would have met it, and of how many; null where there are no counts or it is met.</summary>
    public (decimal Count, decimal Of)? ShortBy { get; private init; }

    /// <summary>All of it in few words: "3.9 percentage points short of the target of 90% (4 of 104), on trend in March 2027".</summary>
    public string InBrief => Points.Split(". ")[0].TrimEnd('.')
        + (ShortBy is { } away ? $" ({ReadingValue.Said(away.Count)} of {ReadingValue.Said(away.Of)})" : "")
        + (ReachedOn is { } on ? $", on trend in {Say.Month(on)}" : NotOnTrend ? ", not reached on this trend" : "");

    /// <summary>Null where there is no value or no target.</summary>
    public static MeasureDistance? Of(MeasureStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.Last is not { } last || standing.Measure.Target is not { } target) return null;
        var good = standing.Measure.Good;
        var met = good switch
        {
            GoodDirection.Higher => last.Value >= target,
            GoodDirection.Lower => last.Value <= target,
            _ => last.Value == target,
        };
        var aimed = good is GoodDirection.Higher or GoodDirection.Lower;
        var (trend, reached, never) = met || !aimed ? (null, null, false) : Trend(standing, target);
        var away = met ? null : Away(standing, last, target);
        return new(PointsShort(standing, last, target, met), away is { } by ? Short(standing, last, by) : null, trend, Beside(standing, last), NewsOrNoise(standing), reached)
        {
            IsMet = aimed ? met : null,
            NotOnTrend = never,
            ShortBy = away is { } count ? (count, last.Denominator!.Value) : null,
        };
    }

    /// <summary>Whether the last value is news, and why. Said without a target, too.</summary>
    public static string NewsOrNoise(MeasureStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.Last is not { } last || standing.Stretch is not { } stretch) return "";
        if (standing.Variation is Variation.TooFew) return $"Whether {last.Period.Named} is news cannot be said: {MeasureWords.Meaning(standing).TrimEnd('.')}.";
        if (standing.IsNews) return $"News: {string.Join(" ", MeasureWords.Reasons(standing))}";
        var noise = $"Noise: {last.Period.Named} is no news. It lies within {MeasureWords.Limits(standing)}, where chance alone takes it";
        if (stretch.Count < 2) return noise + ".";
        var before = standing.Series.Points[^2];
        var step = Math.Round(last.Value - before.Value, 1, MidpointRounding.AwayFromZero);
        if (Math.Abs(step) > stretch.LargestStep) return noise + ".";
        var moved = step == 0 ? "It is the same" : $"It {(step > 0 ? "rose" : "fell")} by {Step(standing, Math.Abs(step))}";
        return $"{noise}. {moved} {(step == 0 ? "as" : "since")} {before.Period.Named}; steps of up to {Step(standing, stretch.LargestStep)} come by chance.";
    }

    private static string PointsShort(MeasureStanding standing, SeriesPoint last, decimal target, bool met)
    {
        var aim = $"the target of {MeasureWords.Value(standing, target)}";
        var away = Math.Abs(last.Value - target);
        if (standing.Measure.Good is null or GoodDirection.Neither) return last.Value == target ? $"At {aim}." : $"{Step(standing, away)} {(last.Value > target ? "above" : "below")} {aim}. Nobody has said which way is better.";
        if (met) return away == 0 ? $"{Say.Capital(aim)} is met." : $"{Say.Capital(aim)} is met, by {Step(standing, away)}.";
        return standing.Measure.Good is GoodDirection.Higher ? $"{Step(standing, away)} short of {aim}." : $"{Step(standing, away)} over {aim}.";
    }

    /// <summary>Whole children: 11.2 more are 12, as 11 would not have been enough.</summary>
    private static decimal? Away(MeasureStanding standing, SeriesPoint last, decimal target)
    {
        if (last is not { Numerator: { } counted, Denominator: { } of and > 0 }) return null;
        var needed = target * of / ReadingValue.Factor(standing.Series.Unit);
        return standing.Measure.Good switch
        {
            GoodDirection.Higher when Math.Ceiling(needed) - counted is > 0 and var more && more <= of - counted => more,
            GoodDirection.Lower when counted - Math.Floor(needed) is > 0 and var fewer && fewer <= counted => fewer,
            _ => null,
        };
    }

    private static string Short(MeasureStanding standing, SeriesPoint last, decimal by)
    {
        var (when, counted) = ($"of the {ReadingValue.Said(last.Denominator!.Value)} of {last.Period.Named}", last.Numerator!.Value);
        return standing.Measure.Good is GoodDirection.Higher
            ? $"{ReadingValue.Said(by)} more {when} would have met it: {ReadingValue.Said(counted + by)} in place of {ReadingValue.Said(counted)}."
            : $"{ReadingValue.Said(by)} fewer {when} would have met it: {ReadingValue.Said(counted - by)} in place of {ReadingValue.Said(counted)}.";
    }

    private static (string Said, DateOnly? Reached, bool Never) Trend(MeasureStanding standing, decimal target)
    {
        var stretch = standing.Stretch!;
        var points = standing.Series.Points.Skip(stretch.First).Select(point => (point.On, point.Value)).ToList();
        if (TrendLine.Through(points) is not { } line) return ($"No date: {Say.Count(points.Count, "reading")} {(points.Count == 1 ? "is" : "are")} too few for a trend; it takes {TrendLine.Fewest}.", null, false);
        var how = $"the straight line through the last {line.Values} readings";
        if (!line.MoreThanChance) return ($"Not on this trend: {how} neither rises nor falls by more than chance.", null, true);
        var perMonth = Math.Round((decimal)Math.Abs(line.PerDay * 365.25 / 12), 1, MidpointRounding.AwayFromZero);
        var slope = $"{how} {(line.PerDay > 0 ? "rises" : "falls")} by {(perMonth == 0 ? $"less than {Step(standing, 0.1m)}" : Step(standing, perMonth))} a month";
        if (line.PerDay > 0 != standing.Measure.Good is GoodDirection.Higher) return ($"Not on this trend: {slope}, away from the target.", null, true);
        var reached = line.Reaches(target) ?? line.Last;
        if (reached > line.Last.AddYears(FarthestYears)) return ($"Not on this trend within {FarthestYears} years: {slope}.", null, true);
        return ($"If it goes on so, the target is reached in about {Say.Month(reached)}: {slope}.", reached, false);
    }

    private static string? Beside(MeasureStanding standing, SeriesPoint last)
    {
        if (standing.Trajectory.On(last.On) is not { } planned) return null;
        var by = $"the {MeasureWords.Value(standing, planned)} that the trajectory has for {Say.Date(last.On)}";
        var away = Math.Round(Math.Abs(last.Value - planned), 1, MidpointRounding.AwayFromZero);
        if (away == 0) return $"It is at {by}.";
        var ahead = standing.Measure.Good switch
        {
            GoodDirection.Higher => last.Value > planned ? "ahead of" : "behind",
            GoodDirection.Lower => last.Value < planned ? "ahead of" : "behind",
            _ => last.Value > planned ? "above" : "below",
        };
        return $"{Say.Capital(Step(standing, away))} {ahead} {by}.";
    }

    private static string Step(MeasureStanding standing, decimal step) => ReadingValue.SaidStep(Math.Round(step, 1, MidpointRounding.AwayFromZero), standing.Series.Unit);
}
