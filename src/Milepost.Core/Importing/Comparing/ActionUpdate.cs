using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Facts;
using Milepost.Importing.Reading;
using Milepost.Plans;

namespace Milepost.Importing.Comparing;

/// <summary>A rating that the file gives and that was not in force.</summary>
public sealed record NewRating(RatingOf Of, string Key)
{
    /// <summary>What the cell holds where it holds several; null where it holds one.</summary>
    public string? Written { get; init; }
}

/// <summary>What a file says of the dates, leads, ratings, progress and evidence of an action or a step, where it differs from what stands.</summary>
public sealed record HangingUpdate
{
    public IReadOnlyList<WrittenDate> Start { get; init; } = [];
    public IReadOnlyList<WrittenDate> Due { get; init; } = [];

    /// <summary>A date that stood gives way to another; a date where none stood is no move.</summary>
    public bool DueMoved { get; init; }

    /// <summary>The leads from now on; null where they stay as they are.</summary>
    public IReadOnlyList<string>? Leads { get; init; }

    public IReadOnlyList<NewRating> Ratings { get; init; } = [];
    public IReadOnlyList<string> Progress { get; init; } = [];
    public IReadOnlyList<string> Evidence { get; init; } = [];
}

/// <summary>A stored action beside what the file says of it, with what will stand.</summary>
public sealed record ActionUpdate
{
    public ActionFacts? Stored { get; init; }
    public ActionDraft? Draft { get; init; }
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];
    public IReadOnlyList<StepUpdate> Steps { get; init; } = [];
    public HangingUpdate Hanging { get; init; } = new();
    public string? Reference { get; init; }
    public string Title { get; init; } = "";

    /// <summary>The priority that it will belong to.</summary>
    public Update<Priority, PriorityDraft>? Priority { get; init; }

    public string? Section { get; init; }
    public IReadOnlyList<string> Provenance { get; init; } = [];
    public Classification? Classification { get; init; }

    /// <summary>The tests from now on; null where they stay as they are.</summary>
    public IReadOnlyList<string>? SuccessTests { get; init; }

    /// <summary>The statements from now on; null where they stay as they are.</summary>
    public IReadOnlyList<string>? ChildrensStatements { get; init; }

    /// <summary>Null where nothing happens to the action itself.</summary>
    public ChangeKind? Kind => Stored is null ? ChangeKind.New : Draft is null ? ChangeKind.Gone : Fields.Count > 0 ? ChangeKind.Changed : null;
}

/// <summary>A stored step beside what the file says of it, with what will stand.</summary>
public sealed record StepUpdate
{
    public StepFacts? Stored { get; init; }
    public StepDraft? Draft { get; init; }
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];
    public HangingUpdate Hanging { get; init; } = new();
    public string? Reference { get; init; }
    public string Title { get; init; } = "";
    public DateOnly? CompletedOn { get; init; }

    /// <summary>Null where nothing happens to it.</summary>
    public ChangeKind? Kind => Stored is null ? ChangeKind.New : Draft is null ? ChangeKind.Gone : Fields.Count > 0 ? ChangeKind.Changed : null;
}

/// <summary>A recommendation that the plan quotes, with the priorities that it will stand under. Its words are never edited.</summary>
public sealed record RecommendationUpdate(
    Recommendation? Stored, RecommendationDraft? Draft, IReadOnlyList<Update<Priority, PriorityDraft>> Under, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>Null where nothing happens to it; never gone, for it was said.</summary>
    public ChangeKind? Kind => Stored is null ? ChangeKind.New : Fields.Count > 0 ? ChangeKind.Changed : null;
}
