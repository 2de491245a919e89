using Milepost.Assessing;
using Milepost.Charting;
using Milepost.Facts;
using Milepost.Forecasting;
using Milepost.Tests.Reporting;

namespace Milepost.Tests.Forecasting;

public class PlanPaceTests
{
    private static PlanPace Of(string asAt, params ActionFacts[] actions) => PlanPace.Of(PlanForecast.Of(Assessor.Assess(A.Plan(actions), A.Day(asAt))));

    [Fact]
    public void It_counts_steps_and_actions_without_any_and_says_how_they_stand()
    {
        var pace = Of("2026-06-15",
            An.Action("1.1", due: "2026-08-01").WithStep("a", "2026-05-01", "2026-05-03").WithStep("b", "2026-06-01").WithStep("c", "2026-07-01"),
            An.Action("1.2", due: "2026-09-01"));

        Assert.Equal("1 of 4 steps is done; 2 were to be done by now.", pace.Message);
        Assert.Equal(
            ["30 April 2026: 0, 0, –", "31 May 2026: 1, 1, –", "15 June 2026: 2, 1, –", "30 June 2026: 2, –, –", "31 July 2026: 3, –, –", "31 August 2026: 3, –, –", "30 September 2026: 4, –, –"],
            Lines(pace)[^7..]);
        Assert.False(pace.HasForecast);
    }

    [Fact]
    public void What_was_planned_is_what_was_first_agreed()
    {
        var pace = Of("2026-06-15", An.Action("1.1", due: "2026-05-01").MovedTo("2026-12-01", "2026-04-20"), An.Action("1.2", due: "2026-12-01"));

        Assert.Equal("0 of 2 steps are done; 1 was to be done by now.", pace.Message);
    }

    [Fact]
    public void With_enough_history_it_says_what_will_be_done_at_this_pace()
    {
        var done = Enumerable.Range(0, 12).Aggregate(An.Action("1.1", due: "2026-08-01"), (action, i) => action.WithStep($"{i}", "2026-03-01", "2026-04-01"));
        var pace = Of("2026-06-15", done.WithStep("open", "2026-06-20"));

        Assert.Equal("12 of 13 steps are done, as many as were to be done by now.", pace.Message);
        Assert.True(pace.HasForecast);
        Assert.Equal((12, 13), (pace.Points.Single(point => point.Day == A.Day("2026-06-30")).Forecast, pace.Points[^1].Forecast));
    }

    [Fact]
    public void No_line_ever_falls_and_none_counts_more_than_there_is()
    {
        var pace = PlanPace.Of(PlanForecast.Of(Assessor.Assess(Wexcombe.Facts(), Wexcombe.ThisBoard)));

        Assert.True(pace.Drawable);
        Assert.All(pace.Points.Zip(pace.Points.Skip(1)), pair =>
        {
            Assert.True(pair.First.Planned <= pair.Second.Planned);
            Assert.False(pair.First.Done > pair.Second.Done);
            Assert.False(pair.First.Forecast > pair.Second.Forecast);
            Assert.InRange(pair.Second.Forecast ?? pair.Second.Done ?? 0, 0, pace.All);
        });
    }

    [Fact]
    public void A_burn_up_of_a_year()
    {
        var pace = PlanPace.Of(PlanForecast.Of(Assessor.Assess(Wexcombe.Facts(), Wexcombe.ThisBoard)));
        var drawing = BurnUp.Draw(pace.Message, pace.All, [.. pace.Points.Select(point => new BurnUpPoint(point.Day, point.Planned, point.Done, point.Forecast))], pace.Piece);

        Assert.DoesNotContain("NaN", drawing.Svg, StringComparison.Ordinal);
        Assert.Contains(" were to be done and ", drawing.Alternative, StringComparison.Ordinal);
        System.Xml.Linq.XDocument.Parse(drawing.Svg);
    }

    private static string[] Lines(PlanPace pace) => [.. pace.Points.Select(point =>
        $"{Milepost.Wording.Say.Date(point.Day)}: {point.Planned}, {(point.Done is { } done ? $"{done}" : "–")}, {(point.Forecast is { } expected ? $"{expected}" : "–")}")];
}
