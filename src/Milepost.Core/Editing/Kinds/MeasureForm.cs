using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Signals;

namespace Milepost.Editing.Kinds;

/// <summary>A measure that the plan names as the way it will know.</summary>
internal sealed class MeasureForm() : RecordForm<Measure>("measure")
{
    private static readonly FieldChoice[] States = [new("True", "Ready: its figures can be had"), new("False", "Still to be developed")];

    private static readonly FieldChoice[] Directions =
    [
        new(nameof(GoodDirection.Higher), "More is better, such as assessments in time"), new(nameof(GoodDirection.Lower), "Less is better, such as caseloads"),
        new(nameof(GoodDirection.Neither), "Neither by itself, such as contacts received"),
    ];

    public override string Noun(PlanFacts facts) => "measure";

    public override IReadOnlyList<FormField> Fields(PlanFacts facts) =>
    [
        new("Title", "What is measured", FieldKind.Text) { Needed = "Enter what is measured, such as: assessments finished in 45 working days" },
        new("FocusArea", "Focus area") { Hint = "The heading that the plan groups it under" },
        new("DataSource", "Where its figures come from"),
        new("Ready", "State", FieldKind.Choice) { Choices = States, Needed = "Choose whether it is ready" },
        new("ActionReferences", $"Numbers of the {Wording.Say.Several(facts.Plan.Nouns.Action.ToLowerInvariant())} it belongs to", FieldKind.Lines) { Hint = "Each on a line of its own, such as 1.3" },
        new("Good", "Which way is better", FieldKind.Choice) { Choices = Directions },
        new("Target", "Target") { Hint = "The number alone, in the unit of its readings, such as 90" },
        new("Trajectory", "Trajectory to the target", FieldKind.Lines) { Hint = "Each on a line of its own, such as 31 March 2027: 80" },
    ];

    protected override IEnumerable<Measure> Among(PlanFacts facts) => facts.Measures.Concat(facts.Withdrawn.Measures);

    protected override Guid IdOf(Measure record) => record.Id.Value;

    protected override string NameOf(Measure record) => record.Title;

    protected override (DateOnly? On, string? Because) WithdrawalOf(Measure record) => (record.WithdrawnOn, record.WithdrawnBecause);

    protected override FieldTexts TextsOf(PlanFacts facts, Measure record) => FieldTexts.Of(
        ("Title", record.Title), ("FocusArea", record.FocusArea), ("DataSource", record.DataSource), ("Ready", record.Ready.ToString()),
        ("ActionReferences", string.Join('\n', record.ActionReferences)),
        ("Good", record.Good?.ToString() ?? ""), ("Target", record.Target is { } target ? ReadingValue.Said(target) : ""), ("Trajectory", string.Join('\n', record.Trajectory)));

    protected override void Put(Measure record, FieldTexts texts)
    {
        record.Reword(texts.OrNull("FocusArea"), texts["Title"]);
        record.Describe(texts.OrNull("DataSource"), texts["Ready"] == "True", texts.Lines("ActionReferences", record.ActionReferences));
        record.Aim(
            texts.Choice<GoodDirection>("Good"),
            ReadingCheck.Number(texts.OrNull("Target")) is { } target ? ReadingValue.Plain(target) : null, texts.Lines("Trajectory", record.Trajectory));
    }

    protected override IEnumerable<FieldFault> Check(PlanFacts facts, Measure? record, FieldTexts texts)
    {
        var known = facts.Actions.Select(one => one.Action.Reference).Concat(facts.FormerReferences.Select(former => former.Reference)).ToHashSet();
        var unknown = texts.Lines("ActionReferences").Where(line => !known.Contains(line) && record?.ActionReferences.Contains(line) != true).ToList();
        if (unknown.Count > 0)
        {
            yield return new("ActionReferences", $"The plan has no {facts.Plan.Nouns.Action.ToLowerInvariant()} {Wording.Say.List(unknown)}. Write numbers as the plan has them, each on a line of its own");
        }

        foreach (var fault in CheckAim(texts)) yield return fault;
    }

    private static IEnumerable<FieldFault> CheckAim(FieldTexts texts)
    {
        if (texts.OrNull("Target") is { } target && (ReadingCheck.Number(target) is not { } number || Math.Abs(number) > ReadingCheck.Most))
        {
            yield return new("Target", "The target must be a number, such as 90 or 16.5. Say by when under the trajectory");
        }

        if (Trajectory.Of(texts.Lines("Trajectory")).Unread is [var line, ..])
        {
            yield return new("Trajectory", $"Say by when and how much, such as 31 March 2027: 80. This cannot be read so: {Wording.Say.Shorten(line, 60)}");
        }
    }

    public override object Make(NewRecord asked)
    {
        var measure = new Measure(new(asked.Id), asked.Facts.Plan.Id, asked.Texts.OrNull("FocusArea"), asked.Texts["Title"]);
        measure.Place(Among(asked.Facts).Select(one => one.Position + 1).DefaultIfEmpty().Max());
        return measure;
    }
}
