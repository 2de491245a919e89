using Milepost.Assessing;

namespace Milepost.Tests.Closing;

/// <summary>States beside the colours: what rests is neither late nor asked about.</summary>
public class StateTests
{
    [Fact]
    public void A_paused_action_is_not_late_and_nothing_is_asked_of_it()
    {
        var action = An.Action(due: "2026-02-01", lead: null).WithStep("Write it", due: "2026-01-15").In("paused", "2026-02-10");

        var before = Assessor.Assess(A.Plan(action), A.Day("2026-02-09"));
        Assert.NotEmpty(before.Attention);
        Assert.Equal(8, before.Actions.Single().Due.OverdueBy);

        var paused = Assessor.Assess(A.Plan(action), A.Day("2026-03-01"));
        Assert.Empty(paused.Attention);
        Assert.Null(paused.Actions.Single().Due.OverdueBy);
        Assert.Equal("paused since 10 February 2026, 0 of 1 step done", paused.Actions.Single().Distance);
        Assert.Contains("1 at rest", paused.Priorities.Single().Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Taken_out_of_its_state_it_is_as_late_as_it_would_have_been()
    {
        var action = An.Action(due: "2026-02-01").In("paused", "2026-02-10").In(null, "2026-03-01");

        Assert.Equal(28, Assessor.Assess(A.Plan(action), A.Day("2026-03-01")).Actions.Single().Due.OverdueBy);
    }

    [Fact]
    public void Embedding_is_said_and_still_asked_about()
    {
        var action = An.Action(due: "2026-02-01").In("embedding", "2026-01-10");
        var now = Assessor.Assess(A.Plan(action), A.Day("2026-03-01"));

        Assert.StartsWith("embedding since 10 January 2026, overdue by 28 days", now.Actions.Single().Distance, StringComparison.Ordinal);
        Assert.Contains(now.Attention, item => item.Kind == AttentionKind.Overdue);
    }
}
