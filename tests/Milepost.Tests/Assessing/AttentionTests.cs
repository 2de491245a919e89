using Milepost.Assessing;
using Milepost.Calendar;
using Milepost.Facts;

namespace Milepost.Tests.Assessing;

public class AttentionTests
{
    private static readonly ActionFacts Quiet = An.Action("9.9", due: "2027-01-01").Rated("amber", on: "2026-01-01");

    private static IEnumerable<Attention> Of(string kind, PlanFacts facts, string asAt = "2026-06-15") =>
        Assessor.Assess(facts, A.Day(asAt)).Attention.Where(item => item.Kind == kind);

    private static IEnumerable<string> Headlines(string kind, params ActionFacts[] actions) =>
        Of(kind, A.Plan(actions)).Select(item => item.Headline);

    [Fact]
    public void A_plan_where_all_is_well_asks_for_nothing()
    {
        Assert.Empty(Assessor.Assess(A.Plan(Quiet), A.Day("2026-06-15")).Attention);
    }

    [Fact]
    public void The_most_overdue_comes_first()
    {
        Assert.Equal(
            ["1.2 is overdue by 45 days.", "1.1 is overdue by 14 days."],
            Headlines(AttentionKind.Overdue, An.Action("1.1", due: "2026-06-01"), An.Action("1.2", due: "2026-05-01")));
    }

    [Fact]
    public void Late_steps_make_an_action_overdue_whose_own_date_is_ahead()
    {
        var action = An.Action("1.1", due: "2026-12-01").WithStep("a", due: "2026-06-10").WithStep("b", due: "2026-06-01").WithStep("c");

        Assert.Equal(["2 steps of 1.1 are overdue, the longest by 14 days."], Headlines(AttentionKind.Overdue, action));
    }

    [Fact]
    public void Green_after_the_date_is_a_question()
    {
        var action = An.Action("1.1", due: "2026-06-01").Rated("green", on: "2026-05-01", because: "nearly there");
        var item = Of(AttentionKind.RatingDoubted, A.Plan(action)).Single();

        Assert.Equal("1.1 is rated on track, and its date passed 14 days ago.", item.Headline);
        Assert.Contains("The reason given: Nearly there.", item.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Green_while_a_step_is_late_is_a_question()
    {
        var action = An.Action("1.1", due: "2026-12-01").WithStep("a", due: "2026-06-01").WithStep("b").Rated("green", on: "2026-05-01");

        Assert.Equal(["1.1 is rated on track, and 1 of its 2 steps is overdue."], Headlines(AttentionKind.RatingDoubted, action));
    }

    [Fact]
    public void The_third_move_of_a_date_is_shown_and_the_second_is_not()
    {
        var twice = An.Action("1.1", due: "2026-07-01").MovedTo("2026-08-01", "2026-02-01").MovedTo("2026-09-01", "2026-03-01");
        Assert.Empty(Headlines(AttentionKind.Moved, twice));

        var item = Of(AttentionKind.Moved, A.Plan(twice.MovedTo("2026-10-01", "2026-04-01", "the provider withdrew"))).Single();
        Assert.Equal("The date of 1.1 has moved for the third time.", item.Headline);
        Assert.Equal(
            "Recruit to every vacant social work post. Now due 1 October 2026, 92 days later than the 1 July 2026 first agreed. The last reason given: The provider withdrew.",
            item.Detail);
    }

    [Fact]
    public void An_action_without_lead_date_or_rating_is_told_three_times()
    {
        var kinds = Assessor.Assess(A.Plan(An.Action("1.1", lead: null)), A.Day("2026-06-15")).Attention.Select(item => item.Kind);

        Assert.Equal([AttentionKind.NoLead, AttentionKind.NoDate, AttentionKind.Unrated], kinds);
    }

    [Fact]
    public void A_doubted_date_is_told_with_its_doubt()
    {
        var action = An.Action("1.1", "Agree the protocol", [new WrittenDate("31.11.14", A.Day("2014-11-30"), DatePrecision.Day, "November has 30 days")], null, ["Head"]);
        var item = Of(AttentionKind.ImpossibleDate, A.Plan(action), "2014-10-01").Single();

        Assert.Equal(("1.1 has a date in doubt.", "“31.11.14”: November has 30 days."), (item.Headline, item.Detail));
    }

    [Fact]
    public void A_recommendation_that_only_an_empty_priority_quotes_is_unanswered()
    {
        var (full, empty, source) = (A.Priority("1", "Leadership"), A.Priority("2", "Practice"), A.Source());
        var (first, second, third) = (A.Recommendation(source, "1", "Improve supervision.", 1), A.Recommendation(source, "2", "Improve plans.", 2), A.Recommendation(source, "3", "Improve records.", 3));
        var facts = A.Plan([full, empty], An.Action("1.1", due: "2027-01-01", priority: full).Rated("amber", on: "2026-01-01")) with
        {
            Sources = [source],
            Recommendations = [first, second, third],
            Answers = [A.Answer(full, first), A.Answer(empty, second)],
        };

        Assert.Equal(
            ["Nothing answers recommendation 2.", "Nothing answers recommendation 3."],
            Assessor.Assess(facts, A.Day("2026-06-15")).Attention.Select(item => item.Headline));
    }

    [Fact]
    public void An_action_is_silent_when_neither_of_the_last_two_updates_spoke_of_it()
    {
        var facts = A.Plan(
            An.Action("1.1", due: "2027-01-01").Rated("amber", "2026-01-01").Said("Adverts are out.", "2026-02-01"),
            An.Action("1.2", due: "2027-01-01").Rated("amber", "2026-01-01").Said("Two people started.", "2026-04-01")) with
        {
            Imports = [A.Import("2026-02-01"), A.Import("2026-04-01"), A.Import("2026-06-01")],
        };

        Assert.Equal(["1.1 has had no news since 1 April 2026 or before."], Of(AttentionKind.Silent, facts).Select(item => item.Headline));
    }

    [Fact]
    public void One_text_under_two_actions_is_told_once()
    {
        Assert.Equal(
            ["1.1 and 1.3 have the same words as their progress."],
            Headlines(
                AttentionKind.SameWords,
                An.Action("1.1").Said("The working group has met and agreed its plan.", "2026-02-01"),
                An.Action("1.2").Said("In place.", "2026-02-01"), An.Action("1.4").Said("In place.", "2026-02-01"),
                An.Action("1.3").Said("The working group  has met and agreed its plan.", "2026-03-01")));
    }

    [Theory]
    [InlineData("Completed. Training will be offered in May.", 1)]
    [InlineData("Completed in May.", 0)]
    [InlineData("Training will be completed in May.", 0)]
    public void Completed_beside_the_future_is_a_question(string progress, int questions)
    {
        Assert.Equal(questions, Headlines(AttentionKind.CompletedInFuture, An.Action("1.1").Said(progress, "2026-02-01")).Count());
    }

    [Fact]
    public void Many_matters_of_one_kind_are_told_together_and_the_overdue_one_by_one()
    {
        var plan = Assessor.Assess(A.Plan([.. Enumerable.Range(1, 7).Select(i => An.Action($"1.{i}", due: "2026-06-01"))]), A.Day("2026-06-15"));
        var digest = AttentionDigest.Of(plan);

        Assert.Equal(7, digest.Count(item => item.Kind == AttentionKind.Overdue));
        Assert.Equal("7 actions are not rated.", digest[^1].Headline);
        Assert.Equal("1.1, 1.2, 1.3, 1.4, 1.5, 1.6 and 1.7.", digest[^1].Detail);
    }
}
