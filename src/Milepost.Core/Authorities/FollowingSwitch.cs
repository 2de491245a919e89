using Milepost.Identity;

namespace Milepost.Authorities;

/// <summary>A council has children followed from one Annex A to the next by salted tokens, or has it ended. It is only ever added; the latest counts, and without any it is off.</summary>
public sealed class FollowingSwitch(Id<FollowingSwitch> id, string authority, int number, bool isOn, int months, string because, DateOnly on, string by)
{
    /// <summary>For how many months tokens are kept unless the council says otherwise: as long as the measures look back.</summary>
    public const int UsualMonths = 24;

    public const int LeastMonths = 2;

    /// <summary>No measure looks back further.</summary>
    public const int MostMonths = 36;

    public Id<FollowingSwitch> Id { get; } = id;

    /// <summary>The council, as its plans call it.</summary>
    public string Authority { get; } = authority;

    /// <summary>Which decision it is, from 1.</summary>
    public int Number { get; } = number;

    public bool IsOn { get; } = isOn;

    /// <summary>After so many months from the day that a list speaks of its tokens are deleted.</summary>
    public int Months { get; } = months;

    /// <summary>Why.</summary>
    public string Because { get; } = because;

    /// <summary>The day it was decided.</summary>
    public DateOnly On { get; } = on;

    public string By { get; } = by;
    public Guid Version { get; private set; }

    /// <summary>The last day whose lists' tokens are due to be deleted.</summary>
    public DateOnly Expired(DateOnly today) => today.AddMonths(-Months).AddDays(-1);
}
