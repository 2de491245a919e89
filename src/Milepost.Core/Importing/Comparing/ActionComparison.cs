using Milepost.Actions;
using Milepost.Facts;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Importing.Comparing;

/// <summary>Compares the actions of a file with the stored ones, and their steps.</summary>
internal sealed class ActionComparison(
    FileHolds holds, RatingScheme scheme, DateOnly asAt, IReadOnlyList<Update<Priority, PriorityDraft>> priorities)
{
    private readonly HangingComparison hanging = new(scheme, asAt);

    private readonly Dictionary<string, Update<Priority, PriorityDraft>> byKey = priorities.Where(priority => priority.Draft is not null)
        .GroupBy(priority => priority.Draft!.Reference ?? priority.Draft.Title).ToDictionary(same => same.Key, same => same.First());

    public IReadOnlyList<ActionUpdate> Between(PlanFacts plan, IReadOnlyList<ActionDraft> drafts)
    {
        // A file without any action is about something else.
        if (drafts.Count == 0) return [];
        var borne = Borne(drafts.Select(draft => draft.Reference));
        return
        [
            .. Pairing<ActionFacts, ActionDraft>.Of(
                plan.Actions, drafts,
                facts => new(facts.Action.Reference, facts.Action.Title, facts.Action.WithdrawnOn is not null),
                draft => new(draft.Reference, draft.Title))
                .Select(pair => pair.Draft is { } draft ? Revised(pair.Stored, draft, borne) : Gone(plan, pair.Stored!)).OfType<ActionUpdate>(),
        ];
    }

    /// <summary>What was made here and was in no file yet cannot be gone from one.</summary>
    private static ActionUpdate? Gone(PlanFacts plan, ActionFacts stored) =>
        stored.Action.WithdrawnOn is not null || stored.Action.SourcePlace is null && plan.Imports.Count > 0 ? null
        : new ActionUpdate { Stored = stored, Reference = stored.Action.Reference, Title = stored.Action.Title };

    private ActionUpdate Revised(ActionFacts? stored, ActionDraft draft, HashSet<string> borne)
    {
        var (fields, action) = (new FieldList(), stored?.Action);
        var tests = stored?.SuccessTests.Select(test => test.Text).ToList() ?? [];
        var statements = stored?.ChildrensStatements.Select(statement => statement.Text).ToList() ?? [];
        fields.Withdrawn(action);
        var update = new ActionUpdate
        {
            Stored = stored,
            Draft = draft,
            Reference = fields.Text("Reference", action?.Reference, draft.Reference ?? Kept(action?.Reference, borne)),
            Title = fields.Text("Title", action?.Title, draft.Title) ?? draft.Title,
            Priority = PriorityOf(action, draft, fields),
            Section = holds.Sections ? fields.Text("Section", action?.Section, draft.Section) : action?.Section,
            Provenance = holds.Provenance ? fields.Texts("Asked for by", action?.Provenance ?? [], draft.Provenance) : action?.Provenance ?? [],
            Classification = holds.Classifications
                ? fields.Value("Classification", action?.Classification, draft.Classification, Word)
                : action?.Classification,
            Hanging = hanging.Between(HangingStored.Of(stored), HangingDraft.Of(draft), holds.OfActions, fields),
            SuccessTests = holds.SuccessTests ? NullIfSame(tests, fields.Texts("Success measures", tests, draft.SuccessTests)) : null,
            ChildrensStatements = holds.ChildrensStatements
                ? NullIfSame(statements, fields.Texts("What children will say", statements, draft.ChildrensStatements))
                : null,
            Steps = Steps(stored?.Steps ?? [], draft.Steps),
        };
        if (fields.Changes.Count == 0 && update.Steps.All(step => step.Kind is null)) OtherCells(action!, draft, fields);
        return update with { Fields = fields.Changes };
    }

    private Update<Priority, PriorityDraft>? PriorityOf(PlanAction? action, ActionDraft draft, FieldList fields)
    {
        var before = action?.PriorityId is { } id ? priorities.FirstOrDefault(one => one.Stored?.Id == id) : null;
        if (!holds.Priorities) return before;
        var after = draft.Priority is { } key ? byKey.GetValueOrDefault(key) : null;
        return fields.Value("Priority", before, after, one => one?.Draft is { } named ? Name(named) : one?.Stored?.Title);
    }

    private List<StepUpdate> Steps(IReadOnlyList<StepFacts> stored, IReadOnlyList<StepDraft> drafts)
    {
        if (!holds.Steps) return [];
        var pairs = Pairing<StepFacts, StepDraft>.Of(
            stored, drafts,
            facts => new(facts.Step.Reference, facts.Step.Title, facts.Step.WithdrawnOn is not null),
            draft => new(draft.Reference, draft.Title));
        var borne = Borne(drafts.Select(draft => draft.Reference));
        return [.. pairs.Select(pair => pair.Draft is { } draft ? Revised(pair.Stored, draft, borne) : Gone(pair.Stored!)).OfType<StepUpdate>()];
    }

    private static StepUpdate? Gone(StepFacts stored) => stored.Step.WithdrawnOn is not null ? null
        : new StepUpdate { Stored = stored, Reference = stored.Step.Reference, Title = stored.Step.Title };

    private StepUpdate Revised(StepFacts? stored, StepDraft draft, HashSet<string> borne)
    {
        var (fields, step) = (new FieldList(), stored?.Step);
        fields.Withdrawn(step);
        var completed = draft.Due.LastOrDefault(date => date.Completion)?.LastDay ?? step?.CompletedOn;
        return new StepUpdate
        {
            Stored = stored,
            Draft = draft,
            Reference = fields.Text("Reference", step?.Reference, draft.Reference ?? Kept(step?.Reference, borne)),
            Title = fields.Text("Title", step?.Title, draft.Title) ?? draft.Title,
            CompletedOn = fields.Value("Completed", step?.CompletedOn, completed, day => day is { } known ? Say.Date(known) : null),
            Hanging = hanging.Between(HangingStored.Of(stored), HangingDraft.Of(draft), holds.OfSteps, fields),
            Fields = fields.Changes,
        };
    }

    /// <summary>A cell that is only kept with its row (resources, risks) has changed, where nothing else has.</summary>
    private static void OtherCells(PlanAction action, ActionDraft draft, FieldList fields)
    {
        var before = action.SourceRow.DistinctBy(cell => cell.Heading).ToDictionary(cell => cell.Heading, cell => cell.Text);
        foreach (var cell in draft.Row.DistinctBy(cell => cell.Heading))
        {
            if (before.TryGetValue(cell.Heading, out var text)) fields.Text(cell.Heading.Length > 0 ? cell.Heading : "A cell without heading", text, cell.Text);
        }
    }

    private static HashSet<string> Borne(IEnumerable<string?> references) => [.. references.OfType<string>().Select(Folded.Key)];

    /// <summary>What the file gives no number keeps its own, unless the file gives that to another: the next comparison would take one for the other.</summary>
    private static string? Kept(string? own, HashSet<string> borne) => own is null || borne.Contains(Folded.Key(own)) ? null : own;

    private static IReadOnlyList<string>? NullIfSame(List<string> before, IReadOnlyList<string> after) => ReferenceEquals(before, after) ? null : after;

    private static string Name(PriorityDraft priority) =>
        priority.Reference is { } reference ? $"{reference} {priority.Title}" : priority.Title;

    private static string? Word(Classification? classification) => classification switch
    {
        null => null,
        Classification.PriorityAndImmediate => "Priority and immediate",
        _ => "Area for improvement",
    };
}
