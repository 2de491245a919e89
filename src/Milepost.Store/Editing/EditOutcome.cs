using Milepost.Editing.Forms;
using Milepost.Editing.Merging;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Store.Editing;

/// <summary>A form that a person sends: what they saw in its fields and what they typed.</summary>
public sealed record EditRequest(Id<Plan> Plan, RecordForm Form, Guid RecordId, FieldTexts Was, FieldTexts Typed, DateOnly Today);

/// <summary>A form for a record that is not there yet.</summary>
public sealed record AddRequest(Id<Plan> Plan, RecordForm Form, Guid RecordId, Guid? Parent, FieldTexts Typed, DateOnly Today);

/// <summary>What became of a form.</summary>
public abstract record EditOutcome;

/// <summary>Everything that did not collide is saved, and what collided is kept beside what stands.</summary>
/// <param name="Fields">Every field, with what became of it.</param>
public sealed record Saved(IReadOnlyList<MergedField> Fields) : EditOutcome
{
    public IReadOnlyList<FormField> Altered => [.. Fields.Where(one => one.Alters).Select(one => one.Field)];
    public IReadOnlyList<MergedField> Collided => [.. Fields.Where(one => one.Outcome is MergeOutcome.Collided)];
}

/// <summary>A new record stands in the plan.</summary>
/// <param name="Left">Those who leave a post because of a new holder.</param>
public sealed record Added(IReadOnlyList<Holder> Left) : EditOutcome;

/// <summary>Nothing is saved, since something that was typed cannot be.</summary>
public sealed record Invalid(IReadOnlyList<FieldFault> Faults) : EditOutcome;

/// <summary>Nobody may edit this record.</summary>
public sealed record Refused(string Why) : EditOutcome;

/// <summary>The record is no more; what was typed is kept with the plan's texts that wait for a person.</summary>
public sealed record Gone : EditOutcome;
