using Milepost.Actions;
using Milepost.Calendar;
using Milepost.Plans;
using Milepost.Rating;

namespace Milepost.Importing.Reading;

/// <summary>A plan as a file says it, before anybody has agreed to it. Nothing in it is guessed; what is doubtful is in the problems.</summary>
public sealed record PlanDraft
{
    public string? Title { get; init; }
    public string? Authority { get; init; }
    public IReadOnlyList<PriorityDraft> Priorities { get; init; } = [];
    public IReadOnlyList<ActionDraft> Actions { get; init; } = [];
    public IReadOnlyList<MeasureDraft> Measures { get; init; } = [];
    public IReadOnlyList<HolderDraft> People { get; init; } = [];
    public IReadOnlyList<TermDraft> Glossary { get; init; } = [];

    /// <summary>The plan's own key to its colours; null where the file gives none.</summary>
    public RatingScheme? Scheme { get; init; }

    public IReadOnlyList<RecommendationDraft> Recommendations { get; init; } = [];
    public IReadOnlyList<StatementDraft> Statements { get; init; } = [];
}

/// <summary>A priority as a file says it.</summary>
public sealed record PriorityDraft(string? Reference, string Title, IReadOnlyList<string> Leads, Place At);

/// <summary>A rating as a file says it: the keys that were read from a cell, several where the cell holds several.</summary>
/// <param name="Text">The words of the cell; "shaded green" where only its shading speaks.</param>
/// <param name="Keys">The ratings in it, as written; a word that no scheme knows is kept as its own key.</param>
public sealed record WrittenRating(string Text, IReadOnlyList<string> Keys)
{
    /// <summary>The one rating of the cell: several that agree are one; where they differ, the worst by the usual order.</summary>
    public string Key => Keys.MaxBy(RatingScheme.Brag.Rank)!;
}

/// <summary>The ratings of an action or a step as a file says them; null where its cell is empty or there is no such column.</summary>
public sealed record RatingsDraft(WrittenRating? Overall = null, WrittenRating? Action = null, WrittenRating? Impact = null);

/// <summary>An action as a file says it.</summary>
public sealed record ActionDraft
{
    /// <summary>Null where the file's row has none that can be read.</summary>
    public string? Reference { get; init; }

    public required string Title { get; init; }

    /// <summary>The reference of its priority among <see cref="PlanDraft.Priorities"/>, or that priority's title where it has no reference.</summary>
    public string? Priority { get; init; }

    public string? Section { get; init; }
    public IReadOnlyList<string> Leads { get; init; } = [];
    public IReadOnlyList<WrittenDate> Start { get; init; } = [];
    public IReadOnlyList<WrittenDate> Due { get; init; } = [];
    public IReadOnlyList<string> Provenance { get; init; } = [];
    public Classification? Classification { get; init; }
    public IReadOnlyList<string> SuccessTests { get; init; } = [];
    public IReadOnlyList<string> ChildrensStatements { get; init; } = [];
    public IReadOnlyList<string> Progress { get; init; } = [];
    public IReadOnlyList<string> Evidence { get; init; } = [];
    public RatingsDraft Ratings { get; init; } = new();
    public IReadOnlyList<StepDraft> Steps { get; init; } = [];
    public Place At { get; init; } = Place.Nowhere;

    /// <summary>The row as the file had it, continuation rows joined, heading by heading.</summary>
    public IReadOnlyList<SourceField> Row { get; init; } = [];
}

/// <summary>A step as a file says it.</summary>
public sealed record StepDraft
{
    public string? Reference { get; init; }
    public required string Title { get; init; }
    public IReadOnlyList<string> Leads { get; init; } = [];
    public IReadOnlyList<WrittenDate> Start { get; init; } = [];
    public IReadOnlyList<WrittenDate> Due { get; init; } = [];
    public RatingsDraft Ratings { get; init; } = new();
    public IReadOnlyList<string> Progress { get; init; } = [];
    public IReadOnlyList<string> Evidence { get; init; } = [];
    public Place At { get; init; } = Place.Nowhere;
}

/// <summary>A measure as a plan's appendix names it.</summary>
public sealed record MeasureDraft(
    string? FocusArea, string Title, IReadOnlyList<string> Actions, string? Source, bool Ready, Place At);

/// <summary>A post and who holds it, as a file lists them.</summary>
public sealed record HolderDraft(string Post, string Holder, Place At);

/// <summary>A term of the file's glossary.</summary>
public sealed record TermDraft(string Term, string Meaning, Place At);

/// <summary>A recommendation that a plan quotes.</summary>
/// <param name="Number">Its number as printed.</param>
/// <param name="Text">Its words.</param>
/// <param name="Priorities">The references (or titles) of the priorities it is quoted under.</param>
/// <param name="At">Where it was first quoted.</param>
public sealed record RecommendationDraft(string? Number, string Text, IReadOnlyList<string> Priorities, Place At);

/// <summary>A sentence of the plan beside its actions, as a file says it.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Heading">The heading it stood under.</param>
/// <param name="Priority">The reference (or title) of the priority it belongs to.</param>
/// <param name="Text">Its words.</param>
/// <param name="At">Where it stood.</param>
public sealed record StatementDraft(StatementKind Kind, string? Heading, string? Priority, string Text, Place At);
