namespace Milepost.People;

/// <summary>When somebody who stays away may no longer sign in until an administrator asks them back.</summary>
public static class Dormancy
{
    public const int Days = 60;

    /// <summary>How long before that an administrator is shown it.</summary>
    public const int DaysOfWarning = 15;

    public static string Because { get; } = $"Not here for {Days} days";

    /// <summary>Whether the person has stayed away too long on the day.</summary>
    /// <param name="lastHere">The day they were last here; null for never.</param>
    /// <param name="since">The day from which they could have come: that on which they were asked in, or back.</param>
    /// <param name="today">The day.</param>
    public static bool IsReached(DateOnly? lastHere, DateOnly since, DateOnly today) => today >= DayOf(lastHere, since);

    /// <summary>The day from which somebody who does not come may no longer sign in.</summary>
    public static DateOnly DayOf(DateOnly? lastHere, DateOnly since) => (lastHere > since ? lastHere.Value : since).AddDays(Days);
}
