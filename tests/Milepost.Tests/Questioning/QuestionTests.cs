using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Cycles;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Questioning;

namespace Milepost.Tests.Questioning;

public class QuestionTests
{
    private const string Today = "2026-06-15";
    private static readonly Priority Practice = A.Priority("1", "Practice", 0, "Assistant Director");

    private static PlanQuestions Ask(PlanFacts facts, string asAt = Today) => PlanQuestions.Of(Assessor.Assess(facts, A.Day(asAt)));

    private static PlanFacts Plan(params ActionFacts[] actions) => A.Plan([Practice], actions);

    private static IEnumerable<Question> Of(QuestionRule rule, PlanFacts facts, string asAt = Today) => Ask(facts, asAt).All.Where(question => question.Rule == rule);

    private static ActionFacts Action(string reference = "1.1", string? due = "2026-12-01") =>
        An.Action(reference, $"Recruit to every vacant post of team {reference}", due: due, priority: Practice).Said($"Interviews for {reference} are on 20 June", "2026-06-01");

    /// <summary>The question as it was put on a day.</summary>
    private static PlanFacts Asked(PlanFacts facts, string on, Action<AskedQuestion>? then = null)
    {
        var question = Ask(facts, on).New.First();
        var asked = new AskedQuestion(Id<AskedQuestion>.New(), A.PlanId, question.ActionId, question.Rule.Kind, question.About, A.Day(on));
        then?.Invoke(asked);
        return facts with { Questions = [.. facts.Questions, asked] };
    }

    [Fact]
    public void A_plan_where_all_is_well_asks_nothing() => Assert.Empty(Ask(Plan(Action())).All);

    [Fact]
    public void Green_over_a_late_step_is_asked_about_once()
    {
        var question = Ask(Plan(Action().WithStep("a", "2026-06-01").WithStep("b").Rated("green", "2026-06-01", "Nearly there"))).All.Single();

        Assert.Equal(QuestionRules.RatedOverLate, question.Rule);
        Assert.Equal("What shows that 1.1 is on track?", question.Words);
        Assert.Equal(["1.1 is rated on track, and 1 of its 2 steps is overdue.", "The reason given for the rating: Nearly there."], question.Facts);
        Assert.Equal(["Head of Safeguarding", "Assistant Director"], question.Leads.Concat(question.Sponsors));
    }

