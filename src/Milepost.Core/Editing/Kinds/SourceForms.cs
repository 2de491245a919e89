using Milepost.Editing.Forms;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;

namespace Milepost.Editing.Kinds;

/// <summary>A document that told the council what to improve.</summary>
internal sealed class SourceForm() : RecordForm<Source>("source")
{
    private static readonly FieldChoice[] Kinds =
    [
        new(nameof(SourceKind.Inspection), "Inspection"), new(nameof(SourceKind.FocusedVisit), "Focused visit"),
        new(nameof(SourceKind.MonitoringVisit), "Monitoring visit"), new(nameof(SourceKind.ImprovementNotice), "Improvement notice"),
        new(nameof(SourceKind.PeerReview), "Peer review"), new(nameof(SourceKind.SelfEvaluation), "Self-evaluation"),
        new(nameof(SourceKind.QuotedInPlan), "Quoted in the plan, document not known"),
    ];

    private static readonly FieldChoice[] Uses =
        [new("False", "This plan answers it"), new("True", "An earlier document, kept to see what is found again and again")];

    public override string Noun(PlanFacts facts) => "source";

    public override IReadOnlyList<FormField> Fields(PlanFacts facts) =>
    [
        new("Kind", "What it is", FieldKind.Choice) { Choices = Kinds, Needed = "Choose what it is" },
        new("Title", "Title") { Needed = "Enter the title, such as Inspection of children’s services" },
        new("Authority", "Council it is about"),
        new("Framework", "Framework") { Hint = "ILACS or SIF; empty where there is none" },
        new("Start", "First day of the inspection or visit", FieldKind.Day) { Hint = "For example, 9 3 2026" },
        new("End", "Last day of it", FieldKind.Day) { Hint = "For example, 20 3 2026" },
        new("Published", "Published on", FieldKind.Day) { Hint = "For example, 11 5 2026" },
        new("Background", "What it is to this plan", FieldKind.Choice) { Choices = Uses, Needed = "Choose what it is to this plan" },
    ];

    protected override IEnumerable<Source> Among(PlanFacts facts) => facts.Sources.Concat(facts.Withdrawn.Sources);

    protected override Guid IdOf(Source record) => record.Id.Value;

    protected override string NameOf(Source record) => record.Title;

    protected override (DateOnly? On, string? Because) WithdrawalOf(Source record) => (record.WithdrawnOn, record.WithdrawnBecause);

    protected override FieldTexts TextsOf(PlanFacts facts, Source record) => FieldTexts.Of(
        ("Kind", record.Kind.ToString()), ("Title", record.Title), ("Authority", record.Authority), ("Framework", record.Framework),
        ("Start", Parents.Said(record.Start)), ("End", Parents.Said(record.End)), ("Published", Parents.Said(record.Published)),
        ("Background", record.Background.ToString()));

    protected override void Put(Source record, FieldTexts texts)
    {
        record.Rename(texts.Choice<SourceKind>("Kind") ?? record.Kind, texts["Title"]);
        record.Describe(texts.OrNull("Authority"), texts.OrNull("Framework"), texts.Day("Start"), texts.Day("End"));
        record.PublishedOn(texts.Day("Published"));
        record.Compare(texts["Background"] == "True");
    }

    protected override IEnumerable<FieldFault> Check(PlanFacts facts, Source? record, FieldTexts texts)
    {
        if (texts.Day("End") < texts.Day("Start")) yield return new("End", "The last day must not be before the first", "Start");
        if (texts.Day("Published") < texts.Day("Start")) yield return new("Published", "It cannot be published before its first day", "Start");
    }

    public override object Make(NewRecord asked) =>
        new Source(new(asked.Id), asked.Facts.Plan.Id, asked.Texts.Choice<SourceKind>("Kind") ?? SourceKind.Inspection, asked.Texts["Title"]);
}

/// <summary>What somebody outside said must improve. One that was read from the report itself stays word for word.</summary>
internal sealed class RecommendationForm() : RecordForm<Recommendation>("recommendation")
{
    public override string Noun(PlanFacts facts) => "recommendation";

    public override IReadOnlyList<FormField> Fields(PlanFacts facts) =>
    [
        new("Number", "Number") { Hint = "As the document prints it; empty where it prints none" },
        new("Text", "Recommendation", FieldKind.Text) { Hint = "Word for word, a sub-point on a line of its own", Needed = "Enter the recommendation, word for word" },
        new("Heading", "Heading it stands under"),
    ];

    public override ParentQuestion Under(PlanFacts facts) => new(
        "Source",
        [.. facts.Sources.Where(source => !source.IsLocked).Select(source => new FieldChoice(source.Id.ToString(), source.Title))],
        "Choose the document that it is from. A document that was read from its file has all of its recommendations already");

    protected override string? Refusal(PlanFacts facts, Recommendation record) =>
        facts.Sources.Concat(facts.Withdrawn.Sources).FirstOrDefault(source => source.Id == record.SourceId) is { IsLocked: true } source
            ? $"It was read from the file of “{source.Title}” and stays word for word as the inspectors wrote it."
            : null;

    protected override IEnumerable<Recommendation> Among(PlanFacts facts) => facts.Recommendations.Concat(facts.Withdrawn.Recommendations);

    protected override Guid IdOf(Recommendation record) => record.Id.Value;

    protected override string NameOf(Recommendation record) => $"{record.Number} {record.Text}".Trim();

    protected override (DateOnly? On, string? Because) WithdrawalOf(Recommendation record) => (record.WithdrawnOn, record.WithdrawnBecause);

    protected override FieldTexts TextsOf(PlanFacts facts, Recommendation record) =>
        FieldTexts.Of(("Number", record.Number), ("Text", record.Text), ("Heading", record.Heading));

    protected override void Put(Recommendation record, FieldTexts texts)
    {
        record.Reword(texts.OrNull("Number"), texts["Text"]);
        record.Under(texts.OrNull("Heading"));
    }

    public override object Make(NewRecord asked)
    {
        var recommendation = new Recommendation(
            new(asked.Id), asked.Facts.Plan.Id, new Id<Source>(asked.Parent!.Value), asked.Texts.OrNull("Number"), asked.Texts["Text"]);
        recommendation.Place(Among(asked.Facts).Select(one => one.Position + 1).DefaultIfEmpty().Max());
        return recommendation;
    }
}
