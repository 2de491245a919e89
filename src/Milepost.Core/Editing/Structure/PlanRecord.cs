using Milepost.Facts;
using Milepost.Plans;

namespace Milepost.Editing.Structure;

/// <summary>What of a plan can be withdrawn by itself.</summary>
public enum RecordKind
{
    Priority,
    Action,
    Step,
    SuccessTest,
    ChildrensStatement,
    Measure,
    Post,
    Source,
    Recommendation,
    Statement,
    Term,
}

/// <summary>A record that stands in a plan or was withdrawn from it, with the words that people know it by.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which of them.</param>
/// <param name="Reference">Its number; of a step with its action's in front.</param>
/// <param name="Words">Its title or its text.</param>
/// <param name="Record">The record itself.</param>
public sealed record PlanRecord(RecordKind Kind, Guid Id, string? Reference, string Words, IWithdrawable Record)
{
    public bool Stands => Record.WithdrawnOn is null;

    /// <summary>Everything of the plan that can be withdrawn, what was withdrawn among it, kind by kind in the plan's order.</summary>
    public static IEnumerable<PlanRecord> All(PlanFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var gone = facts.Withdrawn;
        return
        [
            .. facts.Priorities.Concat(gone.Priorities).Select(one => new PlanRecord(RecordKind.Priority, one.Id.Value, one.Reference, one.Title, one)),
            .. facts.Actions.Select(one => new PlanRecord(RecordKind.Action, one.Action.Id.Value, one.Action.Reference, one.Action.Title, one.Action)),
            .. facts.Actions.SelectMany(one => one.Steps.Select(step => new PlanRecord(
                RecordKind.Step, step.Step.Id.Value, $"{one.Action.Reference} {step.Step.Reference}".Trim(), step.Step.Title, step.Step))),
            .. facts.Actions.SelectMany(one => one.SuccessTests).Concat(gone.SuccessTests).Select(one => Of(RecordKind.SuccessTest, one.Id.Value, one.Text, one)),
            .. facts.Actions.SelectMany(one => one.ChildrensStatements).Concat(gone.ChildrensStatements)
                .Select(one => Of(RecordKind.ChildrensStatement, one.Id.Value, one.Text, one)),
            .. facts.Measures.Concat(gone.Measures).Select(one => Of(RecordKind.Measure, one.Id.Value, one.Title, one)),
            .. facts.Posts.Concat(gone.Posts).Select(one => Of(RecordKind.Post, one.Id.Value, one.Title, one)),
            .. facts.Sources.Concat(gone.Sources).Select(one => Of(RecordKind.Source, one.Id.Value, one.Title, one)),
            .. facts.Recommendations.Concat(gone.Recommendations)
                .Select(one => new PlanRecord(RecordKind.Recommendation, one.Id.Value, one.Number, one.Text, one)),
            .. facts.Statements.Concat(gone.Statements).Select(one => Of(RecordKind.Statement, one.Id.Value, one.Text, one)),
            .. facts.Glossary.Concat(gone.Glossary).Select(one => Of(RecordKind.Term, one.Id.Value, $"{one.Term}: {one.Meaning}", one)),
        ];
    }

    /// <summary>The record of that kind and id; null where the plan has none.</summary>
    public static PlanRecord? Find(PlanFacts facts, RecordKind kind, Guid id) => All(facts).FirstOrDefault(one => one.Kind == kind && one.Id == id);

    /// <summary>What people call a record of the kind, with the plan's own nouns.</summary>
    public static string Noun(RecordKind kind, PlanNouns nouns)
    {
        ArgumentNullException.ThrowIfNull(nouns);
        return kind switch
        {
            RecordKind.Priority => nouns.Priority,
            RecordKind.Action => nouns.Action,
            RecordKind.Step => nouns.Step,
            RecordKind.SuccessTest => "Success test",
            RecordKind.ChildrensStatement => "Children’s statement",
            RecordKind.Term => "Term of the glossary",
            _ => kind.ToString(),
        };
    }

    private static PlanRecord Of(RecordKind kind, Guid id, string words, IWithdrawable record) => new(kind, id, null, words, record);
}
