using Milepost.Editing.Forms;

namespace Milepost.Editing.Kinds;

/// <summary>Every kind of record that people edit.</summary>
public static class RecordForms
{
    public static IReadOnlyList<RecordForm> All { get; } =
    [
        new PlanForm(), new PriorityForm(), new ActionForm(), new StepForm(), new SuccessTestForm(),
        new ChildrensStatementForm(), new SourceForm(), new RecommendationForm(), new MeasureForm(), new PostForm(), new HolderForm(),
        new StatementForm(), new TermForm(),
    ];

    /// <summary>The kind that an address names; null where there is none.</summary>
    public static RecordForm? Find(string? key) => All.FirstOrDefault(form => form.Key == key);

    /// <summary>The kind that a kept text is of. The rating scheme has no form of this sort: a change of it is seen whole before it is saved.</summary>
    public static RecordForm? Of(string record, string field) => record == nameof(Plans.Plan) && field.StartsWith("Scheme.", StringComparison.Ordinal)
        ? null
        : All.FirstOrDefault(form => form.Record == record);
}
