using Milepost.Facts;
using Milepost.Importing.Reading;
using Milepost.Plans;
using Milepost.Rating;
using Milepost.Wording;

namespace Milepost.Importing.Comparing;

/// <summary>What would change if a plan became what a file says.</summary>
public static class PlanComparison
{
    public static PlanChanges Between(PlanFacts stored, PlanDraft draft, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(draft);
        (draft, var notes) = SinceTheFile.Read(stored, draft);
        var priorities = Priorities(stored, draft);
        var beside = new BesideComparison(stored, draft, priorities);
        var changes = new PlanChanges
        {
            AsAt = asAt,
            Stored = stored,
            Draft = draft,
            Title = IsUntitled(stored.Plan) ? draft.Title ?? stored.Plan.Title : stored.Plan.Title,
            Authority = stored.Plan.Authority ?? draft.Authority,
            Records = [],
            Notes = notes,
            Priorities = priorities,
            Actions = new ActionComparison(new FileHolds(draft), draft.Scheme ?? stored.Plan.Scheme, asAt, priorities).Between(stored, draft.Actions),
            Measures = beside.Measures(),
            Holders = beside.Holders(),
            Glossary = beside.Glossary(),
            Recommendations = beside.Recommendations(),
            Statements = beside.Statements(),
        };
        changes = changes with { Priorities = [.. priorities.Where(one => one.Draft is not null || !StillNeeded(one.Stored!, changes))] };
        return changes with { Records = [.. PlanFields(stored, draft, changes), .. ChangeList.Of(changes)] };
    }

    private static IReadOnlyList<Update<Priority, PriorityDraft>> Priorities(PlanFacts stored, PlanDraft draft) => draft.Priorities.Count == 0
        ? [.. stored.Priorities.Select(priority => new Update<Priority, PriorityDraft>(priority, AsDraft(priority), []))]
        : [.. Pairing<Priority, PriorityDraft>.Of(
            [.. stored.Priorities, .. stored.Withdrawn.Priorities.Where(PlanChanges.WentWithAFile)], draft.Priorities,
            priority => new(priority.Reference, priority.Title, priority.WithdrawnOn is not null), priority => new(priority.Reference, priority.Title))
            .Where(pair => pair.Draft is not null || pair.Stored!.WithdrawnOn is null)
            .Select(pair => new Update<Priority, PriorityDraft>(pair.Stored, pair.Draft, pair.Draft is { } named ? Fields(pair.Stored, named) : []))];

    /// <summary>A file without priorities of its own may still name the stored ones.</summary>
    private static PriorityDraft AsDraft(Priority priority) => new(priority.Reference, priority.Title, priority.Leads, Place.Nowhere);

    private static IReadOnlyList<FieldChange> Fields(Priority? before, PriorityDraft after)
    {
        var fields = new FieldList();
        fields.Withdrawn(before);
        fields.Text("Reference", before?.Reference, after.Reference ?? before?.Reference);
        fields.Text("Title", before?.Title, after.Title);
        if (after.Leads.Count > 0) fields.Texts("Lead", before?.Leads ?? [], after.Leads);
        return fields.Changes;
    }

    /// <summary>A priority that the file has no more stays while anything in the plan still stands under it.</summary>
    private static bool StillNeeded(Priority priority, PlanChanges changes)
    {
        var movedActions = changes.Actions.Where(one => one.Stored is not null && one.Draft is not null)
            .ToDictionary(one => one.Stored!.Action.Id, one => one.Priority?.Stored?.Id);
        var movedStatements = changes.Statements.Where(one => one.Stored is not null).Select(one => one.Stored!.Id).ToHashSet();
        var movedRecommendations = changes.Recommendations.Where(one => one.Stored is not null).Select(one => one.Stored!.Id).ToHashSet();
        return changes.Stored.Actions.Any(facts => (movedActions.TryGetValue(facts.Action.Id, out var next) ? next : facts.Action.PriorityId) == priority.Id)
            || changes.Stored.Statements.Any(statement => statement.PriorityId == priority.Id && !movedStatements.Contains(statement.Id))
            || changes.Stored.Answers.Any(answer => answer.PriorityId == priority.Id && !movedRecommendations.Contains(answer.RecommendationId));
    }

    private static IEnumerable<RecordChange> PlanFields(PlanFacts stored, PlanDraft draft, PlanChanges changes)
    {
        var (fields, plan) = (new FieldList(), stored.Plan);
        var isNew = IsNew(plan);
        fields.Text("Title", isNew && draft.Title is not null ? null : plan.Title, changes.Title);
        fields.Text("Authority", plan.Authority, changes.Authority);
        if (draft.Scheme is { } scheme && !scheme.Levels.SequenceEqual(plan.Scheme.Levels)) fields.Add("Rating key", Said(plan.Scheme), Said(scheme));
        if (Reordered(changes.Priorities.Where(one => one is { Stored: not null, Draft: not null }).Select(one => one.Stored!.Position)))
        {
            fields.Add("Order of priorities", "as it was", "as in the file");
        }

        var kept = changes.Actions.Where(one => one is { Stored.Action.WithdrawnOn: null, Draft: not null }).ToList();
        if (Reordered(kept.Select(one => one.Stored!.Action.Position))) fields.Add("Order of actions", "as it was", "as in the file");
        foreach (var action in kept)
        {
            var steps = action.Steps.Where(one => one is { Stored.Step.WithdrawnOn: null, Draft: not null });
            if (Reordered(steps.Select(one => one.Stored!.Step.Position))) fields.Add($"Order of steps of {action.Reference}", "as it was", "as in the file");
        }

        if (fields.Changes.Count == 0) yield break;
        yield return new(isNew ? ChangeKind.New : ChangeKind.Changed, ChangedRecord.Plan, null, changes.Title, Place.Nowhere, fields.Changes);
    }

    /// <summary>Only what was saved has a version.</summary>
    private static bool IsNew(Plan plan) => plan.Version == default;

    private static bool IsUntitled(Plan plan) => IsNew(plan) || plan.Title == plan.Name;

    private static string Said(RatingScheme scheme) =>
        Say.List([.. scheme.Levels.Select(level => $"{level.Key} ({level.Meaning ?? level.ActionMeaning ?? level.Word})")]);

    private static bool Reordered(IEnumerable<int> positions)
    {
        var last = int.MinValue;
        foreach (var position in positions)
        {
            if (position < last) return true;
            last = position;
        }

        return false;
    }
}
