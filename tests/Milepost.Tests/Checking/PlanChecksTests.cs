using FsCheck;
using FsCheck.Fluent;
using Milepost.Assessing;
using Milepost.Checking;
using Milepost.Facts;
using Milepost.Plans;
using Milepost.Tests.Reporting;

namespace Milepost.Tests.Checking;

/// <summary>What holds of every plan, whatever is in it.</summary>
public sealed class PlanChecksTests
{
    [Fact]
    public void The_order_in_which_facts_come_changes_nothing() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), Stays).QuickCheckThrowOnFailure();

    private static void Stays(int seed)
    {
        var facts = Wexcombe.Facts();
        var shuffled = facts with { Actions = Shuffled(facts.Actions, seed), Priorities = Shuffled(facts.Priorities, seed), Glossary = Shuffled(facts.Glossary, seed) };

        Assert.Equal(Said(facts), Said(shuffled));
    }

    [Fact]
    public void The_same_plan_has_the_same_findings_with_the_same_keys()
    {
        var facts = Wexcombe.Facts(copies: 2);

        Assert.Equal(Said(facts), Said(facts));
        Assert.Distinct(PlanChecks.Of(facts, Wexcombe.ThisBoard).Findings.Select(finding => finding.Key));
    }

    [Fact]
    public void Every_finding_can_be_accepted_and_all_of_them_then_are()
    {
        var facts = Wexcombe.Facts();
        var found = PlanChecks.Of(facts, Checked.Day).Findings;
        var after = PlanChecks.Of(facts with { AcceptedFindings = [.. found.Select(finding => Checked.Accepted(finding))] }, Checked.Day);

        Assert.NotEmpty(found);
        Assert.Empty(after.Open);
        Assert.Equal(found.Select(finding => finding.Key), after.Accepted.Select(finding => finding.Key));
    }

    [Fact]
    public void An_accepted_finding_comes_back_when_the_text_changes()
    {
        var action = An.Action(title: "Improve supervision");
        var accepted = Checked.Accepted(Assert.Single(A.Plan(action).Found(CheckRules.VagueVerb)));
        PlanFacts Plan() => A.Plan(action) with { AcceptedFindings = [accepted] };

        Assert.NotNull(Assert.Single(Plan().Found(CheckRules.VagueVerb)).Accepted);
        action.Action.Reword("1.1", "Improve  supervision.");
        Assert.NotNull(Assert.Single(Plan().Found(CheckRules.VagueVerb)).Accepted);
        action.Action.Reword("1.1", "Improve supervision everywhere");
        Assert.Null(Assert.Single(Plan().Found(CheckRules.VagueVerb)).Accepted);
    }

    [Fact]
    public void An_acceptance_that_was_taken_back_holds_no_longer()
    {
        var facts = A.Plan(An.Action(lead: null));
        var accepted = Checked.Accepted(Assert.Single(facts.Found(CheckRules.NoLead)));
        accepted.TakeBack(Checked.Day);

        Assert.Null(Assert.Single((facts with { AcceptedFindings = [accepted] }).Found(CheckRules.NoLead)).Accepted);
    }

    [Fact]
    public void A_policy_changes_what_is_found_and_nothing_else()
    {
        var assessment = Assessor.Assess(A.Plan(An.Action(title: "Improve supervision", lead: null)), Checked.Day);
        var policy = new CheckPolicy
        {
            Words = new Dictionary<string, IReadOnlyList<string>> { ["vague"] = ["optimise"] },
            Rules = new Dictionary<string, RuleSetting> { ["no-success-test"] = new(On: false), ["no-lead"] = new(Severity: FindingSeverity.Note) },
        };
        var (usual, other) = (PlanChecks.Of(assessment, CheckPolicy.Usual), PlanChecks.Of(assessment, policy));

        Assert.Single(usual.Found(CheckRules.VagueVerb));
        Assert.Empty(other.Found(CheckRules.VagueVerb));
        Assert.Empty(other.Found(CheckRules.NoSuccessTest));
        Assert.Equal(FindingSeverity.Note, Assert.Single(other.Found(CheckRules.NoLead)).Severity);
    }

    [Fact]
    public void A_score_is_its_parts_added_up()
    {
        var score = Checked.Check(Checked.Whole(), An.Action("1.2", "Improve supervision", lead: null)).Score.Whole;

        Assert.Equal([(1, 2), (1, 2), (1, 2), (1, 2), (1, 2), (1, 2)], score.Parts.Select(part => (part.Has, part.Of)));
        Assert.Equal((50, "6 of the 12 things that its 2 actions should have are there."), (score.OutOf100, QualityWords.HowMade(score)));
        Assert.Null(Checked.Check().Score.Whole.OutOf100);
    }

    [Fact]
    public void Every_rule_says_why_it_matters_and_what_a_good_one_looks_like()
    {
        Assert.Distinct(CheckRules.All.Select(rule => rule.Code));
        Assert.All(CheckRules.All, rule =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Code);
            Assert.NotEmpty(rule.Why);
            Assert.NotEmpty(rule.Good);
        });
    }

    [Fact]
    public void Whatever_words_a_plan_holds_it_is_checked() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), IsChecked).QuickCheckThrowOnFailure();

    private static void IsChecked(NonNull<string> title, NonNull<string> progress)
    {
        var action = An.Action("1.1", title.Get).Said(progress.Get, "2026-10-01").WithStep(progress.Get).Tested(title.Get).Due(Checked.Written(progress.Get, null));

        Assert.NotNull(Checked.Check(action));
    }

    private static List<string> Said(PlanFacts facts) =>
        [.. PlanChecks.Of(facts, Wexcombe.ThisBoard).Findings.Select(finding => $"{finding.Key} {finding.Severity} {finding.Message}")];

    private static List<T> Shuffled<T>(IReadOnlyList<T> list, int seed)
    {
        var random = new Random(seed);
        return [.. list.OrderBy(_ => random.Next())];
    }
}
