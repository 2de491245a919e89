using Milepost.Importing.Reading;
using Milepost.Plans;

namespace Milepost.Importing.Comparing;

/// <summary>Lists what changes for a person to read, record by record in the plan's order.</summary>
internal static class ChangeList
{
    public static IEnumerable<RecordChange> Of(PlanChanges changes) =>
    [
        .. changes.Priorities.SelectMany(Of),
        .. changes.Actions.SelectMany(Of),
        .. changes.Measures.SelectMany(one => Line(
            one.Kind, ChangedRecord.Measure, one.Draft?.FocusArea ?? one.Stored?.FocusArea, one.Draft?.Title ?? one.Stored!.Title, one.Draft?.At, one.Fields)),
        .. changes.Holders.SelectMany(one => Line(
            one.Kind, ChangedRecord.Holder, null, one.Draft?.Post ?? PostOf(one.Stored!, changes), one.Draft?.At,
            one.Draft is null ? [new("Holder", one.Stored!.Name, null)] : one.Fields)),
        .. changes.Glossary.SelectMany(one => Line(
            one.Kind, ChangedRecord.Term, null, one.Draft?.Term ?? one.Stored!.Term, one.Draft?.At, one.Fields)),
        .. changes.Recommendations.SelectMany(one => Line(
            one.Kind, ChangedRecord.Recommendation, one.Draft?.Number ?? one.Stored?.Number, one.Draft?.Text ?? one.Stored!.Text, one.Draft?.At, one.Fields)),
        .. changes.Statements.SelectMany(one => Line(
            one.Kind, ChangedRecord.Statement, null, one.Draft?.Text ?? one.Stored!.Text, one.Draft?.At, one.Fields)),
    ];

    private static IEnumerable<RecordChange> Of(Update<Priority, PriorityDraft> one) => Line(
        one.Kind, ChangedRecord.Priority, one.Draft?.Reference ?? one.Stored?.Reference, one.Draft?.Title ?? one.Stored!.Title, one.Draft?.At, one.Fields);

    private static IEnumerable<RecordChange> Of(ActionUpdate action) =>
    [
        .. Line(action.Kind, ChangedRecord.Action, action.Reference, action.Title, action.Draft?.At, action.Fields),
        .. action.Steps.SelectMany(step => Line(
            step.Kind, ChangedRecord.Step, $"{action.Reference} {step.Reference}".Trim(), step.Title, step.Draft?.At, step.Fields)),
    ];

    private static string PostOf(Holder holder, PlanChanges changes) => changes.Stored.Posts.Concat(changes.Stored.Withdrawn.Posts).First(post => post.Id == holder.PostId).Title;

    private static IEnumerable<RecordChange> Line(
        ChangeKind? kind, ChangedRecord record, string? reference, string title, Place? at, IReadOnlyList<FieldChange> fields) =>
        kind is { } happens ? [new(happens, record, reference, title, at ?? Place.Nowhere, fields)] : [];
}
