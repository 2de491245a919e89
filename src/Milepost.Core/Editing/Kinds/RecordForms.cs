using Milepost.Editing.Forms;

namespace Milepost.Editing.Kinds;

/// <summary>Every kind of record that people edit.</summary>
public static class RecordForms
{
    public static IReadOnlyList<RecordForm> All { get; } =
    [
        new PlanForm(), new RatingSchemeForm(), new PriorityForm(), new ActionForm(), new StepForm(), new SuccessTestForm(),
        new ChildrensStatementForm(), new SourceForm(), new RecommendationForm(), new MeasureForm(), new PostForm(), new HolderForm(),
        new StatementForm(), new TermForm(),
    ];

    /// <summary>The kind that an address names; null where there is none.</summary>
    public static RecordForm? Find(string? key) => All.FirstOrDefault(form => form.Key == key);

    /// <summary>The kind that a kept text is of: the field tells the plan's two forms apart.</summary>
    public static RecordForm? Of(string record, string field) => record == nameof(Plans.Plan)
        ? Find(field.StartsWith("Scheme.", StringComparison.Ordinal) ? "rating-scheme" : "plan")
        : All.FirstOrDefault(form => form.Record == record);
}
