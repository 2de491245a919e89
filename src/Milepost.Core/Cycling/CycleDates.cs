using Milepost.Cycles;

namespace Milepost.Cycling;

/// <summary>
/// Works out which rounds of updates a calendar asks for. A month after the 31st is the last day of the month, counted
/// from the first opening, so that dates never creep.
/// </summary>
public static class CycleDates
{
    /// <summary>Every round of one kind that the calendar asks for, from its first day on.</summary>
    public static IEnumerable<PlannedCycle> Of(CycleCalendar calendar, CycleKind kind, DateOnly until)
    {
        for (var number = 1; Opening(calendar, kind, number) is { } opens && opens <= until; number++)
        {
            var last = Opening(calendar, kind, number + 1)!.Value.AddDays(-1);
            var closes = opens.AddDays(calendar.DaysOpen);
            if (closes > last) closes = last;
            yield return new(kind, number, opens, closes, kind is CycleKind.Board ? closes.AddDays(calendar.DaysToBoard) : null);
        }
    }

    /// <summary>What a newly set calendar changes: what was opened or frozen stands, what is still to come follows the calendar.</summary>
    public static IReadOnlyList<CycleChange> Set(CycleCalendar calendar, IReadOnlyList<Cycle> standing, DateOnly today, DateOnly until) =>
        [.. Enum.GetValues<CycleKind>().SelectMany(kind => SetOne(calendar, kind, [.. standing.Where(cycle => cycle.Kind == kind)], today, until))];

    /// <summary>The rounds that the calendar asks for next and that do not stand yet. What stands is left as people moved it.</summary>
    public static IReadOnlyList<PlannedCycle> Missing(CycleCalendar calendar, IReadOnlyList<Cycle> standing, DateOnly today, DateOnly until) =>
    [
        .. Enum.GetValues<CycleKind>().SelectMany(kind => Next(
            calendar, kind, standing.Where(cycle => cycle.Kind == kind).MaxBy(cycle => cycle.Number), today, until)),
    ];

    private static IEnumerable<CycleChange> SetOne(CycleCalendar calendar, CycleKind kind, IReadOnlyList<Cycle> standing, DateOnly today, DateOnly until)
    {
        var kept = standing.Where(cycle => cycle.FrozenOn is not null || cycle.OpensOn <= today).MaxBy(cycle => cycle.Number);
        var movable = standing.Where(cycle => cycle.FrozenOn is null && cycle.OpensOn > today && cycle.Number > (kept?.Number ?? 0))
            .OrderBy(cycle => cycle.Number).ToDictionary(cycle => cycle.Number);
        foreach (var planned in Next(calendar, kind, kept, today, until))
        {
            movable.Remove(planned.Number, out var cycle);
            yield return new(cycle, planned);
        }

        foreach (var left in movable.Values) yield return new(left, null);
    }

    /// <summary>Windows of one kind follow one another and never overlap; a council that begins in the middle begins with the window that is open.</summary>
    private static IEnumerable<PlannedCycle> Next(CycleCalendar calendar, CycleKind kind, Cycle? last, DateOnly today, DateOnly until)
    {
        var wanted = Of(calendar, kind, until);
        if (last is null) return wanted.SkipWhile(cycle => cycle.ClosesOn < today);

        var halfway = last.OpensOn.AddDays(Days(calendar, kind) / 2);
        return wanted.SkipWhile(cycle => cycle.OpensOn <= last.ClosesOn || cycle.OpensOn < halfway)
            .Select((cycle, order) => cycle with { Number = last.Number + 1 + order });
    }

    private static DateOnly? Opening(CycleCalendar calendar, CycleKind kind, int number) => calendar.StartsOn is not { } first ? null : kind switch
    {
        CycleKind.Board => first.AddDays(7 * calendar.WeeksBetween * (number - 1)),
        CycleKind.Monthly when calendar.Monthly => first.AddMonths(number - 1),
        CycleKind.Sponsor when calendar.Quarterly => first.AddMonths(3 * (number - 1)),
        _ => null,
    };

    private static int Days(CycleCalendar calendar, CycleKind kind) => kind switch
    {
        CycleKind.Board => 7 * calendar.WeeksBetween,
        CycleKind.Monthly => 30,
        _ => 91,
    };
}
