using FsCheck;
using FsCheck.Fluent;
using Milepost.Cycles;
using Milepost.Cycling;
using Milepost.Identity;

namespace Milepost.Tests.Cycling;

public class CycleDatesTests
{
    private static readonly DateOnly start = A.Day("2026-04-06");
    private static readonly CycleCalendar sixWeekly = new() { StartsOn = start };

    [Fact]
    public void Every_six_weeks_a_window_opens_for_a_fortnight_and_the_board_meets_a_week_later()
    {
        var cycles = CycleDates.Of(sixWeekly, CycleKind.Board, A.Day("2026-07-31")).ToList();

        Assert.Equal(
            [("2026-04-06", "2026-04-20", "2026-04-27"), ("2026-05-18", "2026-06-01", "2026-06-08"), ("2026-06-29", "2026-07-13", "2026-07-20")],
            cycles.Select(cycle => ($"{cycle.OpensOn:O}", $"{cycle.ClosesOn:O}", $"{cycle.BoardOn:O}")));
        Assert.Equal([1, 2, 3], cycles.Select(cycle => cycle.Number));
    }

    [Fact]
    public void A_calendar_that_is_not_set_asks_for_nothing() =>
        Assert.Empty(CycleDates.Missing(new CycleCalendar { Monthly = true, Quarterly = true }, [], start, start.AddDays(400)));

    [Fact]
    public void A_month_after_the_31st_is_the_last_day_of_the_month_and_later_months_do_not_creep()
    {
        var monthly = new CycleCalendar { StartsOn = A.Day("2027-12-31"), Monthly = true, Quarterly = true };

        Assert.Equal(
            ["2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"],
            CycleDates.Of(monthly, CycleKind.Monthly, A.Day("2028-04-30")).Select(cycle => $"{cycle.OpensOn:O}"));
        Assert.Equal(["2027-12-31", "2028-03-31"], CycleDates.Of(monthly, CycleKind.Sponsor, A.Day("2028-04-30")).Select(cycle => $"{cycle.OpensOn:O}"));
    }

    [Fact]
    public void A_new_calendar_leaves_what_was_opened_and_moves_what_is_to_come()
    {
        var today = A.Day("2026-06-20");
        var standing = Made(CycleDates.Of(sixWeekly, CycleKind.Board, today.AddDays(100)));
        var changes = CycleDates.Set(sixWeekly with { StartsOn = A.Day("2026-07-06"), WeeksBetween = 8 }, standing, today, today.AddDays(100));

        Assert.DoesNotContain(changes, change => change.Standing?.Number <= 2);
        Assert.Equal(
            [(3, "2026-07-06"), (4, "2026-08-31")],
            changes.Where(change => change.Planned is not null).Select(change => (change.Planned!.Number, $"{change.Planned.OpensOn:O}")));
        Assert.Equal([5], changes.Where(change => change.Planned is null).Select(change => change.Standing!.Number));
    }

    [Fact]
    public void A_council_that_begins_in_the_middle_begins_with_the_window_that_is_open()
    {
        var first = CycleDates.Set(sixWeekly, [], A.Day("2026-06-30"), A.Day("2026-12-31"))[0];

        Assert.Equal((3, A.Day("2026-06-29")), (first.Planned!.Number, first.Planned.OpensOn));
    }

    /// <summary>Whoever is away for days, and whatever is moved, walking 400 days misses no window and opens none twice.</summary>
    [Fact]
    public void A_walk_of_400_days_misses_no_window_and_opens_none_twice() => Prop.ForAll(Walks.ToArbitrary(), walk =>
    {
        var (calendar, gaps) = walk;
        var cycles = new List<Cycle>();
        var day = calendar.StartsOn!.Value;
        var last = day.AddDays(400);
        for (var turn = 0; day <= last; turn++)
        {
            cycles.AddRange(Made(CycleDates.Missing(calendar, cycles, day, day.AddDays(60))));
            day = day.AddDays(1 + gaps[turn % gaps.Length]);
        }

        return Enum.GetValues<CycleKind>().All(kind =>
        {
            var wanted = CycleDates.Of(calendar, kind, last).ToList();
            var made = cycles.Where(cycle => cycle.Kind == kind && cycle.OpensOn <= last).OrderBy(cycle => cycle.Number).ToList();
            return wanted.Select(cycle => (cycle.Number, cycle.OpensOn, cycle.ClosesOn)).SequenceEqual(made.Select(cycle => (cycle.Number, cycle.OpensOn, cycle.ClosesOn)))
                && made.Zip(made.Skip(1)).All(pair => pair.First.ClosesOn < pair.Second.OpensOn);
        });
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-05-18", "2026-06-01", "overlaps cycle 1")]
    [InlineData("2026-09-01", "2026-09-02", "out of order with cycle 3")]
    [InlineData("2026-06-02", "2026-06-01", "must not be before the first")]
    public void A_date_that_cannot_be_is_refused_in_words(string opens, string closes, string words)
    {
        var cycles = Made(CycleDates.Of(sixWeekly with { StartsOn = A.Day("2026-05-11") }, CycleKind.Board, A.Day("2026-09-30")));

        Assert.Contains(words, CycleRules.Refusal(cycles[1], cycles, A.Day(opens), A.Day(closes), null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_that_would_not_end_before_the_next_one_opens_is_refused() =>
        Assert.Contains("between 1 and 6 days", CycleRules.Faults(sixWeekly with { WeeksBetween = 1, DaysOpen = 7 }).Single().Words, StringComparison.Ordinal);

    private static Gen<(CycleCalendar Calendar, int[] Gaps)> Walks =>
        from first in Gen.Choose(0, 800)
        from weeks in Gen.Choose(1, 9)
        from open in Gen.Choose(1, 6)
        from monthly in Gen.Elements(true, false)
        from quarterly in Gen.Elements(true, false)
        from gaps in Gen.ArrayOf(Gen.Choose(0, 9), 13)
        select (new CycleCalendar { StartsOn = start.AddDays(first), WeeksBetween = weeks, DaysOpen = open, Monthly = monthly, Quarterly = quarterly }, gaps);

    private static List<Cycle> Made(IEnumerable<PlannedCycle> planned) => [.. planned.Select(one =>
    {
        var cycle = new Cycle(Id<Cycle>.New(), A.PlanId, one.Kind, one.Number, one.OpensOn, one.ClosesOn);
        cycle.Schedule(one.OpensOn, one.ClosesOn, one.BoardOn);
        return cycle;
    })];
}
