using FsCheck;
using FsCheck.Fluent;
using Milepost.Assessing;
using Milepost.Assessing.Closing;
using Milepost.Facts;

namespace Milepost.Tests.Closing;

/// <summary>A completed action waits until somebody has tested whether children are better off.</summary>
public class ImpactStandingTests
{
    private static ActionFacts Done => An.Action().Rated("green", "2026-01-10").Asked("2026-03-01").Decided("2026-03-03");

    [Fact]
    public void A_closed_action_is_to_be_tested_six_weeks_later()
    {
        var standing = ImpactStanding.Of(Done.On("2026-03-10"), A.Day("2026-03-10"))!;

        Assert.Equal(ImpactStage.ToArrange, standing.Stage);
        Assert.Equal(A.Day("2026-03-03"), standing.CompletedOn);
        Assert.Equal(A.Day("2026-04-14"), standing.ProposedOn);
        Assert.Contains("Closed on 3 March 2026, as Marcus Oyelaran", standing.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_waits_until_its_day_and_is_overdue_after_it()
    {
        var action = Done.ToTest("2026-04-14");

        Assert.Equal(ImpactStage.Waiting, ImpactStanding.Of(action.On("2026-04-14"), A.Day("2026-04-14"))!.Stage);
        var late = ImpactStanding.Of(action.On("2026-04-20"), A.Day("2026-04-20"))!;
        Assert.Equal(ImpactStage.Overdue, late.Stage);
        Assert.Contains("6 days ago", late.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void What_passed_is_checked_at_three_months_and_at_six_and_then_counts_as_lasting()
    {
        var once = Done.ToTest("2026-04-14").Tested(true, "2026-04-14");
        Assert.Equal(A.Day("2026-06-03"), ImpactStanding.Of(once.On("2026-04-15"), A.Day("2026-04-15"))!.ProposedOn);

        var twice = once.ToTest("2026-06-03").Tested(true, "2026-06-03");
        Assert.Equal(A.Day("2026-09-03"), ImpactStanding.Of(twice.On("2026-06-04"), A.Day("2026-06-04"))!.ProposedOn);

        var thrice = twice.ToTest("2026-09-03").Tested(true, "2026-09-03");
        Assert.Equal(ImpactStage.Lasting, ImpactStanding.Of(thrice.On("2026-09-04"), A.Day("2026-09-04"))!.Stage);
    }

    [Fact]
    public void A_failed_test_opens_the_action_again_and_the_board_is_told()
    {
        var action = Done.ToTest("2026-04-14").Tested(false, "2026-04-14");
        var plan = Assessor.Assess(A.Plan(action), A.Day("2026-04-20"));

        var now = Assert.Single(plan.Actions);
        Assert.False(now.Complete);
        Assert.Null(now.Closing.InForce);
        Assert.Equal("slipped back since 14 April 2026", now.State!.Said);
        Assert.Equal(ImpactStage.SlippedBack, ImpactStanding.Of(now, plan.AsAt)!.Stage);
        var told = Assert.Single(plan.Attention, item => item.Kind == AttentionKind.SlippedBack);
        Assert.Contains("Half had drifted again.", told.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void The_board_is_told_until_it_is_closed_again()
    {
        var action = Done.ToTest("2026-04-14").Tested(false, "2026-04-14").Asked("2026-05-01").Decided("2026-05-02").In(null, "2026-05-02");
        var plan = Assessor.Assess(A.Plan(action), A.Day("2026-05-03"));

        Assert.DoesNotContain(plan.Attention, item => item.Kind == AttentionKind.SlippedBack);
        Assert.Equal(ImpactStage.ToArrange, ImpactStanding.Of(plan.Actions.Single(), plan.AsAt)!.Stage);
        Assert.Equal(0, ImpactStanding.Of(plan.Actions.Single(), plan.AsAt)!.Passed);
    }

    [Fact]
    public void What_a_file_rates_as_complete_waits_too_from_the_first_day_it_said_so()
    {
        var action = An.Action().Rated("amber", "2026-01-10").Rated("blue", "2026-02-01").Rated("blue", "2026-03-01");

        Assert.Equal(A.Day("2026-02-01"), ImpactStanding.Of(action.On("2026-03-10"), A.Day("2026-03-10"))!.CompletedOn);
    }

    [Fact]
    public void An_open_action_has_no_difference_to_test() => Assert.Null(ImpactStanding.Of(An.Action().On("2026-03-10"), A.Day("2026-03-10")));

    [Fact]
    public void The_queue_puts_what_slipped_back_first_and_what_lasted_apart()
    {
        var slipped = An.Action("1.1").Rated("blue", "2026-01-01").ToTest("2026-02-01").Tested(false, "2026-02-01");
        var asked = An.Action("1.2").Asked("2026-02-10");
        var waiting = An.Action("1.3").Rated("blue", "2026-01-01").ToTest("2026-03-20");
        var queue = ImpactQueue.Of(Assessor.Assess(A.Plan(waiting, asked, slipped), A.Day("2026-03-01")));

        Assert.Equal(["1.1", "1.3"], queue.Waiting.Select(one => one.Action.Facts.Action.Reference));
        Assert.Equal("1.2", Assert.Single(queue.ToDecide).Facts.Action.Reference);
        Assert.Empty(queue.Lasting);
    }

    /// <summary>However many tests were held and whenever: a proposed test is never before the completion, nor sooner than six weeks after the last.</summary>
    [Fact]
    public void A_test_is_never_proposed_too_soon() => Prop.ForAll(
        Gen.Choose(0, 4).SelectMany(passed => Gen.Choose(0, 900), (passed, days) => (passed, days)).ToArbitrary(), one =>
        {
            var completed = A.Day("2026-03-03");
            var last = one.passed == 0 ? (DateOnly?)null : completed.AddDays(one.days);
            var proposed = ImpactPolicy.Usual.Propose(completed, one.passed, last);
            return proposed >= completed.AddDays(42) && !(last is { } held && proposed < held.AddDays(42));
        }).QuickCheckThrowOnFailure();
}