    [Fact]
    public void Completed_beside_what_is_to_come_is_asked_about()
    {
        var question = Of(QuestionRules.CompletedAndToCome, Plan(Action().Said("Completed. The central inbox is to be set up.", "2026-06-02"))).Single();

        Assert.Equal("Is 1.1 done, or is it still to come?", question.Words);
        Assert.Contains("to be set up", question.Facts.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_words_twice_are_asked_about_and_other_words_are_not()
    {
        var action = Action().Said("The working group has met and agreed its plan.", "2026-06-02").Said("The working group has met, and agreed its plan!", "2026-06-10");

        Assert.Equal("Is there nothing new to say of 1.1?", Of(QuestionRules.NothingNew, Plan(action)).Single().Words);
        Assert.Empty(Of(QuestionRules.NothingNew, Plan(action.Said("The plan is at work in two teams.", "2026-06-11"))));
        Assert.Empty(Of(QuestionRules.NothingNew, Plan(action.Rated("blue", "2026-06-11"))));
    }

    [Fact]
    public void One_text_under_two_actions_is_put_to_both_leads()
    {
        const string Text = "The first four meetings have been held and the same figures were used at each of them.";
        var other = An.Action("1.2", due: "2026-12-01", priority: Practice, lead: "Designated Nurse").Said(Text, "2026-06-02");
        var question = Of(QuestionRules.SameElsewhere, Plan(Action().Said(Text, "2026-06-02"), other)).Single();

        Assert.Equal("What was done for each of 1.1 and 1.2?", question.Words);
        Assert.Equal(["Head of Safeguarding", "Designated Nurse"], question.Leads);
        Assert.True(question.Concerns(other.Action.Id));
    }

    [Fact]
    public void Impact_claimed_with_evidence_of_work_alone_is_asked_about()
    {
        var action = Action().Rated("amber", "2026-06-01").Impact("green", "2026-06-02").Evidenced("Minutes of the launch");
        var question = Ask(Plan(action)).All.Single();

        Assert.Equal((QuestionRules.ActivityForImpact, "What shows that children are better off because of 1.1?"), (question.Rule, question.Words));
        Assert.StartsWith("Its impact is rated on track. 1 item of evidence was given, and none is said to be of impact.", question.Facts[0], StringComparison.Ordinal);
        Assert.Empty(Of(QuestionRules.ActivityForImpact, Plan(action.Evidenced("Audit of 30 records", EvidenceOf.Impact, 2))));
        Assert.Empty(Of(QuestionRules.ActivityForImpact, Plan(action.TestedForImpact(passed: true))));
    }

    [Fact]
    public void Red_under_green_is_asked_about()
    {
        var action = Action().Rated("red", "2026-06-01").Rated("green", "2026-06-01", of: RatingOf.Overall);

        Assert.Contains("rated red for the task and green as a whole", Of(QuestionRules.ParentGreener, Plan(action)).Single().Facts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_third_move_is_asked_about_and_each_one_after_it_anew()
    {
        var twice = Action(due: "2026-07-01").MovedTo("2026-08-01", "2026-03-01").MovedTo("2026-09-01", "2026-04-01").Rated("amber", "2026-06-01");
        Assert.Empty(Of(QuestionRules.MovedAgain, Plan(twice)));

        var thrice = twice.MovedTo("2026-10-01", "2026-05-01", "the provider withdrew");
        var question = Of(QuestionRules.MovedAgain, Plan(thrice)).Single();
        Assert.Equal("Can the date of 1.1 still be relied upon, and what would keep it?", question.Words);
        Assert.Equal("It moved for the third time on 1 May 2026 and is now due 1 October 2026, 92 days later than first agreed. The last reason given: The provider withdrew.", question.Facts.Single());
        Assert.NotEqual(question.About, Of(QuestionRules.MovedAgain, Plan(thrice.MovedTo("2026-11-01", "2026-06-01"))).Single().About);
    }

    [Fact]
    public void No_word_in_the_window_is_asked_about_once_it_has_closed()
    {
        var cycle = new Cycle(Id<Cycle>.New(), A.PlanId, CycleKind.Board, 1, A.Day("2026-06-02"), A.Day("2026-06-14"));
        var facts = Plan(Action()) with { Cycles = [cycle] };

        Assert.Empty(Of(QuestionRules.NoUpdate, facts, "2026-06-14"));
        Assert.Equal(
            "The window for updates was open from 2 June 2026 to 14 June 2026, and nothing was said of it. The last word was on 1 June 2026.",
            Of(QuestionRules.NoUpdate, facts).Single().Facts.Single());
        Assert.Empty(Of(QuestionRules.NoUpdate, Plan(Action().Said("Two were appointed", "2026-06-10")) with { Cycles = [cycle] }));
    }

    [Fact]
    public void Without_cycles_the_days_of_the_files_are_the_windows()
    {
        var facts = Plan(Action()) with { Imports = [A.Import("2026-06-02"), A.Import("2026-06-08"), A.Import("2026-06-14")] };

        Assert.Equal("1.1 has had no news since 8 June 2026 or before.", Of(QuestionRules.NoUpdate, facts).Single().Facts.Single());
    }

    [Fact]
    public void A_post_that_nobody_holds_any_longer_is_put_to_the_sponsor_at_once()
    {
        var post = new Post(Id<Post>.New(), A.PlanId, "Head of Safeguarding");
        var holder = new Holder(Id<Holder>.New(), A.PlanId, post.Id, "Jo Marsh", A.Day("2025-01-01"));
        holder.Leave(A.Day("2026-05-31"));
        var question = Ask(Plan(Action()) with { Posts = [post], Holders = [holder] }).All.Single();

        Assert.Equal((QuestionRules.NobodyInPost, QuestionStanding.WithSponsor), (question.Rule, question.Standing));
        Assert.Equal("Nobody has held it since 31 May 2026. It leads 1.1.", question.Facts.Single());
        Assert.True(question.WaitsFor(words => words == "Assistant Director"));

        var next = new Holder(Id<Holder>.New(), A.PlanId, post.Id, "Ana Lima", A.Day("2026-06-10"));
        Assert.Empty(Ask(Plan(Action()) with { Posts = [post], Holders = [holder, next] }).All);
    }

    [Fact]
    public void A_rating_better_than_the_facts_suggest_is_asked_about_with_the_reasons()
    {
        var question = Ask(Plan(An.Action("1.1", due: "2026-12-01", priority: Practice).Rated("green", "2026-01-05"))).All.Single();

        Assert.Equal((QuestionRules.BetterThanSuggested, "What do you know of 1.1 that the record does not say?"), (question.Rule, question.Words));
        Assert.Equal(["1.1 is rated on track, and the facts suggest behind.", "The last word of it is 161 days old.", "No reason was given for the rating."], question.Facts);
    }

    [Fact]
    public void The_lead_has_ten_days_and_then_it_is_the_sponsors()
    {
        var facts = Asked(Plan(Action().WithStep("a", "2026-05-01").WithStep("b").Rated("green", "2026-05-02")), "2026-06-01");

        Assert.Equal(QuestionStanding.WithLead, Ask(facts, "2026-06-10").All.Single().Standing);
        var late = Ask(facts, "2026-06-11").All.Single();
        Assert.Equal((QuestionStanding.WithSponsor, A.Day("2026-06-01"), A.Day("2026-06-11")), (late.Standing, late.AskedOn, late.SponsorFrom));
        Assert.Empty(Ask(facts, "2026-06-11").New);
    }

    [Fact]
    public void An_answer_settles_it_for_as_long_as_the_rating_stands()
    {
        var action = Action().WithStep("a", "2026-05-01").WithStep("b", "2026-06-12").Rated("green", "2026-05-02");
        var facts = Asked(Plan(action), "2026-06-01", question => question.Reply("Step a is done tomorrow", accepted: false, "The lead", A.Day("2026-06-03")));
        var question = Ask(facts).All.Single();

        Assert.Equal((QuestionStanding.Answered, "Step a is done tomorrow", true), (question.Standing, question.Answer, question.StillSo));
        Assert.Equal(QuestionStanding.WithLead, Ask(facts, "2026-06-02").All.Single().Standing);
        Assert.Single(Ask(Plan(action.Rated("green", "2026-06-14")) with { Questions = facts.Questions }).New);
    }

    [Fact]
    public void What_is_accepted_with_a_reason_is_counted_as_that()
    {
        var facts = Asked(Plan(Action().WithStep("a", "2026-05-01").WithStep("b").Rated("green", "2026-05-02")), "2026-06-01",
            question => question.Reply("The board agreed to it", accepted: true, "The sponsor", A.Day("2026-06-03")));

        Assert.Equal("1 question: none open; 1 accepted with a reason.", PlanQuestions.Counted(Ask(facts).Counts));
    }

    [Fact]
    public void A_finding_that_was_accepted_is_no_open_question()
    {
        var facts = Plan(Action().Said("Completed. The central inbox is to be set up.", "2026-06-02"));
        var finding = Milepost.Checking.PlanChecks.Of(facts, A.Day(Today)).Findings.Single(one => one.Rule == Milepost.Checking.CheckRules.CompletedAndToCome);
        var accepted = new AcceptedFinding(Id<AcceptedFinding>.New(), A.PlanId, finding.Rule.Code, finding.Place.Id, finding.Fingerprint, "The inbox is another action’s", A.Day("2026-06-10"), "Priya Nair");

        var question = Of(QuestionRules.CompletedAndToCome, facts with { AcceptedFindings = [accepted] }).Single();
        Assert.Equal((QuestionStanding.Accepted, "The inbox is another action’s"), (question.Standing, question.Answer));
    }

    [Fact]
    public void What_was_asked_and_is_so_no_longer_says_so()
    {
        var late = Action(due: "2026-05-20").Rated("green", "2026-05-02");
        var facts = Asked(Plan(late), "2026-06-01");
        late.Action.Schedule([], [Milepost.Calendar.WrittenDate.On(A.Day("2026-12-01"))]);

        var question = Ask(facts).All.Single();
        Assert.Equal((QuestionStanding.NoLongerSo, false, "Rated well over what is late: 1.1"), (question.Standing, question.StillSo, question.Words));
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_every_question_a_key_of_its_own()
    {
        Assert.Equal(QuestionRules.All.Count, QuestionRules.All.Select(rule => rule.Kind).Distinct().Count());
        var questions = PlanQuestions.Of(Assessor.Assess(Reporting.Wexcombe.Facts(), Reporting.Wexcombe.ThisBoard)).All;

        Assert.True(questions.Count > 20);
        Assert.Equal(questions.Count, questions.Select(question => question.Key).Distinct().Count());
        Assert.All(questions, question => Assert.EndsWith("?", question.Words, StringComparison.Ordinal));
        Assert.All(questions, question => Assert.NotEmpty(question.Facts));
    }

    [Fact]
    public void Everything_that_is_asked_of_three_hundred_actions_is_no_wait()
    {
        var facts = Reporting.Wexcombe.Facts(copies: 8);
        PlanQuestions.Of(Assessor.Assess(facts, Reporting.Wexcombe.ThisBoard));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var assessment = Assessor.Assess(facts, Reporting.Wexcombe.ThisBoard);
        var assessed = watch.Elapsed;
        var suggestions = Milepost.Suggesting.PlanSuggestions.Of(assessment);
        var suggested = watch.Elapsed;
        var quality = Milepost.Checking.PlanChecks.Of(assessment, facts.Plan.Checks);
        var found = watch.Elapsed;
        var questions = PlanQuestions.Of(assessment, quality, suggestions);
        var asked = watch.Elapsed;

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{assessment.Actions.Count()} actions: assessed {assessed.TotalMilliseconds:0} ms, suggested {(suggested - assessed).TotalMilliseconds:0} ms, "
            + $"checked {(found - suggested).TotalMilliseconds:0} ms, {questions.All.Count} questions {(asked - found).TotalMilliseconds:0} ms");
        Assert.True(suggested - assessed + (asked - found) < TimeSpan.FromSeconds(1));
    }
}
