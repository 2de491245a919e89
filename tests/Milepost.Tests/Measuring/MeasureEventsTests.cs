using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;

namespace Milepost.Tests.Measuring;

public sealed class MeasureEventsTests
{
    [Fact]
    public void An_action_was_completed_on_the_day_from_which_it_has_been_rated_so()
    {
        var action = An.Action("5.3").Rated("green", "2026-04-20").Rated("blue", "2026-06-01").Rated("amber", "2026-07-13").Rated("blue", "2026-08-24").Rated("blue", "2026-10-05");

        Assert.Equal([(A.Day("2026-08-24"), "Action 5.3 completed")], Of(action));
        Assert.Empty(Of(An.Action("5.3").Rated("blue", "2026-08-24").Rated("amber", "2026-10-05")));
    }

    [Fact]
    public void Where_people_agreed_that_it_is_done_their_day_counts()
    {
        var action = An.Action("5.3").Rated("blue", "2026-04-20").Closed(agreed: true, "2026-06-01");

        Assert.Equal([(A.Day("2026-06-01"), "Action 5.3 completed")], Of(action));
    }

    [Fact]
    public void What_the_first_file_has_as_done_was_done_before()
    {
        var facts = A.Plan(An.Action("5.3").Rated("blue", "2026-03-02")) with { Imports = [A.Import("2026-03-02")] };

        Assert.Empty(MeasureEvents.Of(facts, Measure(), A.Day("2026-11-21")));
    }

    private static List<(DateOnly, string)> Of(Milepost.Facts.ActionFacts action) =>
        [.. MeasureEvents.Of(A.Plan(action), Measure(), A.Day("2026-11-21")).Select(one => (one.On, one.What))];

    private static Measure Measure()
    {
        var measure = new Measure(Id<Measure>.New(), A.PlanId, null, "Care leavers in touch, 17 to 21");
        measure.Describe("Scorecard", ready: true, ["5.3"]);
        return measure;
    }
}
