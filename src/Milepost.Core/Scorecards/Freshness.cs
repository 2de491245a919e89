using Milepost.Wording;

namespace Milepost.Scorecards;

/// <summary>How fresh the figures of a feed are, beside when the next file was expected.</summary>
/// <param name="DaysLate">How many days the next file is late; nothing where it is not, or nobody expects one.</param>
/// <param name="Words">The same in a sentence.</param>
public sealed record Freshness(int DaysLate, string Words)
{
    public bool IsLate => DaysLate > 0;

    public static Freshness Of(SheetMapping feed, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(feed);
        if (feed.EndedOn is { } ended) return new(0, $"Ended on {Say.Date(ended)}");
        var (next, often) = Next(feed.Expected, feed.TakenOn ?? feed.On);
        var last = feed.TakenOn is { } taken ? $"Last taken {(taken == today ? "today" : Say.Date(taken))}" : "No file of it was taken yet";
        if (next is not { } due) return new(0, last);
        var late = today.DayNumber - due.DayNumber;
        return late > 0 ? new(late, $"{Say.Days(late)} late: expected {often}. {last}") : new(0, $"{last}. The next is expected by {Say.Date(due)}");
    }

    private static (DateOnly? Due, string Often) Next(SheetRhythm rhythm, DateOnly from) => rhythm switch
    {
        SheetRhythm.Weekly => (from.AddDays(7), "weekly"),
        SheetRhythm.Monthly => (from.AddMonths(1), "monthly"),
        SheetRhythm.Quarterly => (from.AddMonths(3), "quarterly"),
        SheetRhythm.Yearly => (from.AddYears(1), "yearly"),
        _ => (null, ""),
    };
}
