using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Forecasting;

namespace Milepost.Tests.Forecasting;

public class PlanForecastTests
{
    private static readonly DateOnly Today = A.Day("2026-06-15");

    private static PlanForecast Of(params ActionFacts[] actions) => PlanForecast.Of(Assessor.Assess(A.Plan(actions), Today));

    /// <summary>An action whose steps were each done so many days after their dates.</summary>
    private static ActionFacts History(params int[] slips) => slips.Index().Aggregate(
        An.Action("9.9", due: "2027-06-01"),
        (action, slip) => action.WithStep($"step {slip.Index}", "2026-03-01", A.Day("2026-03-01").AddDays(slip.Item).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void What_was_always_done_on_its_day_will_be_done_on_its_day()
    {
        var open = An.Action("1.1", due: "2026-09-01");
        var forecast = Of(History([.. Enumerable.Repeat(0, 12)]), open).Find(open.Action.Id)!;

        Assert.Equal((A.Day("2026-09-01"), A.Day("2026-09-01"), 12), (forecast.Likely, forecast.Safe, forecast.SampleSize));
        Assert.Equal("likely done by 1 September 2026", forecast.InBrief);
    }

    [Fact]
    public void What_was_always_late_will_be_as_late_again()
    {
        var open = An.Action("1.1", due: "2026-09-01");
        var forecast = Of(History(30, 30, 30, 30, 30, 30, 30, 30, 30, 60), open).Find(open.Action.Id)!;

        Assert.Equal(
            "As likely as not done by 1 October 2026, and in 85 of 100 runs by 1 October 2026; the date agreed is 1 September 2026. From 10 dates of this plan that ended.",
            forecast.Words);
    }

    [Fact]
    public void What_is_past_its_date_begins_from_the_day_itself()
    {
        var open = An.Action("1.1", due: "2026-05-01");
        var forecast = Of(History([.. Enumerable.Repeat(20, 400)]), open).Find(open.Action.Id)!;

        Assert.Equal(Today.AddDays(20), forecast.Likely);
    }

    [Fact]
    public void Fewer_than_ten_dates_that_ended_are_too_little_history()
    {
        var open = An.Action("1.1", due: "2026-09-01");
        var forecast = Of(History(1, 2, 3, 4), open).Find(open.Action.Id)!;

        Assert.Null(forecast.Likely);
        Assert.Equal("Too little history: only 4 dates of this plan have ended so far, and a forecast needs 10.", forecast.Words);
    }

    [Fact]
    public void Dates_that_only_ever_moved_tell_of_no_end()
    {
        var moved = Enumerable.Range(0, 12).Select(i => An.Action($"2.{i}", due: "2026-07-01").MovedTo("2026-08-01", "2026-05-01")).ToArray();
        var forecast = Of(moved);

        Assert.Null(forecast.Whole.Likely);
        Assert.Equal("Too little history: none of the dates that ended is known to have ended with the work done.", forecast.Whole.Words);
    }

    [Fact]
    public void Work_without_a_date_is_named_and_not_guessed()
    {
        var open = An.Action("1.1");
        var plan = Of(History([.. Enumerable.Repeat(0, 12)]), open);

        Assert.Equal("It has no date to begin from.", plan.Find(open.Action.Id)!.Words);
        Assert.EndsWith("1 piece of open work without a date is left out.", plan.Whole.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_is_done_with_the_last_of_its_steps_and_a_plan_with_the_last_of_its_actions()
    {
        var open = An.Action("1.1", due: "2026-09-01").WithStep("a", "2026-12-01");
        var plan = Of(History([.. Enumerable.Repeat(0, 12)]), open, An.Action("1.2", due: "2028-01-01"));

        Assert.Equal((A.Day("2026-12-01"), A.Day("2026-12-01")), (plan.Find(open.Action.Id)!.Likely, plan.Find(open.Action.Id)!.Due));
        Assert.Equal(A.Day("2028-01-01"), plan.Whole.Safe);
    }

    [Fact]
    public void Work_held_up_for_a_reason_is_forecast_from_work_held_up_for_it()
    {
        ActionFacts Held(int i, Actions.MoveReason reason, int days) => An.Action($"2.{i}", due: "2026-02-01").MovedFor(reason, "2026-03-01", "2026-01-20")
            .Rated("blue", A.Day("2026-03-01").AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var quick = Enumerable.Range(0, 10).Select(i => Held(i, Actions.MoveReason.Correction, 0));
        var slow = Enumerable.Range(10, 10).Select(i => Held(i, Actions.MoveReason.Recruitment, 90));
        var waiting = An.Action("1.1", due: "2026-07-01").MovedFor(Actions.MoveReason.Correction, "2026-08-01", "2026-06-01");
        var hiring = An.Action("1.2", due: "2026-07-01").MovedFor(Actions.MoveReason.Recruitment, "2026-08-01", "2026-06-01");
        var plan = Of([.. quick, .. slow, waiting, hiring]);

        Assert.True(plan.Find(waiting.Action.Id)!.Likely < plan.Find(hiring.Action.Id)!.Likely);
    }

    [Fact]
    public void A_thousand_runs_of_three_hundred_actions_are_no_wait()
    {
        var assessment = Assessor.Assess(Reporting.Wexcombe.Facts(copies: 8), Reporting.Wexcombe.ThisBoard);
        PlanForecast.Of(assessment);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var plan = PlanForecast.Of(assessment);
        watch.Stop();

        Assert.True(assessment.Actions.Count() > 300);
        Assert.NotNull(plan.Whole.Likely);
        TestContext.Current.TestOutputHelper!.WriteLine($"{watch.Elapsed.TotalMilliseconds:0.0} ms for {assessment.Actions.Count()} actions, {plan.History.Endings.Count} endings");
        Assert.True(watch.ElapsedMilliseconds < 500, $"{watch.ElapsedMilliseconds} ms");
    }
}
