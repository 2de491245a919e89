using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Editing.Kinds;

/// <summary>One thing that the council has promised to do. Its number, its priority and its row in the file are not changed here.</summary>
internal sealed class ActionForm() : RecordForm<PlanAction>("action")
{
    private static readonly FormField Reference = new("Reference", "Number") { Hint = "As people will know it by, such as 1.7; leave it empty where it has none yet" };

    private static readonly FieldChoice[] Weights =
    [
        new("", "Not said"), new(nameof(Classification.PriorityAndImmediate), "Priority and immediate action"),
        new(nameof(Classification.AreaForImprovement), "Area for improvement"),
    ];

    public override string Noun(PlanFacts facts) => facts.Plan.Nouns.Action;

    public override IReadOnlyList<FormField> Fields(PlanFacts facts) =>
    [
        new("Title", "What is promised", FieldKind.Text) { Needed = "Enter what is promised, such as: recruit to every vacant social work post" },
        new("Leads", "Leads", FieldKind.Lines) { Hint = "By post or by name, each on a line of its own" },
        .. Scheduling.Fields,
        new("Section", "Heading it stands under") { Hint = "A heading inside the " + facts.Plan.Nouns.Priority.ToLowerInvariant() },
        new("Provenance", "Asked for by", FieldKind.Lines) { Hint = "The visits or documents that asked for it, as the plan tags them, each on a line of its own" },
        new("Classification", "Weight", FieldKind.Choice) { Hint = "As an inspection called it", Choices = Weights },
    ];

    public override IReadOnlyList<FormField>? FieldsOfNew(PlanFacts facts) =>
        [Reference, .. Fields(facts).Where(field => !Scheduling.IsOfMove(field.Name))];

    public override ParentQuestion Under(PlanFacts facts) => new(
        facts.Plan.Nouns.Priority,
        [new("", "None"), .. facts.Priorities.Select(one => new FieldChoice(one.Id.ToString(), $"{one.Reference} {one.Title}".Trim()))], null);

    protected override IEnumerable<PlanAction> Among(PlanFacts facts) => facts.Actions.Select(one => one.Action);

    protected override Guid IdOf(PlanAction record) => record.Id.Value;

    protected override string NameOf(PlanAction record) => $"{record.Reference} {record.Title}".Trim();

    protected override (DateOnly? On, string? Because) WithdrawalOf(PlanAction record) => (record.WithdrawnOn, record.WithdrawnBecause);

    protected override FieldTexts TextsOf(PlanFacts facts, PlanAction record) => FieldTexts.Of(
    [
        ("Title", record.Title), ("Section", record.Section), ("Provenance", string.Join('\n', record.Provenance)),
        ("Classification", record.Classification?.ToString()),
        ("Leads", Scheduling.Leads(facts.Actions.Where(one => one.Action.Id == record.Id).SelectMany(one => one.Leads))),
        .. Scheduling.Texts(record.Start, record.Due),
    ]);

    protected override void Put(PlanAction record, FieldTexts texts)
    {
        record.Reword(record.Reference, texts["Title"]);
        record.File(record.PriorityId, texts.OrNull("Section"), record.Position);
        record.Tag(texts.Lines("Provenance", record.Provenance), texts.Choice<Classification>("Classification"));
        record.Schedule(TypedText.Dates(texts[Scheduling.Start], record.Start), TypedText.Dates(texts[Scheduling.Due], record.Due));
    }

    protected override IEnumerable<FieldFault> Check(PlanFacts facts, PlanAction? record, FieldTexts texts)
    {
        foreach (var fault in Scheduling.Check(record?.Due ?? [], texts)) yield return fault;
        if (record is not null || texts.OrNull("Reference") is not { } number) yield break;
        if (facts.Actions.FirstOrDefault(one => one.Action.Reference == number)?.Action is { } other)
        {
            yield return new("Reference", $"{number} is the number of “{Wording.Say.Shorten(other.Title, 60)}”. Give another, or none");
        }
        else if (facts.FormerReferences.Any(former => former.Reference == number))
        {
            yield return new("Reference", $"{number} was once the number of another, and minutes still lead there. Give another, or none");
        }
    }

    public override object Make(NewRecord asked)
    {
        var action = new PlanAction(new(asked.Id), asked.Facts.Plan.Id, asked.Texts.OrNull("Reference"), asked.Texts["Title"]);
        action.File(
            asked.Parent is { } priority ? new Id<Priority>(priority) : null, null,
            Among(asked.Facts).Select(one => one.Position + 1).DefaultIfEmpty().Max());
        return action;
    }
}
