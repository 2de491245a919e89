using Milepost.Assessing;
using Milepost.Rating;

namespace Milepost.Tests.Assessing;

public class ActionStandingTests
{
    private static ActionAssessment Stand(Milepost.Facts.ActionFacts action, string asAt) =>
        Assessor.Assess(A.Plan(action), A.Day(asAt)).Actions.Single();

    [Fact]
    public void A_rating_holds_from_the_day_it_was_given_until_the_next()
    {
        var action = An.Action().Rated("red", on: "2026-01-10").Rated("amber", on: "2026-02-10");

        Assert.Null(Stand(action, "2026-01-09").Action);
        Assert.Equal("red", Stand(action, "2026-02-09").Action!.Key);
        Assert.Equal("amber", Stand(action, "2026-02-10").Action!.Key);
    }

    [Fact]
    public void A_rating_that_was_taken_away_is_no_rating()
    {
        var action = An.Action().Rated("red", on: "2026-01-10").Rated("none", on: "2026-02-10");

        Assert.Null(Stand(action, "2026-03-01").Shown);
    }

    [Fact]
    public void Where_a_plan_has_only_an_overall_rating_that_is_the_one_shown()
    {
        var action = An.Action().Rated("amber", on: "2026-01-10", of: Milepost.Actions.RatingOf.Overall);

        Assert.Equal("amber", Stand(action, "2026-03-01").Shown!.Key);
    }

    [Fact]
    public void Green_is_not_done_where_the_scheme_has_nothing_better()
    {
        var facts = A.Plan(An.Action().Rated("green", on: "2026-01-10"));
        facts.Plan.RateBy(new RatingScheme([.. RatingScheme.Brag.Levels.Skip(1)]));

        Assert.False(Assessor.Assess(facts, A.Day("2026-02-01")).Actions.Single().Complete);
    }

    [Fact]
    public void An_action_is_complete_when_every_step_is_and_its_progress_says_so()
    {
        var action = An.Action(due: "2026-03-01").WithStep("Write the paper", doneOn: "2026-01-05").Said("Completed in January.", on: "2026-02-01");

        Assert.False(Stand(action, "2026-01-31").Complete);
        Assert.True(Stand(action, "2026-02-01").Complete);
    }

    [Fact]
    public void A_withdrawn_action_is_in_the_plan_until_the_day_it_left()
    {
        var facts = A.Plan(An.Action().Withdrawn(on: "2026-03-01"));

        Assert.Single(Assessor.Assess(facts, A.Day("2026-02-28")).Actions);
        Assert.Empty(Assessor.Assess(facts, A.Day("2026-03-01")).Actions);
    }

    [Fact]
    public void Distance_says_steps_next_date_and_moves()
    {
        var action = An.Action(due: "2026-03-01")
            .WithStep("a", doneOn: "2026-01-01").WithStep("b", doneOn: "2026-01-01")
            .WithStep("c", due: "2026-04-19").WithStep("d").WithStep("e").WithStep("f")
            .MovedTo("2026-04-01", on: "2026-02-20").MovedTo("2026-05-01", on: "2026-03-25");

        Assert.Equal(
            "2 of 6 steps done, next due in 9 days, moved twice, 61 days later than first agreed",
            Stand(action, "2026-04-10").Distance);
    }

    [Theory]
    [InlineData("2026-05-22", "due in 10 days")]
    [InlineData("2026-06-01", "due today")]
    [InlineData("2026-06-02", "overdue by 1 day")]
    public void Distance_without_steps_is_the_date(string asAt, string distance)
    {
        Assert.Equal(distance, Stand(An.Action(due: "2026-06-01"), asAt).Distance);
    }

    [Fact]
    public void Distance_doubts_a_completion_that_left_steps_behind()
    {
        var action = An.Action().WithStep("a", doneOn: "2026-01-01").WithStep("b").Rated("blue", on: "2026-02-01");

        Assert.Equal("complete, though 1 of 2 steps is not said to be done", Stand(action, "2026-03-01").Distance);
    }

    [Fact]
    public void A_priority_counts_every_level_and_the_unrated()
    {
        var priority = A.Priority("1", "Leadership");
        var plan = Assessor.Assess(
            A.Plan([priority], An.Action("1.1", due: "2026-03-01", priority: priority).Rated("amber", on: "2026-01-01"),
                An.Action("1.2", due: "2026-11-30", priority: priority)),
            A.Day("2026-06-01"));

        var counted = plan.Priorities.Single();
        Assert.Equal("blue 0, green 0, amber 1, red 0,  1", string.Join(", ", counted.ActionRatings.Select(count => $"{count.Key} {count.Count}")));
        Assert.Equal("2 actions, 1 overdue; next due 30 November 2026", counted.Because);
    }

    [Fact]
    public void An_action_without_a_priority_comes_last_under_none()
    {
        var priority = A.Priority("1", "Leadership");
        var plan = Assessor.Assess(A.Plan([priority], An.Action("0", due: "2026-03-01"), An.Action("1.1", priority: priority)), A.Day("2026-06-01"));

        Assert.Equal(["1.1", "0"], plan.Actions.Select(action => action.Facts.Action.Reference));
        Assert.Null(plan.Priorities[^1].Priority);
    }
}
