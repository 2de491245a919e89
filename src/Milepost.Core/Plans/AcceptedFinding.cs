using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>Somebody has looked at a finding of the plan's quality and said why it may stand. It holds until the text changes.</summary>
public sealed class AcceptedFinding(
    Id<AcceptedFinding> id, Id<Plan> planId, string rule, Guid recordId, string fingerprint, string because, DateOnly on, string by)
{
    public Id<AcceptedFinding> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>The lasting name of the rule: "no-lead".</summary>
    public string Rule { get; } = rule;

    /// <summary>The action, step, measure or other record that it was found in.</summary>
    public Guid RecordId { get; } = recordId;

    /// <summary>A hash of what the rule looked at, so that the finding comes back when that changes.</summary>
    public string Fingerprint { get; } = fingerprint;

    public string Because { get; } = because;
    public DateOnly On { get; } = on;
    public string By { get; } = by;

    /// <summary>The day somebody took the acceptance back.</summary>
    public DateOnly? TakenBackOn { get; private set; }

    public Guid Version { get; private set; }

    public void TakeBack(DateOnly on) => TakenBackOn = on;
}
