using Milepost.Actions;
using Milepost.Editing.Kinds;
using Milepost.Facts;

namespace Milepost.Web.Pages.History;

/// <summary>What the records of a plan are called, and what hangs on each, so that its history is told whole.</summary>
internal sealed class RecordNames(PlanFacts facts)
{
    /// <summary>What a record is, in the council's own words, and what it is called; null for one that is not in the plan.</summary>
    public (string Noun, string Called, object Record)? Find(Guid id) => RecordForms.All
        .Select(form => form.Find(facts, id) is { } record ? ((string, string, object)?)(form.Noun(facts), form.Called(record), record) : null)
        .FirstOrDefault(found => found is not null);

    public string? Called(Guid id) => Find(id)?.Called;

    /// <summary>The record, and whatever was said of it: of an action its steps too, its leads, ratings, updates and the rest; of a measure its readings, its breaks and what was said of them.</summary>
    public IReadOnlyList<Guid> With(Guid id)
    {
        if (facts.Actions.FirstOrDefault(one => one.Action.Id.Value == id) is { } action) return [.. With(action)];
        return facts.Actions.SelectMany(one => one.Steps).FirstOrDefault(one => one.Step.Id.Value == id) is { } step ? [.. With(step)]
            : [id, .. OfMeasure(id)];
    }

    private IEnumerable<Guid> OfMeasure(Guid id) =>
    [
        .. facts.Readings.Where(one => one.MeasureId.Value == id).Select(one => one.Id.Value), .. facts.Breaks.Where(one => one.MeasureId.Value == id).Select(one => one.Id.Value),
        .. facts.Commentaries.Where(one => one.MeasureId.Value == id).Select(one => one.Id.Value), .. facts.Developments.Where(one => one.MeasureId.Value == id).Select(one => one.Id.Value),
    ];

    /// <summary>An action with all that was ever said of it.</summary>
    public static IEnumerable<Guid> With(ActionFacts action) =>
    [
        action.Action.Id.Value, .. Of(action.Leads, action.Ratings, action.Moves, action.Progress, action.Evidence), .. action.Steps.SelectMany(With),
        .. action.SuccessTests.Select(one => one.Id.Value), .. action.ChildrensStatements.Select(one => one.Id.Value),
        .. action.Closures.Select(one => one.Id.Value), .. action.ImpactTests.Select(one => one.Id.Value),
        .. action.States.Select(one => one.Id.Value), .. action.Expected.Select(one => one.Id.Value),
    ];

    /// <summary>A step with all that was ever said of it.</summary>
    public static IEnumerable<Guid> With(StepFacts step) => [step.Step.Id.Value, .. Of(step.Leads, step.Ratings, step.Moves, step.Progress, step.Evidence)];

    private static IEnumerable<Guid> Of(
        IEnumerable<Lead> leads, IEnumerable<GivenRating> ratings, IEnumerable<DateMove> moves, IEnumerable<ProgressEntry> progress, IEnumerable<EvidenceItem> evidence) =>
    [
        .. leads.Select(one => one.Id.Value), .. ratings.Select(one => one.Id.Value), .. moves.Select(one => one.Id.Value),
        .. progress.Select(one => one.Id.Value), .. evidence.Select(one => one.Id.Value),
    ];
}
