using Milepost.Actions;
using Milepost.Covering;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Tests.Covering;

public class PlanCoverageTests
{
    private static readonly DateOnly Today = A.Day("2026-06-15");
    private static readonly Source Report = Published(A.Source(), "2026-01-20");
    private static readonly Recommendation Missing = A.Recommendation(Report, "1", "The response to children who go missing, so that return home interviews are offered and used to reduce risk.", 0);
    private static readonly Recommendation Homeless = A.Recommendation(Report, "2", "The response to 16- and 17-year-old children who are homeless.", 1);

    [Fact]
    public void A_likeness_is_proposed_and_is_no_answer()
    {
        var one = Of(Plan(An.Action("1.1", title: "Offer every missing child a return interview within 72 hours")), Missing);

        Assert.Equal((CoverageState.Proposed, false), (one.State, one.IsAnswered));
        Assert.Contains("return home interviews", Assert.Single(one.Proposals).Because, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nothing_is_like_is_left_with_nothing()
    {
        var coverage = PlanCoverage.Of(Plan(An.Action("1.1", title: "Recruit to every vacant social work post")), Today);

        Assert.Equal(["1", "2"], coverage.Unanswered.Select(one => one.Recommendation.Number));
        Assert.Equal(["1.1"], coverage.AnsweringNothing.Select(action => action.Action.Reference));
    }

    [Theory]
    [InlineData(AnswerVerdict.Answers, CoverageState.Answered)]
    [InlineData(AnswerVerdict.AnswersInPart, CoverageState.Answered)]
    [InlineData(AnswerVerdict.DoesNotAnswer, CoverageState.Nothing)]
    public void The_word_of_a_person_settles_it(AnswerVerdict verdict, CoverageState expected)
    {
        var action = An.Action("1.1", title: "Offer every missing child a return interview within 72 hours");
        var one = Of(Plan(action) with { ActionAnswers = [Said(action, Missing, verdict, "2026-03-03", "it covers out of hours")] }, Missing);

        Assert.Equal(expected, one.State);
        Assert.Equal(verdict == AnswerVerdict.AnswersInPart, one.Answers.Any(answer => answer.InPart));
        var because = expected == CoverageState.Answered ? one.Answers[0].Because : one.Refused[0].Because;
        Assert.Equal("Priya Nair said so on 3 March 2026: it covers out of hours", because);
    }

    [Fact]
    public void A_word_that_was_said_later_does_not_count_yet()
    {
        var action = An.Action("1.1", title: "Recruit to every vacant social work post");
        var facts = Plan(action) with { ActionAnswers = [Said(action, Missing, AnswerVerdict.Answers, "2026-07-01")] };

        Assert.Equal(CoverageState.Nothing, Of(facts, Missing).State);
    }

    [Fact]
    public void An_action_that_quotes_the_recommendation_answers_it()
    {
        var action = An.Action("1.1", title: "The response to children who go missing, so that return-home interviews are offered and are used to reduce risk");
        var answer = Assert.Single(Of(Plan(action), Missing).Answers);

        Assert.Equal((AnswerReason.QuotedByAction, "its own words quote it"), (answer.Reason, answer.Because));
    }

    [Fact]
    public void A_row_that_holds_the_recommendation_in_a_column_of_its_own_answers_it()
    {
        var action = An.Action("1.1", title: "Commission the charity again");
        action.Action.ReadFrom("table 1, row 2", [new SourceField("Recommendation", Homeless.Text), new SourceField("Action", "Commission the charity again")]);

        Assert.Equal(CoverageState.Answered, Of(Plan(action), Homeless).State);
    }

    [Fact]
    public void A_priority_that_quotes_it_answers_with_all_its_actions_and_the_quotation_is_not_counted_twice()
    {
        var priority = A.Priority("5", "Missing from home");
        var quoted = A.Source("Quoted in the plan", SourceKind.QuotedInPlan);
        var quotation = A.Recommendation(quoted, "4", Missing.Text.Replace("offered and used", "offered, and are used", StringComparison.Ordinal));
        var facts = Plan(An.Action("5.1", priority: priority), An.Action("5.2", priority: priority)) with { Priorities = [priority] };
        facts = facts with
        {
            Sources = [.. facts.Sources, quoted],
            Recommendations = [.. facts.Recommendations, quotation],
            Answers = [A.Answer(priority, quotation)],
        };
        var coverage = PlanCoverage.Of(facts, Today);

        Assert.Equal(["1", "2"], coverage.Recommendations.Select(one => one.Recommendation.Number));
        Assert.Equal(["quoted under priority 5", "quoted under priority 5"], coverage.Recommendations[0].Answers.Select(answer => answer.Because));
        Assert.Empty(coverage.AnsweringNothing);
    }

    [Theory]
    [InlineData("ILAC 2", true)]
    [InlineData("ILACS 2 & 7", true)]
    [InlineData("ILAC26", false)]
    [InlineData("FV2", false)]
    [InlineData("PR 2", false)]
    public void A_tag_answers_where_it_names_the_source_and_the_number(string tag, bool answers)
    {
        var action = An.Action("1.1", title: "Commission the charity again");
        action.Action.Tag([tag], null);

        Assert.Equal(answers, Of(Plan(action), Homeless).IsAnswered);
    }

    [Fact]
    public void A_row_that_was_written_for_another_recommendation_is_near_and_not_proposed()
    {
        var near = A.Recommendation(Report, "3", "The recording of return home interviews when children go missing.", 2);
        var facts = Plan(An.Action("1.1", title: Missing.Text));
        facts = facts with { Recommendations = [.. facts.Recommendations, near] };
        var one = Of(facts, near);

        Assert.Equal((CoverageState.Nothing, "1.1"), (one.State, Assert.Single(one.Nearest).Action.Action.Reference));
    }

    [Fact]
    public void What_an_earlier_report_asked_is_shown_beside_it()
    {
        var earlier = Published(A.Source("The inspection before"), "2022-05-10");
        earlier.Compare(background: true);
        var before = A.Recommendation(earlier, "6", "Improve return interviews so that more missing children have one.");
        var other = A.Recommendation(earlier, "7", "Improve the recruitment of adopters.");
        var facts = Plan();
        facts = facts with { Sources = [.. facts.Sources, earlier], Recommendations = [.. facts.Recommendations, before, other] };
        var coverage = PlanCoverage.Of(facts, Today);

        Assert.Equal(["1", "2"], coverage.Recommendations.Select(one => one.Recommendation.Number));
        Assert.Equal("6", Assert.Single(coverage.Recommendations[0].Recurring).Recommendation.Number);
        Assert.Empty(coverage.Recommendations[1].Recurring);
    }

    [Fact]
    public void A_withdrawn_action_answers_nothing()
    {
        var action = An.Action("1.1", title: Missing.Text);
        action.Action.Withdraw(A.Day("2026-05-01"), "the visit closed it");

        Assert.Equal(CoverageState.Nothing, Of(Plan(action), Missing).State);
    }

    private static PlanFacts Plan(params ActionFacts[] actions) =>
        A.Plan(actions) with { Sources = [Report], Recommendations = [Missing, Homeless] };

    private static RecommendationCoverage Of(PlanFacts facts, Recommendation recommendation) =>
        PlanCoverage.Of(facts, Today).Recommendations.Single(one => one.Recommendation.Id == recommendation.Id);

    private static ActionAnswer Said(ActionFacts action, Recommendation recommendation, AnswerVerdict verdict, string on, string? because = null)
    {
        var answer = new ActionAnswer(Id<ActionAnswer>.New(), A.PlanId, action.Action.Id, recommendation.Id, verdict, A.Day(on), "Priya Nair");
        answer.Say(verdict, because, A.Day(on), "Priya Nair");
        return answer;
    }

    private static Source Published(Source source, string day)
    {
        source.PublishedOn(A.Day(day));
        return source;
    }
}
