using Milepost.Assessing;
using Milepost.Cycles;
using Milepost.Identity;
using Milepost.Updating;

namespace Milepost.Tests.Updating;

public class MyWorkTests
{
    private static readonly DateOnly Today = A.Day("2026-11-21");
    private static readonly Doer Dana = new(null, "Dana Whitlock");

    [Fact]
    public void It_stands_in_the_order_that_it_is_due_and_what_is_complete_stands_apart()
    {
        var facts = A.Plan(
            An.Action("1.1", due: "2027-03-01", lead: "Dana Whitlock"),
            An.Action("1.2", due: null, lead: "Dana Whitlock"),
            An.Action("1.3", due: "2027-06-01", lead: "Dana Whitlock").WithStep("Late", "2026-10-01").WithStep("Done", "2026-09-01", "2026-09-01"),
            An.Action("1.4", due: "2026-12-01", lead: "Dana Whitlock").Rated("blue", "2026-11-01"),
            An.Action("1.5", due: "2026-11-01", lead: "Somebody else"));

        var work = MyWork.Of(Assessor.Assess(facts, Today), Dana);

        Assert.Equal(["1.3", "1.1", "1.2"], work.Open.Select(one => one.Action.Facts.Action.Reference));
        Assert.Equal(A.Day("2026-10-01"), work.Open[0].NextDue);
        Assert.Equal("Late", Assert.Single(work.Open[0].LateSteps).Facts.Step.Title);
        Assert.Equal(["1.4"], work.Complete.Select(one => one.Action.Facts.Action.Reference));
    }

    [Fact]
    public void The_next_to_update_is_the_first_that_nobody_updated_in_the_window()
    {
        var facts = A.Plan(
            An.Action("1.1", due: "2026-12-01", lead: "Dana Whitlock").Said("We met", "2026-11-10"),
            An.Action("1.2", due: "2026-12-02", lead: "Dana Whitlock").Said("We met", "2026-11-01"));
        var cycle = new Cycle(Id<Cycle>.New(), A.PlanId, CycleKind.Board, 3, A.Day("2026-11-09"), A.Day("2026-11-23"));
        facts = facts with { Cycles = [cycle] };

        var work = MyWork.Of(Assessor.Assess(facts, Today), Dana);

        Assert.Equal((A.Day("2026-11-09"), (DateOnly?)A.Day("2026-11-23")), (work.Window.Since, work.Window.Until));
        Assert.Equal("1.2", work.Next!.Action.Facts.Action.Reference);
        Assert.Equal("no update since 1 November 2026", work.Window.Said(work.Next.Action.Facts));
        var silent = Assert.Single(NotUpdated.Of(Assessor.Assess(facts, Today)));
        Assert.Equal(("Dana Whitlock", "1.2"), (silent.Lead, Assert.Single(silent.Actions).Facts.Action.Reference));
    }

    [Fact]
    public void Without_a_cycle_the_window_is_the_rhythm_of_the_plan() =>
        Assert.Equal(new UpdateWindow(Today.AddDays(-42), null), UpdateWindow.Of(A.Plan(), Today));
}
