using Milepost.Assessing;
using Milepost.Calendar;

namespace Milepost.Tests.Assessing;

public class DueDateTests
{
    private static DueStanding Due(Milepost.Facts.ActionFacts action, string asAt) =>
        Assessor.Assess(A.Plan(action), A.Day(asAt)).Actions.Single().Due;

    [Theory]
    [InlineData("2026-06-14", null)]
    [InlineData("2026-06-15", null)]
    [InlineData("2026-06-16", 1)]
    [InlineData("2026-07-15", 30)]
    public void An_action_is_overdue_from_the_day_after_its_date(string asAt, int? days)
    {
        Assert.Equal(days, Due(An.Action(due: "2026-06-15"), asAt).OverdueBy);
    }

    [Theory]
    [InlineData("2019-09-30", null)]
    [InlineData("2019-10-01", 1)]
    public void A_month_is_not_late_before_its_last_day_has_passed(string asAt, int? days)
    {
        var action = An.Action("1.1", "Start the board", [A.Month("2019-09")], null, []);

        Assert.Equal(days, Due(action, asAt).OverdueBy);
    }

    [Fact]
    public void Of_several_dates_the_last_one_counts()
    {
        var action = An.Action("1.1", "Start the board", [A.Month("2019-12"), A.Month("2019-09")], null, []);

        Assert.Equal("December 2019", Due(action, "2019-10-15").Now!.Said);
        Assert.Null(Due(action, "2019-10-15").OverdueBy);
    }

    [Fact]
    public void A_move_is_not_known_before_it_was_made()
    {
        var action = An.Action(due: "2026-03-01").MovedTo("2026-04-01", on: "2026-02-20").MovedTo("2026-05-01", on: "2026-03-25");

        Assert.Equal(new DueStanding(WrittenDate.On(A.Day("2026-03-01")), null, 0, null, null), Due(action, "2026-02-19"));
        Assert.Equal(new DueStanding(WrittenDate.On(A.Day("2026-04-01")), WrittenDate.On(A.Day("2026-03-01")), 1, 31, null), Due(action, "2026-03-24"));
        Assert.Equal(new DueStanding(WrittenDate.On(A.Day("2026-05-01")), WrittenDate.On(A.Day("2026-03-01")), 2, 61, 9), Due(action, "2026-05-10"));
    }

    [Fact]
    public void To_give_a_date_where_there_was_none_moves_nothing()
    {
        var due = Due(An.Action().MovedTo("2026-04-01", on: "2026-02-20"), "2026-03-01");

        Assert.Equal((0, null), (due.Moves, due.FirstAgreed));
    }

    [Fact]
    public void What_is_complete_is_not_overdue_however_late_it_was()
    {
        Assert.Null(Due(An.Action(due: "2026-01-01").Rated("blue", on: "2026-06-01"), "2026-06-02").OverdueBy);
    }

    [Fact]
    public void Words_that_hold_no_day_are_never_overdue()
    {
        var action = An.Action("1.1", "Visit teams", [new WrittenDate("Ongoing", null, DatePrecision.None)], null, []);

        Assert.Null(Due(action, "2030-01-01").OverdueBy);
    }
}
