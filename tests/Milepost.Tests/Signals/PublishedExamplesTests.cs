using Milepost.Signals;

namespace Milepost.Tests.Signals;

/// <summary>The numbers that others have printed, each with where. Where only a picture was printed, what was read off by its rule is marked as worked by hand.</summary>
public class PublishedExamplesTests
{
    /// <summary>Making Data Count's tool looks for runs of six where nobody sets it to seven, and so do its examples.</summary>
    private static readonly SignalRules Six = SignalRules.Usual with { Shift = 6 };

    private static XmrChart Of(string values, SignalRules? rules = null, params int[] begins) =>
        XmrChart.Of([.. values.Split(' ').Select(decimal.Parse)], begins, rules);

    /// <summary>NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, "Individuals Control Charts": the flow rate of ten batches.</summary>
    [Fact]
    public void The_handbook_of_NIST()
    {
        var stretch = Of("49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1", SignalRules.Usual with { Least = 10 }).Stretches[0];

        Assert.Equal(50.81m, stretch.Mean);
        Assert.Equal(1.8778m, Math.Round(stretch.MovingRange, 4));
        // NIST divides 3 by 1.128 and multiplies; 2.66 is that, rounded, so the third figure after the point may differ.
        Assert.Equal(55.8041, (double)stretch.Limits!.Upper, 0.001);
        Assert.Equal(45.8159, (double)stretch.Limits.Lower, 0.001);
    }

    /// <summary>Donald Wheeler's in-process inventory of 31 months, from Understanding Variation and Making Sense of Data as given in Xmrit, "How to Plot an XmR Chart".</summary>
    [Fact]
    public void Wheelers_inventory()
    {
        var chart = Of("19 27 20 16 18 25 22 24 17 25 15 17 20 22 19 16 22 19 25 22 18 20 16 17 20 15 27 25 17 19 28");

        Assert.Equal(20.39m, Math.Round(chart.Stretches[0].Mean, 2));
        Assert.Equal(4.7m, chart.Stretches[0].MovingRange);
        Assert.Equal(32.89m, Math.Round(chart.Stretches[0].Limits!.Upper, 2));
        Assert.All(chart.Points, point => Assert.Empty(point.Signals));
    }

    private const string LimitsOfTheTool = "20 24 20 26 22 16 18 16 31 28 34 26 30 19 18";

    /// <summary>NHS England, Making Data Count: the checks of its Single Chart Tool 5.0 (as printed with the design system of the NHS Federated Data Platform), "Process limits".</summary>
    [Fact]
    public void The_limits_of_Making_Data_Count()
    {
        var stretch = Of(LimitsOfTheTool).Stretches[0];

        Assert.Equal(5.43m, Math.Round(stretch.MovingRange, 2));
        Assert.Equal(23.20m, stretch.Mean);
        Assert.Equal(37.64m, Math.Round(stretch.Limits!.Upper, 2));
        Assert.Equal(8.76m, Math.Round(stretch.Limits.Lower, 2));
    }

    /// <summary>The same, "Number of points": none with twelve, some with thirteen.</summary>
    [Fact]
    public void Twelve_values_have_no_limits_and_thirteen_have()
    {
        Assert.Null(Of("30 31 25 35 34 15 21 23 30 26 26 22").Stretches[0].Limits);
        Assert.NotNull(Of("30 31 25 35 34 15 21 23 30 26 26 22 25").Stretches[0].Limits);
        Assert.Equal(22.10m, Math.Round(XmrChart.Of([20, 24, 20, 26, 22, 16, 18, 16, 31, 28]).Stretches[0].Mean, 2));
    }

    /// <summary>The same, "Special cause - trend": no pause within a run. Which values those are was worked out by hand.</summary>
    [Fact]
    public void Trends_of_Making_Data_Count()
    {
        Assert.Equal([(0, 5, true), (13, 19, false)], Runs(Of("11 14 18 20 22 23 18 21 17 23 26 20 16 25 23 22 19 16 15 12"), SignalRule.Trend));
        Assert.Empty(Runs(Of("23 30 28 25 25 20 18 24 16 13 14 18 18 24 26 29 19 20 28 16"), SignalRule.Trend));
    }

    /// <summary>The same, "Special cause - shift". Which values those are was worked out by hand.</summary>
    [Fact]
    public void Shifts_of_Making_Data_Count()
    {
        const string values = "31 35 34 29 29 32 26 26 32 35 30 18 31 25 27 22 18 25 25 17";
        Assert.Equal([(0, 5, true), (13, 19, false)], Runs(Of(values, Six), SignalRule.Shift));
        Assert.Equal([(13, 19, false)], Runs(Of(values), SignalRule.Shift));
    }

