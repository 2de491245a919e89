using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;

namespace Milepost.Tests.Assessing;

public class PlanDifferenceTests
{
    private static PlanDifference Between(PlanFacts facts, string before = "2026-03-01", string after = "2026-06-01") =>
        PlanDifference.Between(Assessor.Assess(facts, A.Day(before)), Assessor.Assess(facts, A.Day(after)));

    [Fact]
    public void Nothing_changed_when_no_fact_is_newer()
    {
        var facts = A.Plan(An.Action("1.1", due: "2026-12-01").Rated("amber", "2026-01-01").MovedTo("2027-01-01", "2026-02-01"));

        Assert.True(Between(facts).Nothing);
    }

    [Fact]
    public void What_came_and_what_left_is_told()
    {
        var facts = A.Plan(An.Action("1.1").Withdrawn("2026-04-01"), An.Action("1.2") with { AddedOn = A.Day("2026-05-01") });
        var difference = Between(facts);

        Assert.Equal(("1.1", "1.2"), (difference.Withdrawn.Single().Facts.Action.Reference, difference.New.Single().Facts.Action.Reference));
    }

    [Fact]
    public void A_closing_is_told_as_a_closing_and_not_as_a_rating_too()
    {
        var difference = Between(A.Plan(An.Action("1.1").Rated("green", "2026-01-01").Rated("blue", "2026-04-01")));

        Assert.Single(difference.Closed);
        Assert.Empty(difference.Rerated);
    }

    [Fact]
    public void A_reopening_is_told()
    {
        Assert.Single(Between(A.Plan(An.Action("1.1").Rated("blue", "2026-01-01").Rated("amber", "2026-04-01"))).Reopened);
    }

    [Fact]
    public void Action_and_impact_are_told_apart()
    {
        var difference = Between(A.Plan(An.Action("1.1").Rated("green", "2026-01-01").Rated("red", "2026-04-01", "two people left").Impact("amber", "2026-05-01")));

        Assert.Equal(
            [(RatingOf.Action, "green", "red", "two people left"), (RatingOf.Impact, null, "amber", null)],
            difference.Rerated.Select(rerated => (rerated.Of, rerated.Before, rerated.After, rerated.Rationale)));
    }

    [Fact]
    public void A_date_that_moved_is_told_with_its_days_and_its_reason()
    {
        var difference = Between(A.Plan(
            An.Action("1.1", due: "2026-05-01").MovedTo("2026-07-01", "2026-04-01", "the provider withdrew").MovedTo("2026-08-01", "2026-07-01", "later")));

        var moved = difference.Moved.Single();
        Assert.Equal(("1 May 2026", "1 July 2026", 61, "the provider withdrew"), (moved.Before!.Said, moved.After!.Said, moved.Days, moved.Because));
    }

    [Fact]
    public void Steps_that_became_done_are_counted()
    {
        Assert.Equal(1, Between(A.Plan(An.Action().WithStep("a", doneOn: "2026-01-01").WithStep("b", doneOn: "2026-04-01").WithStep("c"))).StepsDone);
    }
}
