namespace Milepost.Signals;

/// <summary>How far values go by chance alone: three sigma to each side of the mean, and two.</summary>
public sealed record ProcessLimits(decimal Lower, decimal NearLower, decimal NearUpper, decimal Upper);

/// <summary>A stretch of values that are held against one mean.</summary>
/// <param name="First">The position of its first value.</param>
/// <param name="Count">How many values it has.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="MovingRange">How far two that follow one another lie apart, in the mean; nothing for one alone.</param>
/// <param name="Limits">Null where there are too few values.</param>
public sealed record XmrStretch(int First, int Count, decimal Mean, decimal MovingRange, ProcessLimits? Limits)
{
    /// <summary>The largest step between two values that comes by chance.</summary>
    public decimal LargestStep => XmrChart.RangeFactor * MovingRange;
}

/// <summary>A value among the others of its measure.</summary>
/// <param name="Value">The value.</param>
/// <param name="Stretch">The stretch it belongs to.</param>
/// <param name="Signals">By which rules it is more than chance; the one that says most of where the measure is going comes first.</param>
public sealed record XmrPoint(decimal Value, XmrStretch Stretch, IReadOnlyList<Signal> Signals)
{
    /// <summary>The signal that decides whether the point is good or bad, as one may lie high while a run that it ends falls.</summary>
    public Signal? Main => Signals.Count > 0 ? Signals[0] : null;

    public Variation In(GoodDirection? good) =>
        Stretch.Limits is null ? Variation.TooFew
        : Main is not { } main ? Variation.Common
        : good is null or GoodDirection.Neither ? Variation.Special
        : main.High == (good is GoodDirection.Higher) ? Variation.Improvement : Variation.Concern;
}

/// <summary>Values in the order of time as an XmR chart (individuals and moving range) sees them: their mean, the limits of chance, and what lies beyond chance.</summary>
public sealed record XmrChart(IReadOnlyList<XmrPoint> Points, IReadOnlyList<XmrStretch> Stretches)
{
    /// <summary>Three sigma as a multiple of the mean moving range: 3 / 1.128, rounded as the field does.</summary>
    public const decimal LimitFactor = 2.66m;

    /// <summary>The limit of a moving range as a multiple of its mean.</summary>
    public const decimal RangeFactor = 3.267m;

    /// <param name="values">The values, in the order of time.</param>
    /// <param name="begins">The positions at which a new stretch begins.</param>
    /// <param name="rules">The rules; the usual ones where none are given.</param>
    public static XmrChart Of(IReadOnlyList<decimal> values, IReadOnlyList<int>? begins = null, SignalRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        rules ??= SignalRules.Usual;
        int[] starts = values.Count == 0 ? [] : [0, .. (begins ?? []).Where(at => at > 0 && at < values.Count).Distinct().Order()];
        var stretches = new List<XmrStretch>(starts.Length);
        var points = new List<XmrPoint>(values.Count);
        foreach (var (number, first) in starts.Index())
        {
            var count = (number + 1 < starts.Length ? starts[number + 1] : values.Count) - first;
            var stretch = StretchOf(values, first, count, rules.Least);
            stretches.Add(stretch);
            var signals = SignalFinder.In(values, stretch, rules);
            for (var at = first; at < first + count; at++) points.Add(new(values[at], stretch, signals[at - first]));
        }

        return new(points, stretches);
    }

    /// <summary>What the last value says; the earlier ones were news once.</summary>
    public Variation VariationOf(GoodDirection? good) => Points.Count == 0 ? Variation.TooFew : Points[^1].In(good);

    /// <summary>Whether a target will be met as things are now: it is held against the limits of the last stretch.</summary>
    public Assurance AssuranceOf(decimal? target, GoodDirection? good) =>
        target is not { } aim ? Assurance.NoTarget
        : good is null or GoodDirection.Neither ? Assurance.NoDirection
        : Stretches.Count == 0 || Stretches[^1].Limits is not { } limits ? Assurance.TooFew
        : aim > limits.Upper ? good is GoodDirection.Higher ? Assurance.Fails : Assurance.Passes
        : aim < limits.Lower ? good is GoodDirection.Higher ? Assurance.Passes : Assurance.Fails
        : Assurance.HitOrMiss;

    private static XmrStretch StretchOf(IReadOnlyList<decimal> values, int first, int count, int least)
    {
        decimal sum = 0, ranges = 0;
        for (var at = first; at < first + count; at++)
        {
            sum += values[at];
            if (at > first) ranges += Math.Abs(values[at] - values[at - 1]);
        }

        var mean = sum / count;
        var range = count > 1 ? ranges / (count - 1) : 0;
        var (three, two) = (LimitFactor * range, LimitFactor * range * 2 / 3);
        return new(first, count, mean, range, count < least ? null : new(mean - three, mean - two, mean + two, mean + three));
    }
}