    /// <summary>The same, "Special cause - two-sigma": three on one side of the mean, and what lies outside a limit does not count. Worked out by hand.</summary>
    [Fact]
    public void Two_of_three_of_Making_Data_Count()
    {
        Assert.Equal([0, 1, 2, 4, 20, 21], Near(Of("42 40 39 26 39 24 22 29 32 22 20 23 25 26 22 24 27 7 19 24 7 7 32")));
        Assert.Equal([0, 1, 2], Near(Of("42 40 39 24 39 24 22 29 32 22 20 23 25 26 22 24 27 7 19 26 7 7 32")));
        Assert.Equal([0, 1, 2, 4], Near(Of("42 40 39 26 39 24 22 29 32 22 20 23 25 26 22 24 27 7 19 24 7 2 32")));
    }

    /// <summary>The same, "Special cause conflict", which prints in words which values come under which rule.</summary>
    [Fact]
    public void A_conflict_of_Making_Data_Count()
    {
        var chart = Of("43 41 37 36 31 23 15 13 15 18 23 27 31 36 27 19 17 27 15 22", Six);

        Assert.Equal([(0, 7, false), (7, 13, true)], Runs(chart, SignalRule.Trend));
        Assert.Equal([(5, 10, false)], Runs(chart, SignalRule.Shift));
        Assert.Equal([(0, 0, true), (1, 1, true)], Runs(chart, SignalRule.Outside));
        Assert.Equal([2, 3, 6, 7, 8], Near(chart));
        // The trend decides, and where one ends as the other begins, the later: printed as one of the ways to settle it.
        Assert.Equal(
            [.. Enumerable.Repeat(Variation.Concern, 7), .. Enumerable.Repeat(Variation.Improvement, 7)],
            chart.Points.Take(14).Select(point => point.In(GoodDirection.Higher)));
    }

    /// <summary>The same, "Summary icons - assurance". Worked out by hand.</summary>
    [Theory]
    [InlineData(40, Assurance.Fails, Assurance.Passes)]
    [InlineData(30, Assurance.HitOrMiss, Assurance.HitOrMiss)]
    [InlineData(10, Assurance.Passes, Assurance.Fails)]
    public void Assurance_of_Making_Data_Count(int target, Assurance high, Assurance low)
    {
        var chart = Of("16 24 22 19 19 18 24 25 18 17 16 25 15 23 19 35 32 35 31 27 33 28 38 35 30 28 29 27 24 23");

        Assert.Equal(high, chart.AssuranceOf(target, GoodDirection.Higher));
        Assert.Equal(low, chart.AssuranceOf(target, GoodDirection.Lower));
        Assert.Equal(Assurance.NoDirection, chart.AssuranceOf(target, GoodDirection.Neither));
        Assert.Equal(Assurance.NoTarget, chart.AssuranceOf(null, GoodDirection.Higher));
    }

    /// <summary>The same, "Recalculations": each section has its own mean and limits, and the latest are held against a target. Worked out by hand.</summary>
    [Fact]
    public void A_recalculation_of_Making_Data_Count()
    {
        var chart = Of("16 24 22 19 19 18 24 25 18 17 16 25 15 23 19 35 32 35 31 27 33 28 38 35 30 28 29 27 24 23", null, 15);

        Assert.Equal([20m, 30.33m], chart.Stretches.Select(stretch => Math.Round(stretch.Mean, 2)));
        Assert.Equal((20.45m, 40.21m), (Math.Round(chart.Stretches[1].Limits!.Lower, 2), Math.Round(chart.Stretches[1].Limits!.Upper, 2)));
        Assert.Equal(Assurance.Passes, chart.AssuranceOf(20, GoodDirection.Higher));
        Assert.Equal(Assurance.HitOrMiss, chart.AssuranceOf(40, GoodDirection.Higher));
    }

    /// <summary>The same, "Summary icons - variation": the last value decides. Worked out by hand.</summary>
    [Theory]
    [InlineData(45, Variation.Improvement, Variation.Concern, Variation.Special)]
    [InlineData(25, Variation.Common, Variation.Common, Variation.Common)]
    [InlineData(5, Variation.Concern, Variation.Improvement, Variation.Special)]
    public void Variation_of_Making_Data_Count(int last, Variation high, Variation low, Variation neither)
    {
        var chart = Of($"16 20 22 18 21 18 26 28 24 26 19 18 25 32 43 28 22 {last}", Six);

        Assert.Equal(high, chart.VariationOf(GoodDirection.Higher));
        Assert.Equal(low, chart.VariationOf(GoodDirection.Lower));
        Assert.Equal(neither, chart.VariationOf(GoodDirection.Neither));
        Assert.Equal(neither, chart.VariationOf(null));
        Assert.Equal(Variation.TooFew, Of("16 20 22 18 21 18 26 28 24 26").VariationOf(GoodDirection.Higher));
    }

    private static IEnumerable<(int First, int Last, bool High)> Runs(XmrChart chart, SignalRule rule) =>
        chart.Points.SelectMany(point => point.Signals).Where(signal => signal.Rule == rule).Select(signal => (signal.First, signal.Last, signal.High)).Distinct().Order();

    private static IEnumerable<int> Near(XmrChart chart) =>
        chart.Points.Index().Where(point => point.Item.Signals.Any(signal => signal.Rule is SignalRule.TwoOfThree)).Select(point => point.Index);
}
