using Milepost.Checking;
using Milepost.Identity;

namespace Milepost.Tests.Checking;

/// <summary>What each rule finds, and what it leaves alone.</summary>
public sealed class RuleTests
{
    [Fact]
    public void A_whole_action_has_nothing_wrong_with_it() => Assert.Empty(Checked.Check(Checked.Whole()).Findings);

    [Fact]
    public void An_empty_plan_has_nothing_wrong_with_it_yet() => Assert.Empty(Checked.Check().Findings);

    [Fact]
    public void An_action_without_a_lead_is_found_unless_every_step_has_one()
    {
        Assert.Equal("1.1 has no lead.", A.Plan(An.Action(lead: null)).Only(CheckRules.NoLead));
        Assert.Empty(A.Plan(An.Action()).Found(CheckRules.NoLead));
    }

    [Fact]
    public void What_every_action_lacks_is_told_once()
    {
        var plan = A.Plan([.. Enumerable.Range(1, 12).Select(i => An.Action($"1.{i}", lead: null))]);

        var finding = Assert.Single(plan.Found(CheckRules.NoLead));
        Assert.Equal("None of the 12 actions has a lead.", finding.Message);
        Assert.Equal(12, finding.Others.Count);
    }

    [Fact]
    public void A_date_in_words_is_no_date() =>
        Assert.Equal("1.1 has no due date. The plan says “Ongoing”.", A.Plan(An.Action().Due(Checked.Written("Ongoing", null))).Only(CheckRules.NoDate));

    [Theory]
    [InlineData("31.11.14", "There is no 31 November")]
    [InlineData("30/02/2026", "There is no 30 February")]
    [InlineData("29 February 2026", "There is no 29 February")]
    [InlineData("1 December 1014", "nothing to be done in the year 1014")]
    public void A_day_that_is_in_no_calendar_is_found(string text, string because) =>
        Assert.Contains(because, A.Plan(An.Action().Due(Checked.Written(text, "2026-12-01"))).Only(CheckRules.DateImpossible), StringComparison.Ordinal);

    [Theory]
    [InlineData("29 February 2028")]
    [InlineData("31.10.14")]
    [InlineData("w/c 03.11")]
    [InlineData("12/31/2026")]
    [InlineData("2014/15")]
    [InlineData("call 01.2345.6789")]
    public void A_day_that_can_be_is_left_alone(string text) =>
        Assert.Empty(A.Plan(An.Action().Due(Checked.Written(text, "2026-12-01"))).Found(CheckRules.DateImpossible));

    [Fact]
    public void A_date_before_the_inspection_is_found_and_one_before_an_earlier_document_is_not()
    {
        var inspection = A.Source("Inspection of Wexcombe");
        inspection.Describe(null, "ILACS", A.Day("2026-02-02"), A.Day("2026-02-13"));
        var earlier = A.Source("Inspection of 2019");
        earlier.Describe(null, "ILACS", A.Day("2027-01-01"), null);
        earlier.Compare(background: true);
        var plan = A.Plan(An.Action(due: "2026-02-01"), An.Action("1.2", due: "2026-02-02")) with { Sources = [inspection, earlier] };

        Assert.Equal("1.1 is due 1 February 2026, before “Inspection of Wexcombe” began on 2 February 2026.", plan.Only(CheckRules.DateBeforeInspection));
    }

