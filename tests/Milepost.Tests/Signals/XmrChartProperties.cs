using FsCheck;
using FsCheck.Fluent;
using Milepost.Signals;

namespace Milepost.Tests.Signals;

/// <summary>What holds for the limits and the signals of any values.</summary>
public class XmrChartProperties
{
    private static readonly Arbitrary<int[]> Values = Gen.Choose(-40, 40).ArrayOf().Where(values => values.Length > 0).ToArbitrary();

    private static XmrChart Of(IEnumerable<int> values) => XmrChart.Of([.. values.Select(value => (decimal)value)]);

    private static string Said(XmrChart chart) => string.Join(' ', chart.Points.Select(point => string.Join('+', point.Signals)));

    [Fact]
    public void Adding_a_constant_moves_the_mean_and_the_limits_by_it_and_no_signal() => Prop.ForAll(Values, Gen.Choose(-1000, 1000).ToArbitrary(), (values, more) =>
    {
        // Twelve figures are enough to tell a fault from the last figure of a division.
        static decimal Rounded(decimal number) => Math.Round(number, 12);
        var (one, other) = (Of(values), Of(values.Select(value => value + more)));
        Assert.Equal(Rounded(one.Stretches[0].Mean + more), Rounded(other.Stretches[0].Mean));
        Assert.Equal(one.Stretches[0].MovingRange, other.Stretches[0].MovingRange);
        if (one.Stretches[0].Limits is { } limits) Assert.Equal(Rounded(limits.Upper + more), Rounded(other.Stretches[0].Limits!.Upper));
        Assert.Equal(Said(one), Said(other));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Turned_upside_down_every_signal_is_of_the_other_side() => Prop.ForAll(Values, values =>
    {
        var (one, other) = (Of(values), Of(values.Select(value => -value)));
        Assert.Equal(
            one.Points.Select(point => string.Join('+', point.Signals.Select(signal => signal with { High = !signal.High }))),
            other.Points.Select(point => string.Join('+', point.Signals)));
        Assert.Equal(one.VariationOf(GoodDirection.Higher), other.VariationOf(GoodDirection.Lower));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_values_are_never_news_however_many_there_are() => Prop.ForAll(Gen.Choose(-5000, 5000).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (value, count) =>
    {
        var chart = XmrChart.Of([.. Enumerable.Repeat(value / 1000m, count)]);
        Assert.All(chart.Points, point => Assert.Empty(point.Signals));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_equal_neighbours_that_change_places_change_nothing() => Prop.ForAll(Values, values =>
    {
        var twice = values.SelectMany(value => new[] { value, value }).ToList();
        var swapped = twice.Chunk(2).SelectMany(pair => pair.Reverse()).ToList();
        Assert.Equal(Said(Of(twice)), Said(Of(swapped)));
        Assert.DoesNotContain(nameof(SignalRule.Trend), Said(Of(twice)), StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_stretch_is_judged_as_if_it_stood_alone() => Prop.ForAll(Values, Values, (before, after) =>
    {
        var both = XmrChart.Of([.. before.Concat(after).Select(value => (decimal)value)], [before.Length]);
        var alone = Of(after);
        Assert.Equal(alone.Stretches[0].Mean, both.Stretches[^1].Mean);
        Assert.Equal(alone.Stretches[0].Limits, both.Stretches[^1].Limits);
        Assert.Equal(
            alone.Points.Select(point => string.Join('+', point.Signals.Select(signal => (signal.Rule, signal.High, signal.Count)))),
            both.Points.Skip(before.Length).Select(point => string.Join('+', point.Signals.Select(signal => (signal.Rule, signal.High, signal.Count)))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_chart_with_too_few_values_says_so_and_nothing_else() => Prop.ForAll(Gen.Choose(-40, 40).ArrayOf().Where(values => values.Length < SignalRules.Usual.Least).ToArbitrary(), values =>
    {
        var chart = Of(values);
        Assert.Equal(Variation.TooFew, chart.VariationOf(GoodDirection.Higher));
        Assert.Equal(Assurance.TooFew, chart.AssuranceOf(10, GoodDirection.Lower));
        Assert.All(chart.Points, point => Assert.Empty(point.Signals));
    }).QuickCheckThrowOnFailure();
}
