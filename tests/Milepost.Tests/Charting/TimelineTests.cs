using FsCheck;
using FsCheck.Fluent;
using Milepost.Assessing;
using Milepost.Charting;
using Milepost.Reporting;

namespace Milepost.Tests.Charting;

public sealed class TimelineTests
{
    private static readonly DateOnly Today = A.Day("2026-11-02");

    private static readonly Gen<DateOnly> Day = Gen.Frequency(
        (20, Gen.Choose(-600, 900).Select(days => Today.AddDays(days))),
        (1, Gen.Choose(-40_000, 40_000).Select(days => Today.AddDays(days))));

    private static readonly Gen<DaySpan?> Span =
        from known in Gen.Choose(0, 3)
        from day in Day
        from length in Gen.Elements(0, 0, 6, 30, 91)
        select known == 0 ? (DaySpan?)null : new DaySpan(day, day.AddDays(length));

    private static readonly Arbitrary<List<TimelineEntry>> Entries = Gen.ListOf(
        from start in Gen.OneOf(Gen.Constant<DateOnly?>(null), Day.Select(day => (DateOnly?)day))
        from due in Span
        from first in Span
        from before in Span
        from done in Gen.Elements(true, false)
        from steps in Gen.ListOf(Day)
        select new TimelineEntry
        {
            Start = start,
            Due = due,
            FirstAgreed = first,
            AgreedBefore = before,
            Done = done,
            Steps = [.. steps.Select(day => (day, done))],
        }).Select(list => list.ToList()).ToArbitrary();

    [Fact]
    public void Nothing_is_lost_and_nothing_leaves_the_picture() => Prop.ForAll(Entries, entries =>
    {
        var timeline = Timeline.Of(entries, Today);
        var stretches = timeline.Rows.SelectMany(row => new[] { row.Bar, row.Vague, row.Late, row.FirstAgreed, row.AgreedBefore }).OfType<Stretch>();
        var marks = timeline.Rows.SelectMany(row => new[] { row.Milestone, row.StartOnly }.OfType<double>().Concat(row.Steps.Select(step => step.At)));
        return timeline.Rows.Count == entries.Count
            && stretches.All(stretch => stretch is { From: >= 0, To: <= 100 } && stretch.From <= stretch.To)
            && marks.All(mark => mark is >= 0 and <= 100)
            && entries.Zip(timeline.Rows).All(pair =>
                pair.Second.Undated == (pair.First.Due is null && pair.First.Start is null)
                && (pair.First.FirstAgreed is null) == (pair.Second.FirstAgreed is null)
                && (pair.First.AgreedBefore is null) == (pair.Second.AgreedBefore is null)
                && pair.First.Steps.Count == pair.Second.Steps.Count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_two_dates_the_later_is_never_drawn_to_the_left() => Prop.ForAll(Entries, entries =>
    {
        var timeline = Timeline.Of(entries, Today);
        var ends = entries.Zip(timeline.Rows).Where(pair => pair.First.Due is not null)
            .Select(pair => (pair.First.Due!.Value.Last, End: pair.Second.Bar?.To ?? pair.Second.Milestone!.Value, Whole: pair.Second.Bar is not null))
            .GroupBy(end => end.Whole);
        var ticks = timeline.Ticks.Select(tick => tick.At).ToList();
        return ends.All(group => group.OrderBy(end => end.Last).Zip(group.OrderBy(end => end.Last).Skip(1)).All(pair => pair.First.End <= pair.Second.End))
            && ticks.SequenceEqual(ticks.Order()) && ticks.Count is > 0 and < 40
            && timeline.Ticks.Count(tick => tick.Label.Length > 0) <= 8;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_bar_runs_from_the_start_to_the_date_and_what_is_late_goes_on_to_today()
    {
        var timeline = Timeline.Of(
            [new TimelineEntry { Start = A.Day("2026-08-01"), Due = One("2026-10-03"), FirstAgreed = One("2026-08-31"), AgreedBefore = One("2026-09-15") }], Today);
        var row = Assert.Single(timeline.Rows);

        Assert.Equal((A.Day("2026-08-01"), A.Day("2026-11-30")), (timeline.From, timeline.To));
        Assert.Equal((0, 52.46), (row.Bar!.Value.From, row.Bar.Value.To));
        Assert.Equal(row.Bar.Value.To, row.Late!.Value.From);
        Assert.Equal(timeline.Today, row.Late.Value.To);
        Assert.True(row.FirstAgreed!.Value.To < row.AgreedBefore!.Value.To && row.AgreedBefore.Value.To < row.Bar.Value.To);
        Assert.Equal(["Aug 2026", "Sept 2026", "Oct 2026", "Nov 2026"], timeline.Ticks.Select(tick => tick.Label.Replace("Sep ", "Sept ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_slip_of_a_century_does_not_press_the_rest_together()
    {
        var entries = Enumerable.Range(0, 10).Select(i => new TimelineEntry { Due = One($"2026-{i + 1:00}-15") }).Append(new TimelineEntry { Due = One("2126-05-01") }).ToList();
        var timeline = Timeline.Of(entries, Today);

        Assert.Equal(A.Day("2026-11-30"), timeline.To);
        Assert.Equal((100, true), (timeline.Rows[^1].Milestone, timeline.Rows[^1].Beyond));
        Assert.False(timeline.Rows[0].Beyond);
    }

    [Fact]
    public void A_month_is_drawn_as_a_month_and_is_not_late_before_its_end()
    {
        var timeline = Timeline.Of([new TimelineEntry { Start = A.Day("2026-09-01"), Due = new DaySpan(A.Day("2026-11-01"), A.Day("2026-11-30")) }], Today);

        Assert.Equal(timeline.Rows[0].Bar!.Value.To, timeline.Rows[0].Vague!.Value.To);
        Assert.Null(timeline.Rows[0].Late);
    }

    [Fact]
    public void An_action_without_a_date_stands_in_the_table_and_says_so()
    {
        var moved = An.Action("1.1", due: "2026-08-01").MovedTo("2026-09-01", "2026-07-01").MovedTo("2026-10-21", "2026-08-20");
        var facts = A.Plan(moved, An.Action("1.2"));
        var plan = Assessor.Assess(facts, Today);
        var timeline = PlanTimeline.Of(plan.Priorities, Today);
        var lines = timeline.Priorities.SelectMany(priority => priority.Lines).ToList();

        Assert.Equal(1, timeline.Undated);
        Assert.Equal(("1 August 2026", "1 September 2026", "21 October 2026", "81 days later", "12 days late"), (lines[0].FirstAgreed, lines[0].AgreedBefore, lines[0].Due, lines[0].Moved, lines[0].State));
        Assert.Equal(("", "no date", true), (lines[1].Due, lines[1].State, lines[1].Drawn.Undated));
    }

    [Fact]
    public void A_plan_of_years_ago_is_drawn_in_its_own_years()
    {
        var timeline = Timeline.Of([new TimelineEntry { Start = A.Day("2014-09-01"), Due = One("2014-12-31") }], Today);

        Assert.Equal(2014, timeline.To.Year);
        Assert.Null(timeline.Today);
        Assert.True(timeline.Rows[0].Beyond);
    }

    private static DaySpan One(string day) => new(A.Day(day), A.Day(day));
}
