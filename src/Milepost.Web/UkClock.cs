using System.Globalization;
using Milepost.Wording;

namespace Milepost.Web;

/// <summary>The only place that reads the clock. Council deadlines fall at midnight in London.</summary>
public sealed class UkClock(TimeProvider time)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(InLondon(Now));

    /// <summary>The instant at which a day begins in London.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), London);

    /// <summary>"21 November 2026, 09:00", as it was in London.</summary>
    public static string Said(DateTime utc)
    {
        var here = InLondon(utc);
        return string.Create(CultureInfo.InvariantCulture, $"{Say.Date(DateOnly.FromDateTime(here))}, {here:HH:mm}");
    }

    /// <summary>The day on which an instant falls in London.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(InLondon(utc));

    public static DateTime InLondon(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);
}
