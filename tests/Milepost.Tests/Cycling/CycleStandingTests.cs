using Milepost.Assessing;
using Milepost.Cycles;
using Milepost.Cycling;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Tests.Cycling;

public class CycleStandingTests
{
    private static readonly Cycle board = A_(CycleKind.Board, 7, "2026-11-09", "2026-11-27");

    [Fact]
    public void The_overview_says_when_it_closes_and_how_many_have_not_updated()
    {
        var facts = A.Plan(
            An.Action("1.1", lead: "Head of Assessment").Said("Two posts are filled", "2026-11-16"),
            An.Action("1.2", lead: "Head of Quality").Said("The audit is arranged", "2026-10-05"),
            An.Action("1.3", lead: "Head of Quality").Rated("amber", "2026-11-10"),
            An.Action("1.4", lead: "Done long ago").Rated("blue", "2026-08-01")) with
        { Cycles = [board] };

        var standing = At(facts, "2026-11-23");

        Assert.Equal("Cycle 7 closes in 4 days; 1 of 2 has not updated.", CycleWords.Line(standing));
        Assert.Equal(["1.2"], standing.Leads[0].Waiting.Select(one => one.Action.Facts.Action.Reference));
    }

    [Theory]
    [InlineData("2026-11-02", "Cycle 7 opens in 7 days, on 9 November 2026.")]
    [InlineData("2026-11-09", "Cycle 7 closes in 18 days; the one who is asked has updated.")]
    [InlineData("2026-11-27", "Cycle 7 closes today; the one who is asked has updated.")]
    [InlineData("2026-11-28", "Cycle 7 closed 1 day ago and is not frozen; the one who is asked has updated.")]
    public void Each_state_is_said(string on, string line) =>
        Assert.Equal(line, CycleWords.Line(At(A.Plan(An.Action("1.1").Said("It goes well", "2026-11-09")) with { Cycles = [board] }, on)));

    [Fact]
    public void One_update_serves_every_window_that_overlaps_it()
    {
        var monthly = A_(CycleKind.Monthly, 3, "2026-11-01", "2026-11-15");
        var facts = A.Plan(An.Action("1.1").Said("Said once, for the month", "2026-11-03")) with { Cycles = [board, monthly] };

        Assert.Equal(0, At(facts, "2026-11-20").Waiting);
        Assert.Equal(1, At(facts with { Cycles = [board] }, "2026-11-20").Waiting);
    }

    [Fact]
    public void What_is_said_after_the_freeze_belongs_to_the_next_cycle()
    {
        var frozen = A_(CycleKind.Board, 7, "2026-11-09", "2026-11-27");
        frozen.Freeze(A.Day("2026-11-28"), "Helen Castle, director");
        var facts = A.Plan(An.Action("1.1").Said("Too late", "2026-11-29")) with { Cycles = [frozen] };

        Assert.Equal(1, CycleStanding.Of(Assessor.Assess(facts, A.Day("2026-12-01")), frozen).Waiting);
    }

    [Fact]
    public void A_sponsors_cycle_asks_those_who_answer_for_the_priority()
    {
        var priority = A.Priority("1", "Children are seen in time", 0, "Assistant Director");
        var sponsors = A_(CycleKind.Sponsor, 1, "2026-11-09", "2026-11-27");
        var facts = A.Plan([priority], An.Action("1.1", priority: priority)) with { Cycles = [sponsors] };

        Assert.Equal("Assistant Director", CycleStanding.Of(Assessor.Assess(facts, A.Day("2026-11-10")), sponsors).Leads.Single().Name);
    }

    [Fact]
    public void A_post_is_said_with_who_holds_it_on_the_day()
    {
        var post = new Post(Id<Post>.New(), A.PlanId, "Head of Assessment");
        var (gone, now) = (new Holder(Id<Holder>.New(), A.PlanId, post.Id, "Amina Osei", null), new Holder(Id<Holder>.New(), A.PlanId, post.Id, "Dana Whitlock", A.Day("2026-10-01")));
        gone.Leave(A.Day("2026-09-30"));
        var facts = A.Plan(An.Action("1.1", lead: "Head of assessment")) with { Cycles = [board], Posts = [post], Holders = [gone, now] };

        Assert.Equal("Dana Whitlock", At(facts, "2026-11-10").Leads.Single().Holders.Single().Name);
    }

    private static CycleStanding At(PlanFacts facts, string day) => CycleStanding.Of(Assessor.Assess(facts, A.Day(day)), facts.Cycles[0]);

    private static Cycle A_(CycleKind kind, int number, string opens, string closes) => new(Id<Cycle>.New(), A.PlanId, kind, number, A.Day(opens), A.Day(closes));
}
