using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>A text that somebody typed while somebody else changed the same field. It is kept until a person says what becomes of it.</summary>
public sealed class KeptText(
    Id<KeptText> id, Id<Plan> planId, string record, Guid recordId, string field, string text, DateOnly on, string by)
{
    public Id<KeptText> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;

    /// <summary>The kind of record, as history names it: "PlanAction".</summary>
    public string Record { get; } = record;

    public Guid RecordId { get; } = recordId;

    /// <summary>The field, as history names it: "Title".</summary>
    public string Field { get; } = field;

    /// <summary>What was typed, whole.</summary>
    public string Text { get; } = text;

    public DateOnly On { get; } = on;
    public string By { get; } = by;

    /// <summary>The day somebody chose between the texts; null while both still stand.</summary>
    public DateOnly? SettledOn { get; private set; }

    public string? SettledBy { get; private set; }
    public Guid Version { get; private set; }

    public void Settle(DateOnly on, string by) => (SettledOn, SettledBy) = (on, by);
}
