namespace Milepost.Authorities;

/// <summary>What is wrong with a decision to have children followed, or to end it.</summary>
public static class FollowingCheck
{
    public static IReadOnlyList<AuthorityFault> Of(bool? isOn, int? months, string? because, FollowingSwitch? standing, DateOnly today)
    {
        var faults = new List<AuthorityFault>();
        if (isOn is null) faults.Add(new("IsOn", "Say whether children are followed"));
        if (isOn is true && months is not (>= FollowingSwitch.LeastMonths and <= FollowingSwitch.MostMonths)) faults.Add(new("Months", $"The months must be a whole number from {FollowingSwitch.LeastMonths} to {FollowingSwitch.MostMonths}, such as {FollowingSwitch.UsualMonths}"));
        if (isOn is { } on && on == (standing?.IsOn ?? false) && (!on || months == standing!.Months)) faults.Add(new("IsOn", "Nothing is changed"));
        faults.AddRange(SettingsCheck.Reason(because, "Say why, such as: The data protection officer agreed to it on 3 November", today));
        return faults;
    }
}
