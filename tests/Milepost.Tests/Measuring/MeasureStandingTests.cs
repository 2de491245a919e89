using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Reporting;
using Milepost.Signals;

namespace Milepost.Tests.Measuring;

/// <summary>What a chart says of a measure, whether its target will be met, and how far away that is, in words.</summary>
public class MeasureStandingTests
{
    private static readonly DateOnly Today = A.Day("2026-11-21");
    private static readonly DateOnly Start = A.Day("2025-01-01");
    private static readonly decimal[] Steady = [72, 76, 74, 71, 75, 77, 73, 74, 76, 72, 74, 75, 73, 77, 72, 76, 73, 75, 74, 76];

    private readonly Measure measure = new(Id<Measure>.New(), A.PlanId, null, "Assessments in time");

    private MeasureStanding Standing(IEnumerable<decimal> values, GoodDirection? good = GoodDirection.Higher, decimal? target = null, params SeriesBreak[] breaks)
    {
        measure.Aim(good, target, []);
        return MeasureStanding.Of(measure, CountingReading.All([.. values.Index().Select(one => Month(one.Index, one.Item))], measure.Id, Today), breaks);
    }

    private Reading Month(int month, decimal value, decimal? of = null, string unit = "percentage", bool provisional = false)
    {
        var from = Start.AddMonths(month);
        return new(Id<Reading>.New(), A.PlanId, measure.Id, month + 1, from, from.AddMonths(1).AddDays(-1), unit, provisional, "Scorecard", from.AddMonths(1).AddDays(4), "An analyst")
        {
            Numerator = of is null ? null : value,
            Denominator = of,
            GivenValue = of is null ? value : null,
        };
    }

    [Fact]
    public void A_value_within_the_limits_is_said_to_be_no_news()
    {
        var standing = Standing(Steady, target: 90);

        Assert.Equal("August 2026’s 76% is within usual variation", MeasureWords.Message(standing));
        Assert.Equal("All of usual variation, 67% to 81.5%, lies on the wrong side of the target of 90%: as the work was done over these readings it will not be met.", MeasureWords.Assured(standing));
        var distance = MeasureDistance.Of(standing)!;
        Assert.Equal("14 percentage points short of the target of 90%.", distance.Points);
        Assert.Equal("Not on this trend: the straight line through the last 12 readings neither rises nor falls by more than chance.", distance.OnTrend);
        Assert.Equal("Noise: August 2026 is no news. It lies within 67% to 81.5%, where chance alone takes it. It rose by 2 percentage points since July 2026; steps of up to 8.9 percentage points come by chance.", distance.News);
    }

    [Fact]
    public void A_value_outside_them_is_the_message_and_says_whether_it_is_better()
    {
        Assert.Equal("September 2026’s 61% is lower than usual variation explains: worse", MeasureWords.Message(Standing([.. Steady, 61])));
        Assert.Equal("September 2026’s 61% is lower than usual variation explains: better", MeasureWords.Message(Standing([.. Steady, 61], GoodDirection.Lower)));
        var unsaid = Standing([.. Steady, 61], good: null);
        Assert.Equal("September 2026’s 61% is lower than usual variation explains", MeasureWords.Message(unsaid));
        Assert.Equal("More than chance. Nobody has said which way is better.", MeasureWords.Meaning(unsaid));
    }

    [Fact]
    public void A_run_says_how_long_it_is_and_from_when()
    {
        var standing = Standing([.. Steady.Take(13), 70, 72, 73, 74, 75, 77]);

        Assert.Equal("Up 5 times in a row since February 2026, to 77% in July 2026, which is more than chance: better", MeasureWords.Message(standing));
        Assert.Equal(Variation.Improvement, standing.Variation);
        var start = MeasureFigure.Numbers(standing).Rows.Single(row => row[0] is TextCell { Paragraphs: ["February 2026"] })[^1];
        Assert.Equal(["Special cause: improving (where a run up begins)"], Assert.IsType<TextCell>(start).Paragraphs);
        Assert.Contains("5 rises in a row since February 2026, which belongs to the run as the reading that it begins with.", MeasureWords.Reasons(standing));
    }

    [Fact]
    public void Too_few_values_are_said_to_be_too_few()
    {
        var standing = Standing(Steady.Take(12), target: 80);

        Assert.Equal("December 2025’s 75%: 12 readings are too few to say what is usual; it takes 13", MeasureWords.Message(standing));
        Assert.Equal(Assurance.TooFew, standing.Assurance);
        Assert.Equal("Nobody has given a reading of it yet", MeasureWords.Message(Standing([])));
        Assert.Null(MeasureDistance.Of(Standing([], target: 80)));
        Assert.Equal("No date: 5 readings are too few for a trend; it takes 6.", MeasureDistance.Of(Standing(Steady.Take(5), target: 80))!.OnTrend);
    }

