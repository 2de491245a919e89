namespace Milepost.Store.Webhooks;

/// <summary>Something that a webhook can be told of.</summary>
public enum HookEvent
{
    UpdateGiven,
    RatingChanged,
    QuestionAsked,
    ActionClosed,
    ActionReopened,
    SnapshotFrozen,
    EvidenceAdded,
    ReadingGiven,

    /// <summary>A file came into the plan, told once for all that it brought.</summary>
    PlanImported,

    /// <summary>Somebody asked for a telling, to see whether it arrives.</summary>
    Test,
}

/// <summary>The events as programs read them and as people do.</summary>
public static class HookEvents
{
    /// <summary>Those that happen by themselves.</summary>
    public static IReadOnlyList<HookEvent> All { get; } = [.. Enum.GetValues<HookEvent>().Where(what => what is not HookEvent.Test)];

    public static string Said(HookEvent what) => what switch
    {
        HookEvent.UpdateGiven => "update.given",
        HookEvent.RatingChanged => "rating.changed",
        HookEvent.QuestionAsked => "question.asked",
        HookEvent.ActionClosed => "action.closed",
        HookEvent.ActionReopened => "action.reopened",
        HookEvent.SnapshotFrozen => "snapshot.frozen",
        HookEvent.EvidenceAdded => "evidence.added",
        HookEvent.ReadingGiven => "reading.given",
        HookEvent.PlanImported => "plan.imported",
        _ => "test",
    };

    public static HookEvent? Find(string said) => Enum.GetValues<HookEvent>().Where(what => Said(what) == said).Select(what => (HookEvent?)what).FirstOrDefault();

    public static string Label(HookEvent what) => what switch
    {
        HookEvent.UpdateGiven => "An update was given",
        HookEvent.RatingChanged => "A rating changed",
        HookEvent.QuestionAsked => "A question was asked",
        HookEvent.ActionClosed => "An action was closed",
        HookEvent.ActionReopened => "An action was reopened",
        HookEvent.SnapshotFrozen => "A cycle was signed off and its snapshot frozen",
        HookEvent.EvidenceAdded => "Evidence was added",
        HookEvent.ReadingGiven => "A reading of a measure was given",
        HookEvent.PlanImported => "A file was imported into the plan",
        _ => "A test",
    };
}
