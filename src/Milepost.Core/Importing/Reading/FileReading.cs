using Milepost.Importing.Tables;
using Milepost.Wording;

namespace Milepost.Importing.Reading;

/// <summary>What a file turned out to be.</summary>
public enum FileKind
{
    Unknown,
    Plan,
    InspectionReport,
    AnnexA,
    Readings,
}

/// <summary>All that was made of a file: what it is, the plan in it where there is one, and everything a person should know.</summary>
/// <param name="Document">The file as tables and sentences.</param>
/// <param name="Kind">What it turned out to be.</param>
/// <param name="Plan">The plan in it; null unless it is one.</param>
/// <param name="Tables">How the headings of each table of actions were understood, for a person to correct.</param>
/// <param name="Narrative">What a report without a table of actions holds; null unless it is one.</param>
/// <param name="Problems">Everything doubtful, worst first within the order of the file.</param>
public sealed record FileReading(
    SourceDocument Document, FileKind Kind, PlanDraft? Plan, IReadOnlyList<TableReading> Tables,
    Narrative? Narrative, IReadOnlyList<Problem> Problems)
{
    /// <summary>The inspection report in it; null unless it is one.</summary>
    public InspectionDraft? Inspection { get; init; }
}

/// <summary>How one table was understood.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Kind">What it was taken for, said for people: "actions", "measures", "glossary".</param>
/// <param name="Columns">Its columns from the left.</param>
public sealed record TableReading(Place At, string Kind, IReadOnlyList<ColumnReading> Columns);

/// <summary>How one column was understood.</summary>
/// <param name="Heading">The heading as written; empty where there is none.</param>
/// <param name="Field">What the column was taken for.</param>
/// <param name="Because">Why, in words: "the heading says so", "its cells are dates, and Start Date stands beside it".</param>
public sealed record ColumnReading(string Heading, PlanField Field, string Because);

/// <summary>What a column of a table of actions may hold.</summary>
public enum PlanField
{
    /// <summary>Kept with the row, and made nothing more of.</summary>
    Other,
    Reference,
    Title,
    Steps,
    Outcome,
    SuccessTest,
    Lead,
    Start,
    Due,
    ChildrensStatement,
    OverallRating,
    ActionRating,
    ImpactRating,
    Progress,
    Evidence,
    Priority,
    Section,
    Classification,
    Provenance,
    FocusArea,
    ActionReferences,
    Measure,
    DataSource,
    StepDue,
    StepRating,
    OverallDue,
    Resources,
    Risk,

    /// <summary>What an inspection asked for, quoted beside the action that answers it.</summary>
    Recommendation,

    /// <summary>A judgement that Milepost itself wrote beside the facts, in a table taken from it. It is worked out again, never read.</summary>
    WorkedOut,
}

/// <summary>A person's correction of how a council's headings are understood, remembered for its next file.</summary>
/// <param name="Fields">The field for each heading, by the heading in lower case with white space folded, and its occurrence from 1: "start date" 2.</param>
public sealed record ColumnCorrections(IReadOnlyDictionary<(string Heading, int Occurrence), PlanField> Fields)
{
    public static ColumnCorrections None { get; } = new(new Dictionary<(string, int), PlanField>());

    /// <summary>A heading as corrections name it: the same one in the next file, however it is spaced and capitalised there.</summary>
    public static string Key(string heading) => Folded.Line(heading).ToLowerInvariant();
}

/// <summary>What was found in a report that tells a story and has no table of actions.</summary>
/// <param name="Title">Its title or subject.</param>
/// <param name="Headings">Its headings in order.</param>
/// <param name="References">References to actions that it mentions, such as A1: updates that a person could file under those actions.</param>
/// <param name="Advice">What can be done with it, in sentences.</param>
public sealed record Narrative(string? Title, IReadOnlyList<string> Headings, IReadOnlyList<string> References, IReadOnlyList<string> Advice);