    [Fact]
    public void Children_short_are_whole_children_and_never_more_than_there_were()
    {
        measure.Aim(GoodDirection.Higher, 85, []);
        Assert.Equal("11 more of the 173 of January 2025 would have met it: 148 in place of 137.", Distance(Month(0, 137, 173)).Counted);
        Assert.Null(Distance(Month(0, 149, 173)).Counted);
        Assert.Equal("The target of 85% is met, by 1.1 percentage points.", Distance(Month(0, 149, 173)).Points);
        measure.Aim(GoodDirection.Higher, 120, []);
        Assert.Null(Distance(Month(0, 137, 173)).Counted);
        measure.Aim(GoodDirection.Lower, 10, []);
        Assert.Equal("2 fewer of the 48 of January 2025 would have met it: 4 in place of 6.", Distance(Month(0, 6, 48)).Counted);

        MeasureDistance Distance(Reading reading) => MeasureDistance.Of(MeasureStanding.Of(measure, CountingReading.All([reading], measure.Id, Today)))!;
    }

    [Fact]
    public void The_target_is_reached_when_the_line_comes_to_it_or_never()
    {
        decimal[] rising = [60, 61, 62.5m, 63, 64.2m, 65, 66.1m, 67, 68.2m, 69, 70, 71.1m];

        var distance = MeasureDistance.Of(Standing(rising, target: 80))!;
        Assert.Equal("If it goes on so, the target is reached in about October 2026: the straight line through the last 12 readings rises by 1 percentage point a month.", distance.OnTrend);
        Assert.Equal((2026, 10), (distance.ReachedOn!.Value.Year, distance.ReachedOn.Value.Month));
        Assert.Equal("Not on this trend: the straight line through the last 12 readings rises by 1 percentage point a month, away from the target.", MeasureDistance.Of(Standing(rising, GoodDirection.Lower, 50))!.OnTrend);
        Assert.StartsWith("Not on this trend within 5 years", MeasureDistance.Of(Standing(rising, target: 400))!.OnTrend, StringComparison.Ordinal);
        Assert.Null(MeasureDistance.Of(Standing(rising, target: 70))!.OnTrend);
    }

    [Fact]
    public void A_new_definition_parts_the_values_at_once_and_limits_are_worked_out_again_when_there_are_enough()
    {
        var from = A.Day("2026-03-01");
        var redefined = Standing(Steady, target: 80, breaks: new SeriesBreak(from, BreakKind.Redefined, "Counted from referral"));
        Assert.Equal([14, 6], redefined.Chart.Stretches.Select(stretch => stretch.Count));
        Assert.Equal("August 2026’s 76%: 6 readings since 1 March 2026 are too few to say what is usual; it takes 13", MeasureWords.Message(redefined));

        var early = new SeriesBreak(from, BreakKind.Recalculated, "A second team began");
        Assert.Equal([early], Standing(Steady, breaks: early).Waiting);
        Assert.Single(Standing(Steady, breaks: early).Chart.Stretches);
        Assert.Equal([9, 13], Standing([.. Steady, 75, 74], breaks: early with { From = A.Day("2025-10-01") }).Chart.Stretches.Select(stretch => stretch.Count));
    }

    [Fact]
    public void A_missing_month_is_a_gap_and_a_quarter_or_another_unit_has_no_place_among_months()
    {
        Reading[] readings = [.. Steady.Take(8).Index().Where(one => one.Index != 4).Select(one => Month(one.Index, one.Item)), Month(9, 30, unit: "days"), Month(10, 70)];
        var quarter = new Reading(Id<Reading>.New(), A.PlanId, measure.Id, 20, Start, Start.AddMonths(3).AddDays(-1), "%", false, "Scorecard", Today, "An analyst") { GivenValue = 73 };

        var series = MeasureSeries.Of(CountingReading.All([.. readings, quarter], measure.Id, Today));

        Assert.Equal([4, 7], series.Gaps);
        Assert.Equal(8, series.Points.Count);
        Assert.Equal(2, series.LeftOut);
    }

    [Fact]
    public void Limits_beyond_what_there_can_be_are_drawn_at_what_there_can_be_and_said()
    {
        var standing = Standing([98, 91, 99, 92, 97, 90, 98, 93, 99, 91, 97, 92, 98, 94]);

        Assert.Equal(100, standing.Shown(standing.Stretch!)!.Value.Upper);
        Assert.Equal("Drawn at what there can be: the upper limit, 111.7%, at 100%.", MeasureWords.Clipped(standing));
        Assert.Equal("78.2% to 100%", MeasureWords.Limits(standing));
    }

    [Fact]
    public void A_trajectory_is_read_as_it_is_written()
    {
        var (read, unread) = Trajectory.Of(["31 March 2026: 75", "Sept 2026: 80%", "soon: 90", "June 2026"]);

        Assert.Equal(["soon: 90", "June 2026"], unread);
        Assert.Equal([(A.Day("2026-03-31"), 75m), (A.Day("2026-09-30"), 80m)], read.Steps);
        Assert.Null(read.On(A.Day("2026-03-30")));
        Assert.Equal(75, read.On(A.Day("2026-03-31")));
        Assert.Equal(77.5m, Math.Round(read.On(A.Day("2026-06-30"))!.Value, 1));
        Assert.Equal(80, read.On(A.Day("2027-06-30")));

        measure.Aim(GoodDirection.Higher, 80, ["31 December 2025: 70", "31 December 2026: 80"]);
        var standing = MeasureStanding.Of(measure, CountingReading.All([Month(17, 72)], measure.Id, Today));
        Assert.Equal("3 percentage points behind the 75% that the trajectory has for 30 June 2026.", MeasureDistance.Of(standing)!.Trajectory);
    }
}
