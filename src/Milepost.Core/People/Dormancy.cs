namespace Milepost.People;

/// <summary>When somebody who stays away may no longer sign in until an administrator asks them back.</summary>
public static class Dormancy
{
    public const int Days = 60;

    public static string Because { get; } = $"Not here for {Days} days";

    /// <summary>Whether the person has stayed away too long on the day.</summary>
    /// <param name="lastHere">The day they were last here; null for never.</param>
    /// <param name="since">The day from which they could have come: that on which they were asked in, or back.</param>
    /// <param name="today">The day.</param>
    public static bool IsReached(DateOnly? lastHere, DateOnly since, DateOnly today)
    {
        var last = lastHere > since ? lastHere.Value : since;
        return today.DayNumber - last.DayNumber >= Days;
    }
}
