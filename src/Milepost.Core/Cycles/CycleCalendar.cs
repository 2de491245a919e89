namespace Milepost.Cycles;

/// <summary>How often a plan is updated, and how long people have. Every threshold of the cycle stands here and nowhere else.</summary>
public sealed record CycleCalendar
{
    /// <summary>The day the first window opens; null until the calendar is set, and then there are no cycles.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Weeks from one opening of the board's cycle to the next.</summary>
    public int WeeksBetween { get; init; } = 6;

    /// <summary>Days from the opening to the last day for updates.</summary>
    public int DaysOpen { get; init; } = 14;

    /// <summary>Days from the last day for updates to the board.</summary>
    public int DaysToBoard { get; init; } = 7;

    /// <summary>Whether details are asked for month by month beside the board's cycle.</summary>
    public bool Monthly { get; init; }

    /// <summary>Whether sponsors report quarter by quarter beside the board's cycle.</summary>
    public bool Quarterly { get; init; }

    /// <summary>Days after which a question that its lead has not answered is put to the sponsor.</summary>
    public int DaysToSponsor { get; init; } = 10;

    /// <summary>Days before the last day on which those who have not updated are reminded.</summary>
    public int DaysToRemind { get; init; } = 3;

    /// <summary>Days after the last day from which a sponsor hears who has not updated.</summary>
    public int DaysLateToSponsor { get; init; } = 2;

    /// <summary>Days after the last day from which the programme manager hears of it too.</summary>
    public int DaysLateToManager { get; init; } = 4;

    /// <summary>Days before its due date on which a lead hears that an action is due soon.</summary>
    public int DaysDueSoon { get; init; } = 14;

    public static CycleCalendar Usual { get; } = new();
}
