using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>What a team had on a day: managers, social workers and cases. It is only ever added; the latest of a team and day counts.</summary>
public sealed class TeamCaseload(Id<TeamCaseload> id, Id<Plan> planId, string team, DateOnly asAt, decimal managers, decimal workers, int cases, string source, DateOnly on, string by)
{
    public Id<TeamCaseload> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>The team, as the council calls it.</summary>
    public string Team { get; } = team;

    /// <summary>The day that the numbers are of.</summary>
    public DateOnly AsAt { get; } = asAt;

    /// <summary>Managers, as full-time posts that are filled.</summary>
    public decimal Managers { get; } = managers;

    /// <summary>Social workers who hold cases, as full-time posts that are filled.</summary>
    public decimal Workers { get; } = workers;

    /// <summary>Children that they work with.</summary>
    public int Cases { get; } = cases;

    /// <summary>How many of the social workers have more cases than the limit; null where nobody counted.</summary>
    public int? Over { get; init; }

    /// <summary>Where the numbers come from, in words.</summary>
    public string Source { get; } = source;

    /// <summary>The day they were given.</summary>
    public DateOnly On { get; } = on;

    public string By { get; } = by;
    public Guid Version { get; private set; }
}
