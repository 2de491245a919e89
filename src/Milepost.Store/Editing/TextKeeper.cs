using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Editing.Merging;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Store.Editing;

/// <summary>Keeps what somebody typed and could not stand, so that it is there even when the browser is closed.</summary>
internal sealed class TextKeeper(MilepostDb db, PlanFacts facts, DateOnly today, string by)
{
    /// <summary>Keeps the text until somebody chooses; the same form sent twice keeps it once.</summary>
    public void Keep(RecordForm form, Guid record, string field, string text)
    {
        if (text.Length > 0 && !facts.KeptTexts.Any(kept => IsOf(kept, form, record, field) && kept.SettledOn is null && kept.Text == text)) Write(form, record, field, text);
    }

    /// <summary>What collided waits for a choice, and a reason for a date waits with the date.</summary>
    public void KeepCollided(RecordForm form, Guid record, IReadOnlyList<MergedField> merged)
    {
        foreach (var one in merged.Where(one => one.Outcome is MergeOutcome.Collided)) Keep(form, record, one.Field.Name, Said(one));
        var reason = Scheduling.Said(FieldTexts.Of(merged.Where(one => Scheduling.IsOfMove(one.Field.Name)).Select(one => (one.Field.Name, (string?)one.Typed))));
        if (reason.Length == 0) return;
        switch (merged.First(one => one.Field.Name == Scheduling.Due).Outcome)
        {
            case MergeOutcome.Collided:
                Keep(form, record, Scheduling.Because, reason);
                break;
            case MergeOutcome.Same when !IsKnown(form, record, reason):
                Write(form, record, Scheduling.Because, reason).Settle(today, by);
                break;
        }
    }

    public void Settle(IEnumerable<Id<KeptText>> seen)
    {
        foreach (var kept in facts.KeptTexts.Where(kept => kept.SettledOn is null && seen.Contains(kept.Id)))
        {
            db.Attach(kept);
            kept.Settle(today, by);
        }
    }

    /// <summary>To take everything away is an edit too, and waits as a text that says so.</summary>
    private static string Said(MergedField field) => field.Typed.Length == 0 ? KeptWords.Nothing : field.Typed;

    private bool IsKnown(RecordForm form, Guid record, string reason) =>
        facts.KeptTexts.Any(kept => IsOf(kept, form, record, Scheduling.Because) && kept.Text == reason)
        || facts.Actions.SelectMany(one => one.Moves.Concat(one.Steps.SelectMany(step => step.Moves)))
            .Any(move => (move.StepId?.Value ?? move.ActionId.Value) == record && Scheduling.Said(Scheduling.Of(move)) == reason);

    private KeptText Write(RecordForm form, Guid record, string field, string text)
    {
        var kept = new KeptText(Id<KeptText>.New(), facts.Plan.Id, form.Record, record, field, text, today, by);
        db.Add(kept);
        return kept;
    }

    private static bool IsOf(KeptText kept, RecordForm form, Guid record, string field) =>
        kept.Record == form.Record && kept.RecordId == record && kept.Field == field;
}
