using Milepost.Cycles;
using Milepost.Wording;

namespace Milepost.Cycling;

/// <summary>What a calendar and the dates of a cycle must hold to, each rule said beside what it is about.</summary>
public static class CycleRules
{
    /// <summary>A calendar's limits: a window ends before the next one opens.</summary>
    public static IEnumerable<(string Field, string Words)> Faults(CycleCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (calendar.WeeksBetween is < 1 or > 26) yield return (nameof(CycleCalendar.WeeksBetween), "The weeks from one window to the next must be between 1 and 26");
        else if (calendar.DaysOpen < 1 || calendar.DaysOpen >= 7 * calendar.WeeksBetween)
        {
            yield return (nameof(CycleCalendar.DaysOpen), $"The window must be open for between 1 and {Say.Days((7 * calendar.WeeksBetween) - 1)}, so that it ends before the next one opens");
        }

        if (calendar.DaysToBoard is < 0 or > 60) yield return (nameof(CycleCalendar.DaysToBoard), "The days from the end of the window to the board must be between 0 and 60");
        if (calendar.DaysToRemind is < 0 or > 30) yield return (nameof(CycleCalendar.DaysToRemind), "The reminder must come between 0 and 30 days before the last day");
        if (calendar.DaysLateToSponsor is < 1 or > 60) yield return (nameof(CycleCalendar.DaysLateToSponsor), "The sponsor must hear between 1 and 60 days after the last day");
        if (calendar.DaysLateToManager < calendar.DaysLateToSponsor || calendar.DaysLateToManager > 60)
        {
            yield return (nameof(CycleCalendar.DaysLateToManager), "The programme manager must hear no sooner than the sponsor, and within 60 days");
        }
    }

    /// <summary>Why a cycle cannot have these dates; null where it can.</summary>
    public static string? Refusal(Cycle cycle, IEnumerable<Cycle> all, DateOnly opensOn, DateOnly closesOn, DateOnly? boardOn)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        if (cycle.FrozenOn is { } frozen) return $"{CycleWords.Name(cycle)} was frozen on {Say.Date(frozen)}; its dates are what they were";
        if (closesOn < opensOn) return "The last day for updates must not be before the first";
        if (boardOn < closesOn) return "The board must not meet before the last day for updates";
        var other = all.FirstOrDefault(one => one.Id != cycle.Id && one.Kind == cycle.Kind && one.OpensOn <= closesOn && one.ClosesOn >= opensOn);
        if (other is not null) return $"That overlaps {CycleWords.Name(other, inSentence: true)}, which is open {Say.Range(other.OpensOn, other.ClosesOn)}";
        var order = all.FirstOrDefault(one => one.Kind == cycle.Kind && (one.Number < cycle.Number ? one.OpensOn > opensOn : one.Number > cycle.Number && one.OpensOn < opensOn));
        return order is null ? null : $"That would put it out of order with {CycleWords.Name(order, inSentence: true)}, which opens on {Say.Date(order.OpensOn)}";
    }
}
