using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Facts;

namespace Milepost.Editing.Merging;

/// <summary>Says everything that is wrong with a form at once, each beside its field. What stood before the person came is not held against them.</summary>
public static class FormCheck
{
    public static IReadOnlyList<FieldFault> Faults(RecordForm form, PlanFacts facts, object? record, IReadOnlyList<MergedField> merged)
    {
        ArgumentNullException.ThrowIfNull(form);
        var typed = merged.Where(one => one.IsTyped).ToDictionary(one => one.Field.Name);
        var faults = new List<FieldFault>();
        foreach (var one in typed.Values.Where(one => one.Outcome is not MergeOutcome.Same))
        {
            if (one.Field.Fault(one.Typed, one.Was) is { } wrong) faults.Add(new(one.Field.Name, wrong));
        }

        var together = form.Check(facts, record, Wanted(merged))
            .Where(fault => typed.ContainsKey(fault.Field) || (fault.With is { } with && typed.ContainsKey(with)))
            .Where(fault => !AlreadyMoved(fault, typed))
            .ExceptBy(faults.Select(fault => fault.Field), fault => fault.Field);
        return [.. faults.Concat(together)];
    }

    /// <summary>The record as everybody who collides wants it, so that a text that waits is as sound as one that stands.</summary>
    private static FieldTexts Wanted(IReadOnlyList<MergedField> merged) => FieldTexts.Of(merged.Select(one =>
        (one.Field.Name, (string?)one.Field.Clean(one.Outcome is MergeOutcome.Collided ? one.Typed : one.Text))));

    /// <summary>Somebody else moved the date to the same day meanwhile; the reason that was typed is kept beside theirs.</summary>
    private static bool AlreadyMoved(FieldFault fault, Dictionary<string, MergedField> typed) =>
        Scheduling.IsOfMove(fault.Field) && typed.GetValueOrDefault(Scheduling.Due)?.Outcome is MergeOutcome.Same;
}
