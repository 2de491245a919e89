using Milepost.Actions;
using Milepost.Facts;
using Milepost.Wording;

namespace Milepost.Cycling;

/// <summary>One entry of the history as whoever watches asks of it: which record, which field, by whom and when.</summary>
public sealed record SeenChange(string Record, Guid RecordId, string Field, string By, DateTime At);

/// <summary>What changed in one action that is watched.</summary>
/// <param name="Action">The action.</param>
/// <param name="What">What of it, in words, said once each.</param>
/// <param name="By">Who changed it.</param>
/// <param name="Last">When it was changed last.</param>
public sealed record WatchedChange(ActionFacts Action, IReadOnlyList<string> What, IReadOnlyList<string> By, DateTime Last)
{
    public string Said => Say.Capital(Say.List(What));
}

/// <summary>Works out which actions of a plan changed, of those that somebody watches.</summary>
public static class WatchedChanges
{
    /// <summary>Not news of an action: where the file had it, and that others came before it.</summary>
    private static readonly string[] noNews = [nameof(PlanAction.SourceRow), nameof(PlanAction.SourcePlace), nameof(PlanAction.Position)];

    /// <param name="facts">The plan as it stands.</param>
    /// <param name="changes">What changed, newest first.</param>
    /// <param name="since">From when each action is watched, or was last looked at; null for what is not watched.</param>
    /// <param name="besides">The author whose own changes are no news.</param>
    public static IReadOnlyList<WatchedChange> Of(PlanFacts facts, IEnumerable<SeenChange> changes, Func<PlanAction, DateTime?> since, string? besides)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var whose = new Dictionary<Guid, (ActionFacts Action, DateTime Since)>();
        foreach (var action in facts.Actions)
        {
            if (since(action.Action) is not { } from) continue;
            foreach (var record in RecordsOf(action)) whose.TryAdd(record, (action, from));
        }

        return
        [
            .. changes.Where(change => change.By != besides && !noNews.Contains(change.Field) && whose.TryGetValue(change.RecordId, out var of) && change.At > of.Since)
                .GroupBy(change => whose[change.RecordId].Action)
                .Select(group => new WatchedChange(group.Key, [.. group.Select(What).Distinct()], [.. group.Select(change => change.By).Distinct()], group.Max(change => change.At)))
                .OrderByDescending(change => change.Last),
        ];
    }

    /// <summary>What a mail may tell of it: the numbers of the actions and how many, and nothing of what changed or was said.</summary>
    /// <param name="kind">What is told.</param>
    /// <param name="actions">The actions that it is about.</param>
    /// <param name="named">How many comments name the person.</param>
    public static Notice Notice(NoticeKind kind, IEnumerable<ActionFacts> actions, int named = 0)
    {
        var about = actions.DistinctBy(action => action.Action.Id).ToList();
        return new(kind, [.. about.Select(action => action.Action.Reference).OfType<string>().Where(Plain.Is)], about.Count, null, named);
    }

    private static IEnumerable<Guid> RecordsOf(ActionFacts action) =>
    [
        action.Action.Id.Value,
        .. action.Leads.Select(one => one.Id.Value), .. action.Ratings.Select(one => one.Id.Value), .. action.Moves.Select(one => one.Id.Value),
        .. action.Progress.Select(one => one.Id.Value), .. action.Evidence.Select(one => one.Id.Value), .. action.SuccessTests.Select(one => one.Id.Value),
        .. action.ChildrensStatements.Select(one => one.Id.Value), .. action.Closures.Select(one => one.Id.Value), .. action.ImpactTests.Select(one => one.Id.Value),
        .. action.States.Select(one => one.Id.Value), .. action.Expected.Select(one => one.Id.Value),
        .. action.Steps.SelectMany(step => (IEnumerable<Guid>)
        [
            step.Step.Id.Value, .. step.Leads.Select(one => one.Id.Value), .. step.Ratings.Select(one => one.Id.Value), .. step.Moves.Select(one => one.Id.Value),
            .. step.Progress.Select(one => one.Id.Value), .. step.Evidence.Select(one => one.Id.Value),
        ]),
    ];

    private static string What(SeenChange change) => (change.Record, change.Field) switch
    {
        (nameof(GivenRating), _) => "rated",
        (nameof(ProgressEntry), _) => "an update",
        (nameof(DateMove), _) or (nameof(PlanAction), nameof(PlanAction.Due)) => "a date moved",
        (nameof(Step), nameof(Step.CompletedOn)) => "a step done",
        (nameof(Step), _) => "a step changed",
        (nameof(EvidenceItem), _) or (nameof(ExpectedEvidence), _) => "evidence",
        (nameof(Closure), _) => "closing",
        (nameof(ImpactTest), _) => "a test of impact",
        (nameof(StateChange), _) => "its state",
        (nameof(Lead), _) => "its leads",
        (nameof(PlanAction), nameof(PlanAction.WithdrawnOn)) => "withdrawn or brought back",
        _ => "its words",
    };
}
