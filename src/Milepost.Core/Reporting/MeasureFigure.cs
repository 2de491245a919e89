using Milepost.Charting;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Signals;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>A measure along time, as a picture with its message, the same in words, and the same numbers beside it.</summary>
public static class MeasureFigure
{
    /// <summary>What is drawn; null where there is no value.</summary>
    /// <param name="standing">How the measure stands.</param>
    /// <param name="events">What happened that it may show.</param>
    /// <param name="comparators">What others have.</param>
    public static ValueChart? Chart(MeasureStanding standing, IReadOnlyList<MeasureEvent>? events = null, IReadOnlyList<ComparatorLine>? comparators = null)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.Series.Points is []) return null;
        var share = ReadingValue.IsShare(standing.Series.Unit);
        return new()
        {
            Title = MeasureWords.Message(standing),
            Description = Description(standing, comparators ?? []),
            Values = Values(standing),
            Bands = Bands(standing),
            Suffix = share ? "%" : "",
            Unit = share ? null : standing.Series.Unit,
            Floor = (double?)standing.Floor,
            Ceiling = (double?)standing.Ceiling,
            Target = (double?)standing.Measure.Target,
            Trajectory = [.. standing.Trajectory.Steps.Select(step => (step.By, (double)step.Value))],
            Comparators = comparators ?? [],
            Events = [.. Events(standing, events ?? [])],
        };
    }

    /// <summary>The measure in the width of a table's cell; empty where there is nothing to draw a line of.</summary>
    public static string Small(MeasureStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return Sparkline.Draw(Values(standing), Bands(standing));
    }

    public static Figure? Of(MeasureStanding standing, IReadOnlyList<MeasureEvent>? events = null, IReadOnlyList<ComparatorLine>? comparators = null) =>
        Chart(standing, events, comparators) is not { } chart ? null : new(chart.Title, ValueChartDrawing.Draw(chart), Numbers(standing));

    /// <summary>The numbers of the picture, the latest first.</summary>
    public static DataTable Numbers(MeasureStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return new(
            "The numbers behind the picture",
            "A row for each reading with its value, the mean and the limits it is held against, and whether it is more than chance.",
            [new("Time", 26, NamesRow: true), new("Value", 14, Number: true), new("Mean", 14, Number: true), new("Usual variation", 20, Number: true), new("What it says", 26)],
            [.. standing.Series.Points.Index().Reverse().Select(one => Row(standing, one.Item, standing.Chart.Points[one.Index], one.Index))]);
    }

    private static IReadOnlyList<Cell> Row(MeasureStanding standing, SeriesPoint value, XmrPoint point, int at) =>
    [
        Say.Capital(value.Period.Said) + (value.Provisional ? " (provisional)" : ""),
        MeasureWords.Value(standing, value.Value),
        MeasureWords.Value(standing, point.Stretch.Mean),
        standing.Shown(point.Stretch) is { } shown ? $"{MeasureWords.Value(standing, shown.Lower)} to {MeasureWords.Value(standing, shown.Upper)}" : "too few readings",
        point.In(standing.Measure.Good) switch
        {
            Variation.TooFew => "",
            Variation.Common => "Usual",
            var special => $"{MeasureWords.Name(special)} ({Say.List([.. point.Signals.Select(signal => MeasureWords.Name(signal, at)).Distinct()])})",
        },
    ];

    private static List<ChartValue> Values(MeasureStanding standing)
    {
        var redefined = standing.Breaks.Where(one => one.Break.Kind is BreakKind.Redefined).Select(one => one.At).ToHashSet();
        return
        [
            .. standing.Series.Points.Index().Select(one => new ChartValue(
                one.Item.On, (double)one.Item.Value, MarkOf(standing.Chart.Points[one.Index].In(standing.Measure.Good)), one.Item.Provisional,
                standing.Series.Gaps.Contains(one.Index) || redefined.Contains(one.Index))),
        ];
    }

    private static List<ChartBand> Bands(MeasureStanding standing) =>
    [
        .. standing.Chart.Stretches.Select(stretch => new ChartBand(
            standing.Series.Points[stretch.First].On, standing.Series.Points[stretch.First + stretch.Count - 1].On, (double)stretch.Mean,
            (double?)standing.Shown(stretch)?.Lower, (double?)standing.Shown(stretch)?.Upper)),
    ];

    private static IEnumerable<ChartEvent> Events(MeasureStanding standing, IReadOnlyList<MeasureEvent> events) =>
        events.Select(one => new ChartEvent(one.On, one.What)).Concat(standing.Breaks.Select(one => one.Break).Concat(standing.Waiting).Select(one => new ChartEvent(
            one.From, one.Kind is BreakKind.Redefined ? $"Counted in another way: {one.Because}" : $"Step change: {one.Because}")));

    private static ValueMark MarkOf(Variation variation) => variation switch
    {
        Variation.Improvement => ValueMark.Better,
        Variation.Concern => ValueMark.Worse,
        Variation.Special => ValueMark.Changed,
        _ => ValueMark.Usual,
    };

    private static string Description(MeasureStanding standing, IReadOnlyList<ComparatorLine> comparators)
    {
        var points = standing.Series.Points;
        var (least, most, last) = (points.MinBy(point => point.Value)!, points.MaxBy(point => point.Value)!, points[^1]);
        var words = new List<string>
        {
            $"{standing.Measure.Title}: {Say.Count(points.Count, "reading")}, {(points.Count == 1 ? points[0].Period.Named : $"from {points[0].Period.Named} to {last.Period.Named}")}.",
        };
        if (points.Count > 1) words.Add($"The least was {MeasureWords.Value(standing, least.Value)}, {least.Period.Named}; the most {MeasureWords.Value(standing, most.Value)}, {most.Period.Named}; the last {MeasureWords.Value(standing, last.Value)}.");
        if (standing.Stretch is { } stretch) words.Add($"The mean is {MeasureWords.Value(standing, stretch.Mean)}{(stretch.Limits is null ? "" : $", usual variation {MeasureWords.Limits(standing)}")}.");
        if (standing.Measure.Target is { } target) words.Add($"The target is {MeasureWords.Value(standing, target)}.");
        words.AddRange(comparators.Select(other => $"{other.Name}: {MeasureWords.Value(standing, (decimal)other.Value)}."));
        words.AddRange(standing.Series.Gaps.Select(at => $"Nothing was read between {points[at - 1].Period.Named} and {points[at].Period.Named}."));
        return string.Join(" ", words.Concat(MeasureWords.Reasons(standing)));
    }
}
