using Milepost.Actions;
using Milepost.Assessing;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Questioning;
using Milepost.Updating;

namespace Milepost.Tests.Updating;

public class AskedOfMeTests
{
    private static readonly DateOnly Today = A.Day("2026-11-21");

    [Fact]
    public void What_the_record_asks_waits_for_the_lead_it_was_put_to()
    {
        var plan = Plan(An.Action("1.1", due: "2026-10-01", lead: "Dana Whitlock").Rated("green", "2026-11-01"));

        var question = Assert.Single(Of(plan, "Dana Whitlock").Questions);

        Assert.Contains("1.1", question.Words, StringComparison.Ordinal);
        Assert.Empty(Of(plan, "Somebody else").Questions);
    }

    [Fact]
    public void A_closure_waits_for_those_who_may_decide_and_neither_lead_it_nor_asked_for_it()
    {
        var action = An.Action("1.2", lead: "Head of Service");
        var plan = Plan(action with { Closures = [new Closure(Id<Closure>.New(), A.PlanId, action.Action.Id, "Ann Lee, deputy", Today, "All four steps are done")] });

        Assert.Equal("1.2", Assert.Single(Of(plan, "Marcus Oyelaran", mayDecide: true).Closures).Action.Facts.Action.Reference);
        Assert.Empty(Of(plan, "Marcus Oyelaran").Closures);
        Assert.Empty(Of(plan, "Head of Service", mayDecide: true).Closures);
        Assert.Empty(Of(plan, "Ann Lee", mayDecide: true).Closures);
    }

    [Theory]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-12-20", false)]
    public void A_test_waits_for_its_tester_and_once_its_day_has_come_for_whoever_may_hold_it(string day, bool come)
    {
        var action = An.Action("1.3", lead: "Somebody else").Rated("blue", "2026-10-01");
        var plan = Plan(action with { ImpactTests = [new ImpactTest(Id<ImpactTest>.New(), A.PlanId, action.Action.Id, A.Day(day), "Ask ten children", "Dana Whitlock")] });

        Assert.False(Assert.Single(Of(plan, "Dana Whitlock").Tests).MayHold);
        Assert.Equal(come, Of(plan, "Priya Nair", mayTest: true).Tests.Count == 1);
        Assert.Empty(Of(plan, "Priya Nair").Tests);
    }

    [Fact]
    public void Evidence_that_runs_out_waits_for_whoever_keeps_it()
    {
        var action = An.Action("1.4", lead: "Somebody else");
        var plan = Plan(action with { Evidence = [Kept(action, "Soon", "2026-12-01"), Kept(action, "Gone", "2026-11-01"), Kept(action, "Later", "2027-11-01")] });

        Assert.Equal(["Gone", "Soon"], Of(plan, "Dana Whitlock").Evidence.Select(row => row.Item.Text));
        Assert.True(Of(plan, "Somebody else").Evidence is []);
    }

    private static EvidenceItem Kept(ActionFacts action, string text, string until)
    {
        var item = new EvidenceItem(Id<EvidenceItem>.New(), A.PlanId, action.Action.Id, null, text, A.Day("2026-10-01"), "Ann Lee");
        item.Describe(null, EvidenceForm.Note, null, null, "Dana Whitlock", A.Day(until));
        return item;
    }

    private static PlanQuestions Plan(params ActionFacts[] actions) => PlanQuestions.Of(Assessor.Assess(A.Plan(actions), Today));

    private static AskedOfMe Of(PlanQuestions plan, string name, bool mayDecide = false, bool mayTest = false) =>
        AskedOfMe.Of(plan, new(new(null, name), new(name), _ => mayDecide, _ => mayTest));
}
