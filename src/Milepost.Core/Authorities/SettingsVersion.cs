using Milepost.Identity;

namespace Milepost.Authorities;

/// <summary>What a council decided for itself from a day on: intervals, limits and how many children live there. It is only ever added; the latest of a day counts.</summary>
public sealed class SettingsVersion(Id<SettingsVersion> id, string authority, DateOnly from, IReadOnlyList<string> values, string because, DateOnly on, string by)
{
    public Id<SettingsVersion> Id { get; } = id;

    /// <summary>The council, as its plans call it.</summary>
    public string Authority { get; } = authority;

    /// <summary>The first day on which it holds.</summary>
    public DateOnly From { get; } = from;

    /// <summary>A line for each setting that is not as usual: "caseload-limit: 18".</summary>
    public IReadOnlyList<string> Values { get; } = values;

    /// <summary>Why it was changed.</summary>
    public string Because { get; } = because;

    /// <summary>The day it was said.</summary>
    public DateOnly On { get; } = on;

    public string By { get; } = by;
    public Guid Version { get; private set; }
}
