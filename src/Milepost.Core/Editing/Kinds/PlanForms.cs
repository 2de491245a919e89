using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Editing.Kinds;

/// <summary>What the plan is called, whose it is, and what the council calls its parts.</summary>
internal sealed class PlanForm() : RecordForm<Plan>("plan")
{
    public override string Noun(PlanFacts facts) => "plan";

    public override IReadOnlyList<FormField> Fields(PlanFacts facts) =>
    [
        new("Title", "Title") { Needed = "Enter the title of the plan, such as Children’s services improvement plan" },
        new("Authority", "Council") { Hint = "As the council calls itself" },
        new("Nouns.Priority", "What a part of the plan is called") { Hint = "Priority, Theme or Workstream", Needed = "Enter what a part is called, such as Priority" },
        new("Nouns.Action", "What one promise is called") { Hint = "Action, Improvement or Recommendation", Needed = "Enter what a promise is called, such as Action" },
        new("Nouns.Step", "What one part of a promise is called") { Hint = "Step, Activity or Milestone", Needed = "Enter what a part of a promise is called, such as Step" },
    ];

    public override IReadOnlyList<FormField>? FieldsOfNew(PlanFacts facts) => null;

    protected override IEnumerable<Plan> Among(PlanFacts facts) => [facts.Plan];

    protected override Guid IdOf(Plan record) => record.Id.Value;

    protected override string NameOf(Plan record) => record.Title;

    protected override FieldTexts TextsOf(PlanFacts facts, Plan record) => FieldTexts.Of(
        ("Title", record.Title), ("Authority", record.Authority), ("Nouns.Priority", record.Nouns.Priority),
        ("Nouns.Action", record.Nouns.Action), ("Nouns.Step", record.Nouns.Step));

    protected override void Put(Plan record, FieldTexts texts)
    {
        record.Correct(texts["Title"], texts.OrNull("Authority"));
        record.Call(new PlanNouns(texts["Nouns.Priority"], texts["Nouns.Action"], texts["Nouns.Step"]));
    }
}

/// <summary>One of the few things that the plan is about.</summary>
internal sealed class PriorityForm() : RecordForm<Priority>("priority")
{
    private static readonly FormField Reference = new("Reference", "Number") { Hint = "As people know it by, such as 3; leave it empty where the plan gives none" };

    public override string Noun(PlanFacts facts) => facts.Plan.Nouns.Priority;

    public override IReadOnlyList<FormField> Fields(PlanFacts facts) =>
    [
        new("Title", "Title", FieldKind.Text) { Needed = "Enter the title" },
        new("Leads", "Who answers for it", FieldKind.Lines) { Hint = "Sponsors by post or by name, each on a line of its own" },
    ];

    public override IReadOnlyList<FormField>? FieldsOfNew(PlanFacts facts) => [Reference, .. Fields(facts)];

    protected override IEnumerable<Priority> Among(PlanFacts facts) => facts.Priorities.Concat(facts.Withdrawn.Priorities);

    protected override Guid IdOf(Priority record) => record.Id.Value;

    protected override string NameOf(Priority record) => $"{record.Reference} {record.Title}".Trim();

    protected override (DateOnly? On, string? Because) WithdrawalOf(Priority record) => (record.WithdrawnOn, record.WithdrawnBecause);

    protected override FieldTexts TextsOf(PlanFacts facts, Priority record) =>
        FieldTexts.Of(("Title", record.Title), ("Leads", string.Join('\n', record.Leads)));

    protected override void Put(Priority record, FieldTexts texts) => record.Reword(texts["Title"], texts.Lines("Leads", record.Leads));

    protected override IEnumerable<FieldFault> Check(PlanFacts facts, Priority? record, FieldTexts texts)
    {
        if (record is null && texts.OrNull("Reference") is { } number && facts.Priorities.FirstOrDefault(one => one.Reference == number) is { } other)
        {
            yield return new("Reference", $"{number} is the number of “{other.Title}”. Give another, or none");
        }
    }

    public override object Make(NewRecord asked)
    {
        var priority = new Priority(new(asked.Id), asked.Facts.Plan.Id, asked.Texts.OrNull("Reference"), asked.Texts["Title"]);
        priority.Place(Among(asked.Facts).Select(one => one.Position + 1).DefaultIfEmpty().Max());
        return priority;
    }
}
