using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Milepost.Charting;
using Milepost.Signals;

namespace Milepost.Tests.Charting;

/// <summary>The pictures of measures.</summary>
public class ValueChartTests
{
    private static readonly DateOnly Start = A.Day("2024-11-30");
    private static readonly double[] Shares = [71.2, 69.8, 73.5, 70.4, 68.9, 72.1, 74, 70.9, 69.5, 71.8, 75.2, 72.6, 70.1, 68.3, 72.9, 74.4, 71, 73.2, 74.2, 78.5, 80.4, 81.9, 84.2, 86.1];

    private static DateOnly Month(int number) => new DateOnly(2024, 12, 1).AddMonths(number).AddDays(-1);

    private static ValueChart Whole => new()
    {
        Title = "Up 7 readings in a row, to 86.1% in October 2026: better",
        Description = "Assessments in time: 23 readings.",
        Values =
        [
            .. Shares.Index().Where(one => one.Index != 9).Select(one => new ChartValue(
                Month(one.Index), one.Item, one.Index switch { >= 17 => ValueMark.Better, 13 => ValueMark.Worse, 5 => ValueMark.Changed, _ => ValueMark.Usual },
                Provisional: one.Index is 23 or 2, Apart: one.Index is 10 or 17)),
        ],
        Bands = [new(Month(0), Month(16), 71.6, 64.8, 78.4), new(Month(17), Month(23), 79.8, null, null)],
        Suffix = "%",
        Ceiling = 100,
        Floor = 0,
        Target = 90,
        Trajectory = [(Month(15), 72), (Month(23), 82), (A.Day("2027-03-31"), 90)],
        Comparators = [new("England", 82.1), new("Statistical neighbours", 81)],
        Events = [new(A.Day("2025-10-17"), "Inspection"), new(A.Day("2025-10-24"), "New Head of Assessment"), new(A.Day("2026-04-01"), "Counted in another way: from the day of referral & not of allocation")],
    };

    [Fact]
    public void A_measure_with_everything() => Golden.Matches(ValueChartDrawing.Draw(Whole).Svg, "svg");

    [Fact]
    public void A_measure_with_everything_for_a_narrow_screen() => Golden.Matches(ValueChartDrawing.Draw(Whole, ChartSize.Narrow).Svg, "svg");

    [Fact]
    public void A_measure_of_one_reading_in_days() => Golden.Matches(
        ValueChartDrawing.Draw(new() { Title = "October 2026’s 31 days: too few readings", Description = "One reading.", Values = [new(Start, 31)], Unit = "days" }).Svg, "svg");

    [Fact]
    public void A_measure_in_a_table() => Golden.Matches(Sparkline.Draw(Whole.Values, Whole.Bands), "svg");

    [Fact]
    public void Every_sign_is_another_without_its_colours()
    {
        string[] signs =
        [
            .. from variation in Enum.GetValues<Variation>() from high in new[] { true, false } select Plain(SignalIcons.Of(variation, high)),
            .. from assurance in new[] { Assurance.Passes, Assurance.Fails, Assurance.HitOrMiss } select Plain(SignalIcons.Of(assurance)),
        ];

        // Usual, and too few, are the same whichever way the last value lies.
        Assert.Equal(signs.Length - 2, signs.Distinct().Count());

        static string Plain(string svg) => svg.Replace("#1d70b8", "#505a5f", StringComparison.Ordinal).Replace("#b25c00", "#505a5f", StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_month_is_joined_to_nothing_and_drawn_as_nothing()
    {
        var svg = XDocument.Parse(ValueChartDrawing.Draw(Whole with { Bands = [], Trajectory = [], Comparators = [], Target = null }).Svg);
        XNamespace ns = "http://www.w3.org/2000/svg";

        var line = svg.Descendants(ns + "path").Single(path => (string?)path.Attribute("stroke-linejoin") == "round").Attribute("d")!.Value;
        Assert.Equal(3, line.Count(letter => letter == 'M'));
        Assert.Equal(23 - 3, line.Count(letter => letter == 'L'));
    }

    [Fact]
    public void Any_numbers_and_words_give_a_picture_that_is_xml_and_keeps_within_its_frame() => Prop.ForAll(
        Gen.Choose(-10_000, 10_000).Select(number => number / 100.0).ArrayOf().Where(values => values.Length > 0).ToArbitrary(),
        ArbMap.Default.ArbFor<string>(),
        (values, words) =>
        {
            foreach (var size in Enum.GetValues<ChartSize>())
            {
                var drawing = ValueChartDrawing.Draw(
                    new()
                    {
                        Title = words ?? "",
                        Description = words ?? "",
                        Unit = words,
                        Target = values[0] * 2,
                        Events = [new(Month(0), words ?? "")],
                        Comparators = [new(words ?? "", 3)],
                        Values = [.. values.Index().Select(one => new ChartValue(Month(one.Index), one.Item))],
                    }, size);
                foreach (var dot in XDocument.Parse(drawing.Svg).Descendants().Where(one => one.Name.LocalName == "circle"))
                {
                    Assert.InRange(double.Parse(dot.Attribute("cx")!.Value, CultureInfo.InvariantCulture), 0, drawing.Width);
                    Assert.InRange(double.Parse(dot.Attribute("cy")!.Value, CultureInfo.InvariantCulture), 0, drawing.Height);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(68.3, 90, "65 70 75 80 85 90 95")]
    [InlineData(0, 1, "0.0 0.2 0.4 0.6 0.8 1.0 1.2")]
    [InlineData(17.3, 22.4, "16 18 20 22 24")]
    [InlineData(0, 100, "0 20 40 60 80 100")]
    [InlineData(99.1, 99.4, "99.0 99.1 99.2 99.3 99.4 99.5")]
    public void The_axis_of_values_has_round_numbers_and_none_that_cannot_be(double least, double most, string ticks)
    {
        var drawing = ValueChartDrawing.Draw(new() { Title = "", Description = "", Floor = 0, Ceiling = 100, Values = [new(Month(0), least), new(Month(1), most)] });
        var labels = XDocument.Parse(drawing.Svg).Descendants().Where(one => one.Name.LocalName == "text" && (string?)one.Attribute("text-anchor") == "end").Select(one => one.Value);
        Assert.Equal(ticks, string.Join(' ', labels));
    }
}
