using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Facts;

namespace Milepost.Editing.Kinds;

/// <summary>One part of an action that is done or not done.</summary>
internal sealed class StepForm() : RecordForm<Step>("step")
{
    public override string Noun(PlanFacts facts) => facts.Plan.Nouns.Step;

    public override IReadOnlyList<FormField> Fields(PlanFacts facts) =>
    [
        new("Reference", "Mark") { Hint = "a, b, c or 1, 2, 3, as the plan has it; empty for a bullet" },
        new("Title", "What is to be done", FieldKind.Text) { Needed = "Enter what is to be done, such as: write and brief the practice standard" },
        new("Leads", "Leads", FieldKind.Lines) { Hint = "By post or by name, each on a line of its own" },
        .. Scheduling.Fields,
        new("CompletedOn", "Completed on", FieldKind.Day) { Hint = "Empty while it is not done. For example, 31 3 2026" },
    ];

    public override IReadOnlyList<FormField>? FieldsOfNew(PlanFacts facts) =>
        [.. Fields(facts).Where(field => !Scheduling.IsOfMove(field.Name))];

    public override ParentQuestion Under(PlanFacts facts) => Parents.Action(facts);

    protected override IEnumerable<Step> Among(PlanFacts facts) => facts.Actions.SelectMany(one => one.Steps).Select(one => one.Step);

    protected override Guid IdOf(Step record) => record.Id.Value;

    protected override string NameOf(Step record) => $"{record.Reference} {record.Title}".Trim();

    protected override (DateOnly? On, string? Because) WithdrawalOf(Step record) => (record.WithdrawnOn, record.WithdrawnBecause);

    protected override FieldTexts TextsOf(PlanFacts facts, Step record) => FieldTexts.Of(
    [
        ("Reference", record.Reference), ("Title", record.Title), ("CompletedOn", Parents.Said(record.CompletedOn)),
        ("Leads", Scheduling.Leads(facts.Actions.SelectMany(one => one.Steps).Where(one => one.Step.Id == record.Id).SelectMany(one => one.Leads))),
        .. Scheduling.Texts(record.Start, record.Due),
    ]);

    protected override void Put(Step record, FieldTexts texts)
    {
        record.Reword(texts.OrNull("Reference"), texts["Title"], record.Position);
        record.Schedule(TypedText.Dates(texts[Scheduling.Start], record.Start), TypedText.Dates(texts[Scheduling.Due], record.Due));
        record.Complete(texts.Day("CompletedOn"));
    }

    protected override IEnumerable<FieldFault> Check(PlanFacts facts, Step? record, FieldTexts texts)
    {
        foreach (var fault in Scheduling.Check(record?.Due ?? [], texts)) yield return fault;
        if (record is null || texts.OrNull("Reference") is not { } mark) yield break;
        if (Among(facts).FirstOrDefault(one => one.ActionId == record.ActionId && one.Id != record.Id && one.Reference == mark && one.WithdrawnOn is null) is { } other)
        {
            yield return new("Reference", $"{mark} is the mark of “{Wording.Say.Shorten(other.Title, 60)}”. Give another, or none");
        }
    }

    public override object Make(NewRecord asked)
    {
        var action = new Identity.Id<PlanAction>(asked.Parent!.Value);
        var step = new Step(new(asked.Id), asked.Facts.Plan.Id, action, asked.Texts.OrNull("Reference"), asked.Texts["Title"]);
        step.Reword(step.Reference, step.Title, Among(asked.Facts).Where(one => one.ActionId == action).Select(one => one.Position + 1).DefaultIfEmpty().Max());
        return step;
    }
}
