using Milepost.Calendar;

namespace Milepost.AnnexA.Declaring;

/// <summary>Whether the bank holidays are known that working days are counted with.</summary>
internal static class KnownCalendar
{
    /// <summary>What is lacking to count working days from one day to another; null where nothing is.</summary>
    public static string? Lacking(int from, int until)
    {
        var calendar = WorkingDays.England;
        return from >= calendar.First.DayNumber && until <= calendar.Last.DayNumber ? null
            : $"It counts working days, and bank holidays are known of {calendar.First.Year} to {calendar.Last.Year} alone. Milepost learns of a year once the government has announced it.";
    }
}
