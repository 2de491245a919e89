using Milepost.Plans;
using Milepost.Wording;

namespace Milepost.Measuring;

/// <summary>The time that a reading speaks of.</summary>
public readonly record struct ReadingPeriod(DateOnly FirstDay, DateOnly LastDay)
{
    public static ReadingPeriod Of(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new(reading.FirstDay, reading.LastDay);
    }

    /// <summary>The same within a sentence, where a day needs no "as at": "October 2026", "31 October 2026".</summary>
    public string Named => FirstDay == LastDay ? Say.Date(FirstDay) : Said;

    /// <summary>"October 2026", "as at 31 October 2026", "1 April to 30 June 2026".</summary>
    public string Said => FirstDay == LastDay ? $"as at {Say.Date(FirstDay)}"
        : FirstDay.Day == 1 && LastDay == FirstDay.AddMonths(1).AddDays(-1) ? Say.Month(FirstDay)
        : Say.Range(FirstDay, LastDay);
}
