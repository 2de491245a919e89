using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Editing.Forms;
using Milepost.Editing.Kinds;
using Milepost.Facts;
using Milepost.Identity;

namespace Milepost.Store.Editing;

/// <summary>Puts texts into a record, with what hangs on it: its leads, and the fact that a due date moved.</summary>
internal sealed class RecordApplier(MilepostDb db, PlanFacts facts, DateOnly today, string by)
{
    private const string Leads = "Leads";

    /// <summary>Only what differs from the record is saved, since the others are the texts that it was read as.</summary>
    public void Change(RecordForm form, object record, FieldTexts texts)
    {
        db.Attach(record);
        var before = Due(record);
        var leads = form.Read(facts, record)[Leads];
        form.Put(record, texts);
        if (Hanging(record) is not { } at) return;
        if (texts[Leads] != leads) Name(at, texts.Lines(Leads));
        if (before.Count > 0 && !before.SequenceEqual(Due(record)))
        {
            db.Add(new DateMove(Id<DateMove>.New(), facts.Plan.Id, at.Action, at.Step, today, by, texts.OrNull(Scheduling.Because))
            {
                Before = before,
                After = Due(record),
                Reason = texts.Choice<MoveReason>(Scheduling.Reason),
                AgreedBy = texts.OrNull(Scheduling.AgreedBy),
            });
        }
    }

    public void Add(RecordForm form, object record, FieldTexts texts)
    {
        form.Put(record, texts);
        db.Add(record);
        if (Hanging(record) is { } at) Name(at, texts.Lines(Leads));
    }

    private static IReadOnlyList<WrittenDate> Due(object record) => record switch
    {
        PlanAction action => action.Due,
        Step step => step.Due,
        _ => [],
    };

    private static (Id<PlanAction> Action, Id<Step>? Step)? Hanging(object record) => record switch
    {
        PlanAction action => (action.Id, null),
        Step step => (step.ActionId, step.Id),
        _ => null,
    };

    /// <summary>A lead who stays in the same place stays the same record, so that history tells only of those who came and went.</summary>
    private void Name((Id<PlanAction> Action, Id<Step>? Step) at, IReadOnlyList<string> names)
    {
        var stood = at.Step is null
            ? facts.Actions.Where(one => one.Action.Id == at.Action).SelectMany(one => one.Leads)
            : facts.Actions.SelectMany(one => one.Steps).Where(one => one.Step.Id == at.Step).SelectMany(one => one.Leads);
        var left = stood.ToList();
        var before = left.ToList();
        var known = Posts.Known(facts);
        for (var i = 0; i < names.Count; i++)
        {
            if (left.Find(lead => lead.Name == names[i] && lead.Position == i) is { } same) left.Remove(same);
            else db.Add(Named(names[i], i));
        }

        db.RemoveRange(left);

        Lead Named(string name, int position)
        {
            var lead = new Lead(Id<Lead>.New(), facts.Plan.Id, at.Action, at.Step, name, position);
            lead.BelongTo(before.Find(one => one.Name == name)?.PostId ?? (known.TryGetValue(LeadNames.Key(name), out var post) ? post : null));
            return lead;
        }
    }
}
