using Milepost.Actions;
using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Identity;

namespace Milepost.Editing.Kinds;

/// <summary>How the council will know that an action worked.</summary>
internal sealed class SuccessTestForm() : RecordForm<SuccessTest>("success-test")
{
    private static readonly FieldChoice[] Kinds =
    [
        new("", "Nobody has said yet"), new(nameof(TestKind.Measure), "A figure reaches its target"),
        new(nameof(TestKind.PracticeAudit), "A practice audit finds it so"), new(nameof(TestKind.Voice), "Children, families or staff say so"),
        new(nameof(TestKind.Document), "Something exists: a policy, a protocol, minutes"),
        new(nameof(TestKind.ExternalView), "Somebody outside says so: an inspector, a peer, an adviser"),
    ];

    public override string Noun(PlanFacts facts) => "success test";

    public override IReadOnlyList<FormField> Fields(PlanFacts facts) =>
    [
        new("Text", "How we will know", FieldKind.Text) { Needed = "Enter how you will know, such as: nine of ten assessments are finished in 45 working days" },
        new("Kind", "What will show it", FieldKind.Choice) { Choices = Kinds },
    ];

    public override ParentQuestion Under(PlanFacts facts) => Parents.Action(facts);

    protected override IEnumerable<SuccessTest> Among(PlanFacts facts) =>
        facts.Actions.SelectMany(one => one.SuccessTests).Concat(facts.Withdrawn.SuccessTests);

    protected override Guid IdOf(SuccessTest record) => record.Id.Value;

    protected override string NameOf(SuccessTest record) => record.Text;

    protected override (DateOnly? On, string? Because) WithdrawalOf(SuccessTest record) => (record.WithdrawnOn, record.WithdrawnBecause);

    protected override FieldTexts TextsOf(PlanFacts facts, SuccessTest record) => FieldTexts.Of(("Text", record.Text), ("Kind", record.Kind?.ToString()));

    protected override void Put(SuccessTest record, FieldTexts texts) => record.Reword(texts["Text"], texts.Choice<TestKind>("Kind"));

    public override object Make(NewRecord asked)
    {
        var action = new Id<PlanAction>(asked.Parent!.Value);
        var position = Among(asked.Facts).Where(one => one.ActionId == action).Select(one => one.Position + 1).DefaultIfEmpty().Max();
        return new SuccessTest(new(asked.Id), asked.Facts.Plan.Id, action, asked.Texts["Text"], position);
    }
}

/// <summary>What children will say when an action has worked.</summary>
internal sealed class ChildrensStatementForm() : RecordForm<ChildrensStatement>("childrens-statement")
{
    public override string Noun(PlanFacts facts) => "children’s statement";

    public override IReadOnlyList<FormField> Fields(PlanFacts facts) =>
    [
        new("Text", "What children will be able to say", FieldKind.Text)
        {
            Hint = "In a child’s own way of speaking, so that it can be put to children and be true or not",
            Needed = "Enter what children will be able to say, such as: I know who my social worker is",
        },
    ];

    public override ParentQuestion Under(PlanFacts facts) => Parents.Action(facts);

    protected override IEnumerable<ChildrensStatement> Among(PlanFacts facts) =>
        facts.Actions.SelectMany(one => one.ChildrensStatements).Concat(facts.Withdrawn.ChildrensStatements);

    protected override Guid IdOf(ChildrensStatement record) => record.Id.Value;

    protected override string NameOf(ChildrensStatement record) => record.Text;

    protected override (DateOnly? On, string? Because) WithdrawalOf(ChildrensStatement record) => (record.WithdrawnOn, record.WithdrawnBecause);

    protected override FieldTexts TextsOf(PlanFacts facts, ChildrensStatement record) => FieldTexts.Of(("Text", record.Text));

    protected override void Put(ChildrensStatement record, FieldTexts texts) => record.Reword(texts["Text"]);

    public override object Make(NewRecord asked)
    {
        var action = new Id<PlanAction>(asked.Parent!.Value);
        var position = Among(asked.Facts).Where(one => one.ActionId == action).Select(one => one.Position + 1).DefaultIfEmpty().Max();
        return new ChildrensStatement(new(asked.Id), asked.Facts.Plan.Id, action, asked.Texts["Text"], position);
    }
}