    [Fact]
    public void An_end_before_the_start_is_found()
    {
        var action = An.Action();
        action.Action.Schedule([Checked.Written("1 May 2026", "2026-05-01")], [Checked.Written("1 April 2026", "2026-04-01")]);

        Assert.Contains("before it starts", A.Plan(action).Only(CheckRules.DateBackwards), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_eight_months_after_all_others_is_found_and_the_year_before_is_offered()
    {
        var plan = A.Plan([.. Enumerable.Range(1, 9).Select(i => An.Action($"1.{i}", due: $"2026-0{i}-10")), An.Action("7.1", due: "2027-06-10")]);

        Assert.Equal(
            "7.1 is due 10 June 2027, 9 months after every other due date; those run from January 2026 to September 2026. 10 June 2026 would stand among them.",
            plan.Only(CheckRules.DateFar));
    }

    [Fact]
    public void A_vague_verb_needs_a_measure()
    {
        var vague = An.Action(title: "Improve supervision").Tested("Supervision is better");

        Assert.Contains("begins with “improve”", A.Plan(vague).Only(CheckRules.VagueVerb), StringComparison.Ordinal);
        Assert.Empty(A.Plan(vague.Tested("90% of supervision is on time")).Found(CheckRules.VagueVerb));
        Assert.Empty((A.Plan(vague) with { Measures = [Checked.Measure("Supervision on time", "Scorecard", true, "1.1")] }).Found(CheckRules.VagueVerb));
        Assert.Single((A.Plan(vague) with { Measures = [Checked.Measure("Supervision on time", "To be developed", false, "1.1")] }).Found(CheckRules.VagueVerb));
    }

    [Theory]
    [InlineData("Recruit two managers and ensure that they stay")]
    [InlineData("Publish the improved threshold document")]
    public void A_vague_verb_further_on_is_left_alone(string title) => Assert.Empty(A.Plan(An.Action(title: title)).Found(CheckRules.VagueVerb));

    [Fact]
    public void A_step_of_nothing_but_vague_words_is_found() =>
        Assert.Equal("Step a of 1.1 is “Implement and monitor”: nobody can see when that is done.", A.Plan(An.Action().WithStep("Implement and monitor")).Only(CheckRules.VagueVerb));

    [Fact]
    public void Process_without_children_is_found()
    {
        Assert.Single(A.Plan(An.Action(title: "Agree terms of reference of the board")).Found(CheckRules.ProcessNotChildren));
        Assert.Empty(A.Plan(An.Action(title: "Agree terms of reference of the board").Tested("Children say they are heard")).Found(CheckRules.ProcessNotChildren));
    }

    [Fact]
    public void A_lead_with_four_actions_in_a_month_is_found()
    {
        var plan = A.Plan([.. Enumerable.Range(1, 4).Select(i => An.Action($"1.{i}", due: $"2026-12-0{i}"))]);

        Assert.Equal("Head of Safeguarding has 4 actions due in December 2026: 1.1, 1.2, 1.3 and 1.4.", plan.Only(CheckRules.LeadMonth));
    }

    [Fact]
    public void A_cliff_is_found_only_in_a_plan_that_is_longer_than_it()
    {
        var cliff = A.Plan([.. Enumerable.Range(1, 14).Select(i => An.Action($"1.{i}", due: "2026-12-10")), An.Action("2.1", due: "2026-01-10")]);
        var short_ = A.Plan([.. Enumerable.Range(1, 14).Select(i => An.Action($"1.{i}", due: "2026-12-10"))]);

        Assert.StartsWith("14 of the 15 actions fall due", cliff.Only(CheckRules.DueCliff), StringComparison.Ordinal);
        Assert.Empty(short_.Found(CheckRules.DueCliff));
    }

    [Fact]
    public void Measures_are_held_to_account()
    {
        var plan = A.Plan(Checked.Whole(), Checked.Whole("1.2")) with
        {
            Measures =
            [
                Checked.Measure("Visits in time", "Scorecard - SG8", true, "1.1"), Checked.Measure("Visits alone", "Scorecard – SG 8", true, "1.1"),
                Checked.Measure("Audits", "SG16-20", true, "1.1"), Checked.Measure("Dip samples", "SG16-20", true, "9.9"),
                Checked.Measure("Surveys", "To be developed", false, "1.1"), Checked.Measure("Feedback", null, true, "1.1"),
            ],
        };

        Assert.StartsWith("SG8 is the code of 2 measures", plan.Only(CheckRules.MeasureCodeTwice), StringComparison.Ordinal);
        Assert.Contains("9.9", plan.Only(CheckRules.MeasureUnknownAction), StringComparison.Ordinal);
        Assert.Contains("Surveys", plan.Only(CheckRules.MeasureNotReady), StringComparison.Ordinal);
        Assert.Contains("Feedback", plan.Only(CheckRules.MeasureWithoutSource), StringComparison.Ordinal);
        Assert.Equal("No measure of the plan names 1.2.", plan.Only(CheckRules.NoMeasure));
    }

    [Fact]
    public void An_unanswered_recommendation_is_found_until_an_action_answers_it()
    {
        var (source, action) = (A.Source(), An.Action(title: "Recruit to every vacant post"));
        var recommendation = A.Recommendation(source, "5", "Bed and breakfast for homeless teenagers");
        var plan = A.Plan(action) with { Sources = [source], Recommendations = [recommendation] };
        var answer = new Milepost.Actions.ActionAnswer(
            Id<Milepost.Actions.ActionAnswer>.New(), A.PlanId, action.Action.Id, recommendation.Id, Milepost.Actions.AnswerVerdict.Answers, Checked.Day, "Priya Nair");

        Assert.StartsWith("Nothing answers recommendation 5", plan.Only(CheckRules.UnansweredRecommendation), StringComparison.Ordinal);
        Assert.Empty((plan with { ActionAnswers = [answer] }).Found(CheckRules.UnansweredRecommendation));
    }

    [Fact]
    public void Abbreviations_are_found_unless_something_explains_them()
    {
        var plan = A.Plan(
            An.Action("1.1", "Agree with the VAA how LACs are placed, with SG8 as the figure").Tested("The Virtual School Head (VSH) reports; the NHS agrees"),
            An.Action("1.2", "KEY AREAS for every IRO")) with
        { Glossary = [A.Term("LAC", "looked-after child")] };

        Assert.Equal(["IRO", "VAA"], plan.Found(CheckRules.UnknownAcronym).Select(finding => finding.Place.Reference));
    }

    [Fact]
    public void Numbers_that_are_missing_are_found_unless_they_were_withdrawn()
    {
        var plan = A.Plan(An.Action("A1"), An.Action("A2"), An.Action("A5"), An.Action("A3").Withdrawn("2026-01-01"));

        Assert.Equal("A4 is missing between A2 and A5.", plan.Only(CheckRules.ReferenceGap));
    }

    [Fact]
    public void One_reference_for_two_actions_is_found() =>
        Assert.StartsWith("1.1 is the reference of 2 actions", A.Plan(An.Action("1.1"), An.Action("1.1", "Another")).Only(CheckRules.ReferenceTwice), StringComparison.Ordinal);

    [Fact]
    public void One_text_in_several_places_is_found_though_a_word_differs()
    {
        const string text = "We are talking to an agency and to a neighbour about placing more children close to home";
        var plan = A.Plan(An.Action("1.1").Said(text, "2026-10-01"), An.Action("1.2", "Another").Said(text + " soon", "2026-10-01"), An.Action("1.3", "A third").Said("Done", "2026-10-01"));

        Assert.Equal(2, Assert.Single(plan.Found(CheckRules.SameProgress)).Places.Count());
    }

    [Fact]
    public void A_plan_with_no_priority_or_with_seven_says_nothing_of_what_comes_first()
    {
        var seven = Enumerable.Range(1, 7).Select(i => A.Priority($"{i}", $"Priority {i}", i)).ToList();
        var plan = A.Plan(seven, [.. seven.Select(priority => An.Action($"{priority.Reference}.1", priority: priority))]);

        Assert.StartsWith("The plan has 7 priority headings", plan.Only(CheckRules.TooManyPriorities), StringComparison.Ordinal);
        Assert.Empty((plan with { Priorities = [.. seven.Take(6)], Actions = [.. plan.Actions.Take(6)] }).Found(CheckRules.TooManyPriorities));
    }
}
