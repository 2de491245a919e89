using Milepost.Plans;
using Milepost.Signals;

namespace Milepost.Measuring;

/// <summary>How a measure stands: its values, how far they go by chance, and what is more than chance. Worked out, kept nowhere.</summary>
public sealed record MeasureStanding
{
    public required Measure Measure { get; init; }
    public required MeasureSeries Series { get; init; }
    public required XmrChart Chart { get; init; }
    public required Trajectory Trajectory { get; init; }

    /// <summary>The breaks that hold, each with the position of the first value after it.</summary>
    public required IReadOnlyList<(int At, SeriesBreak Break)> Breaks { get; init; }

    /// <summary>The breaks after which there are too few values yet to work limits out again; until then the old ones hold.</summary>
    public required IReadOnlyList<SeriesBreak> Waiting { get; init; }

    public Variation Variation => Chart.VariationOf(Measure.Good);
    public Assurance Assurance => Chart.AssuranceOf(Measure.Target, Measure.Good);
    public SeriesPoint? Last => Series.Points.Count > 0 ? Series.Points[^1] : null;
    public XmrStretch? Stretch => Chart.Stretches.Count > 0 ? Chart.Stretches[^1] : null;

    /// <summary>The last value, or the run that it ends, is more than chance.</summary>
    public bool IsNews => Variation is not (Variation.TooFew or Variation.Common);

    /// <param name="measure">The measure.</param>
    /// <param name="readings">Everything that it was read to be.</param>
    /// <param name="breaks">The days from which other limits count, and why.</param>
    public static MeasureStanding Of(Measure measure, IEnumerable<StandingReading> readings, IReadOnlyList<SeriesBreak>? breaks = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var series = MeasureSeries.Of(readings);
        var (hold, wait) = Sorted(series.Points, breaks ?? []);
        return new()
        {
            Measure = measure,
            Series = series,
            Chart = XmrChart.Of([.. series.Points.Select(point => point.Value)], [.. hold.Select(one => one.At)]),
            Trajectory = Trajectory.Of(measure.Trajectory).Read,
            Breaks = hold,
            Waiting = wait,
        };
    }

    /// <summary>What the limits of a stretch are drawn and said as: a share lies between 0 and 100, and what never fell below nothing is not expected to.</summary>
    public (decimal Lower, decimal Upper)? Shown(XmrStretch stretch) => stretch?.Limits is not { } limits ? null
        : (Math.Max(limits.Lower, Floor ?? limits.Lower), Math.Min(limits.Upper, Ceiling ?? limits.Upper));

    /// <summary>Nothing lies below it.</summary>
    public decimal? Floor => Series.Points.Any(point => point.Value < 0) ? null : 0;

    /// <summary>Nothing lies above it.</summary>
    public decimal? Ceiling => ReadingValue.IsShare(Series.Unit) && Series.Points.All(point => point.Value <= 100) ? 100 : null;

    /// <summary>A new definition parts the values at once; limits are worked out again only when there are enough values to do it.</summary>
    private static (IReadOnlyList<(int At, SeriesBreak Break)> Hold, IReadOnlyList<SeriesBreak> Wait) Sorted(IReadOnlyList<SeriesPoint> points, IReadOnlyList<SeriesBreak> breaks)
    {
        if (breaks.Count == 0) return ([], []);
        var hold = new List<(int At, SeriesBreak Break)>();
        var wait = new List<SeriesBreak>();
        foreach (var one in breaks.OrderByDescending(one => one.From))
        {
            var at = points.TakeWhile(point => point.Period.FirstDay < one.From).Count();
            var before = at == 0;
            var after = (hold.Count > 0 ? hold[^1].At : points.Count) - at;
            if (before || (after == 0 && hold.Count > 0)) continue;
            if (after == 0 || (one.Kind is BreakKind.Recalculated && after < SignalRules.Usual.Least)) wait.Add(one);
            else hold.Add((at, one));
        }

        hold.Reverse();
        wait.Reverse();
        return (hold, wait);
    }
}
