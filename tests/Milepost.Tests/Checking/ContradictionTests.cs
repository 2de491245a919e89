using Milepost.Actions;
using Milepost.Checking;
using Milepost.Facts;
using Milepost.Identity;

namespace Milepost.Tests.Checking;

/// <summary>What cannot both be so is put to the author; what can is left alone.</summary>
public sealed class ContradictionTests
{
    private const string Inbox = "Central inbox to be set up for what young people say";

    [Theory]
    [InlineData("Completed. A group is to be set up to carry on.")]
    [InlineData("Complete, though two posts are not yet filled")]
    public void Completed_beside_what_is_still_to_come_is_found(string progress) =>
        Assert.Contains("is said to be completed", A.Plan(An.Action().Said(progress, "2026-10-01")).Only(CheckRules.CompletedAndToCome), StringComparison.Ordinal);

    [Theory]
    [InlineData("Completed, and will be reviewed in May")]
    [InlineData("Completed. Training will be offered to new starters in the spring.")]
    [InlineData("The visit is completed. Another is to be agreed.")]
    [InlineData("Largely complete; some names still to be confirmed")]
    [InlineData("To be completed by 3 March")]
    [InlineData("Done: the dashboard. Blocked: licences not yet bought.")]
    public void What_is_done_and_looked_at_again_is_left_alone(string progress) =>
        Assert.Empty(A.Plan(An.Action().Said(progress, "2026-10-01")).Found(CheckRules.CompletedAndToCome));

    [Fact]
    public void A_date_that_says_completed_is_held_against_the_progress() => Assert.Contains(
        "is dated “Completed 31.10.26”",
        A.Plan(An.Action().Due(Checked.Written("Completed 31.10.26", "2026-10-31", completion: true)).Said(Inbox, "2026-11-01")).Only(CheckRules.CompletedAndToCome),
        StringComparison.Ordinal);

    [Fact]
    public void One_place_that_says_it_is_done_and_another_that_it_is_to_come_are_found()
    {
        var plan = A.Plan(An.Action("6.3").Said(Inbox, "2026-10-01"), An.Action("6.5", "Another").Said("The central inbox has been set up.", "2026-10-01"));

        Assert.Equal("6.3 says “central inbox to be set up”; 6.5 says “The central inbox has been set up.”.", plan.Only(CheckRules.SaidBothWays));
        Assert.Empty(A.Plan(An.Action("6.3").Said(Inbox, "2026-10-01")).Found(CheckRules.SaidBothWays));
    }

    [Fact]
    public void Red_under_something_greener_is_found()
    {
        Assert.Equal("7.1 is rated green, and a step of it is rated red: a.", A.Plan(Stepped("red").Rated("green", "2026-10-01")).Only(CheckRules.RedUnderGreener));
        Assert.Empty(A.Plan(Stepped("red").Rated("red", "2026-10-01")).Found(CheckRules.RedUnderGreener));
        Assert.Empty(A.Plan(Stepped("amber").Rated("green", "2026-10-01")).Found(CheckRules.RedUnderGreener));
    }

    [Fact]
    public void Something_greener_than_every_one_of_its_steps_is_found()
    {
        Assert.Equal("7.1 is rated green, and each of its 2 rated steps is rated worse: amber.", A.Plan(Stepped("amber", "amber").Rated("green", "2026-10-01")).Only(CheckRules.RedUnderGreener));
        Assert.Empty(A.Plan(Stepped("amber", "green").Rated("green", "2026-10-01")).Found(CheckRules.RedUnderGreener));
        Assert.Empty(A.Plan(Stepped("amber", "amber").Rated("amber", "2026-10-01")).Found(CheckRules.RedUnderGreener));
    }

    [Fact]
    public void Several_ratings_in_one_cell_are_found()
    {
        var action = An.Action();
        var rating = new GivenRating(Id<GivenRating>.New(), A.PlanId, action.Action.Id, null, RatingOf.Action, "amber", A.Day("2026-10-01"), "A file") { Written = "G, A" };

        Assert.Equal("1.1 has several ratings in one cell: G, A.", A.Plan(action with { Ratings = [rating] }).Only(CheckRules.SeveralRatings));
    }

    private static ActionFacts Stepped(params string[] keys)
    {
        var action = keys.Aggregate(An.Action("7.1"), (made, _) => made.WithStep("Audit what there is"));
        return action with
        {
            Steps = [.. action.Steps.Zip(keys, (step, key) => step with
            {
                Ratings = [new GivenRating(Id<GivenRating>.New(), A.PlanId, action.Action.Id, step.Step.Id, RatingOf.Action, key, A.Day("2026-10-01"), "Lead")],
            })],
        };
    }
}
