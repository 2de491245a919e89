using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Editing.Kinds;

/// <summary>A sentence of the plan that stands beside the actions.</summary>
internal sealed class StatementForm() : RecordForm<PlanStatement>("statement")
{
    private static readonly FieldChoice[] Kinds =
    [
        new(nameof(StatementKind.Introduction), "An introduction"), new(nameof(StatementKind.Success), "What success will look like"),
        new(nameof(StatementKind.Pledge), "A pledge: “We will …”"), new(nameof(StatementKind.Stage), "A stage of the whole plan"),
        new(nameof(StatementKind.LinkedStrategy), "Another strategy or plan"), new(nameof(StatementKind.BoardSeat), "A seat on the board"),
        new(nameof(StatementKind.Other), "Something else"),
    ];

    public override string Noun(PlanFacts facts) => "statement";

    public override IReadOnlyList<FormField> Fields(PlanFacts facts) =>
    [
        new("Text", "Text", FieldKind.Text) { Needed = "Enter the text" },
        new("Heading", "Heading it stands under"),
        new("PriorityId", facts.Plan.Nouns.Priority, FieldKind.Choice)
        {
            Choices =
            [
                new("", "The whole plan"),
                .. facts.Priorities.Concat(facts.Withdrawn.Priorities).Select(one => new FieldChoice(one.Id.ToString(), $"{one.Reference} {one.Title}".Trim())),
            ],
        },
    ];

    public override IReadOnlyList<FormField>? FieldsOfNew(PlanFacts facts) =>
        [new("Kind", "What it is", FieldKind.Choice) { Choices = Kinds, Needed = "Choose what it is" }, .. Fields(facts)];

    protected override IEnumerable<PlanStatement> Among(PlanFacts facts) => facts.Statements.Concat(facts.Withdrawn.Statements);

    protected override Guid IdOf(PlanStatement record) => record.Id.Value;

    protected override string NameOf(PlanStatement record) => record.Text;

    protected override (DateOnly? On, string? Because) WithdrawalOf(PlanStatement record) => (record.WithdrawnOn, record.WithdrawnBecause);

    protected override FieldTexts TextsOf(PlanFacts facts, PlanStatement record) =>
        FieldTexts.Of(("Text", record.Text), ("Heading", record.Heading), ("PriorityId", record.PriorityId?.ToString()));

    protected override void Put(PlanStatement record, FieldTexts texts)
    {
        record.Reword(texts["Text"]);
        record.Under(texts.OrNull("Heading"), Id<Priority>.TryParse(texts["PriorityId"], out var priority) ? priority : null);
    }

    public override object Make(NewRecord asked)
    {
        var statement = new PlanStatement(
            new(asked.Id), asked.Facts.Plan.Id, asked.Texts.Choice<StatementKind>("Kind") ?? StatementKind.Other, asked.Texts["Text"]);
        statement.Place(Among(asked.Facts).Select(one => one.Position + 1).DefaultIfEmpty().Max());
        return statement;
    }
}

/// <summary>A word of the council's that not everybody knows.</summary>
internal sealed class TermForm() : RecordForm<GlossaryTerm>("term")
{
    public override string Noun(PlanFacts facts) => "word";

    public override IReadOnlyList<FormField> Fields(PlanFacts facts) =>
    [
        new("Term", "Word or letters") { Needed = "Enter the word or letters, such as MASH" },
        new("Meaning", "What it means", FieldKind.Text) { Needed = "Enter what it means, such as multi-agency safeguarding hub" },
    ];

    protected override IEnumerable<GlossaryTerm> Among(PlanFacts facts) => facts.Glossary.Concat(facts.Withdrawn.Glossary);

    protected override Guid IdOf(GlossaryTerm record) => record.Id.Value;

    protected override string NameOf(GlossaryTerm record) => record.Term;

    protected override (DateOnly? On, string? Because) WithdrawalOf(GlossaryTerm record) => (record.WithdrawnOn, record.WithdrawnBecause);

    protected override FieldTexts TextsOf(PlanFacts facts, GlossaryTerm record) => FieldTexts.Of(("Term", record.Term), ("Meaning", record.Meaning));

    protected override void Put(GlossaryTerm record, FieldTexts texts) => record.Define(texts["Term"], texts["Meaning"]);

    protected override IEnumerable<FieldFault> Check(PlanFacts facts, GlossaryTerm? record, FieldTexts texts)
    {
        if (facts.Glossary.Any(term => term.Id != record?.Id && string.Equals(term.Term, texts["Term"], StringComparison.OrdinalIgnoreCase)))
        {
            yield return new("Term", $"“{texts["Term"]}” is explained already. Edit that one instead");
        }
    }

    public override object Make(NewRecord asked) => new GlossaryTerm(new(asked.Id), asked.Facts.Plan.Id, asked.Texts["Term"], asked.Texts["Meaning"]);
}
