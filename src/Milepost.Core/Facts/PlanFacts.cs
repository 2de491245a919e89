using Milepost.Actions;
using Milepost.Cycles;
using Milepost.Plans;

namespace Milepost.Facts;

/// <summary>Everything the council has told us about one plan, as immutable facts. Judgements are functions of this and a day.</summary>
public sealed record PlanFacts
{
    public required Plan Plan { get; init; }
    public IReadOnlyList<Priority> Priorities { get; init; } = [];

    /// <summary>Every action that was ever in the plan, in the plan's order; withdrawn ones too.</summary>
    public IReadOnlyList<ActionFacts> Actions { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];
    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];
    public IReadOnlyList<PriorityAnswer> Answers { get; init; } = [];
    public IReadOnlyList<Judgement> Judgements { get; init; } = [];

    /// <summary>What people said of which action answers which recommendation.</summary>
    public IReadOnlyList<ActionAnswer> ActionAnswers { get; init; } = [];

    /// <summary>Numbers that actions were once known by, oldest first.</summary>
    public IReadOnlyList<FormerReference> FormerReferences { get; init; } = [];

    public IReadOnlyList<AcceptedFinding> AcceptedFindings { get; init; } = [];

    /// <summary>Texts of two people that collided; settled ones too.</summary>
    public IReadOnlyList<KeptText> KeptTexts { get; init; } = [];

    /// <summary>Every version of every file of evidence, by number.</summary>
    public IReadOnlyList<EvidenceFile> EvidenceFiles { get; init; } = [];

    /// <summary>Questions that were put to leads, answered ones too, oldest first.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; init; } = [];

    /// <summary>The rounds of updates that have been set, by their openings.</summary>
    public IReadOnlyList<Cycle> Cycles { get; init; } = [];

    /// <summary>What boards saw, by number.</summary>
    public IReadOnlyList<Snapshot> Snapshots { get; init; } = [];

    /// <summary>The snapshots that a board approved, by the day.</summary>
    public IReadOnlyList<ApprovedVersion> Approved { get; init; } = [];

    /// <summary>The rating schemes that the plan had, by number; empty while it has only had one.</summary>
    public IReadOnlyList<SchemeVersion> Schemes { get; init; } = [];

    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Every reading of every measure, in the order in which they were given; those that were replaced or taken back too.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>The days from which measures are held against other limits.</summary>
    public IReadOnlyList<MeasureBreak> Breaks { get; init; } = [];

    /// <summary>What others came to, in the order of their years; those that were taken back too.</summary>
    public IReadOnlyList<Comparator> Comparators { get; init; } = [];

    /// <summary>The scorecards that stand, in their order.</summary>
    public IReadOnlyList<Scorecard> Scorecards { get; init; } = [];

    /// <summary>What was said of readings, in the order in which it was said.</summary>
    public IReadOnlyList<Commentary> Commentaries { get; init; } = [];

    /// <summary>What was said of measures that are still to be developed, in the order in which it was said.</summary>
    public IReadOnlyList<MeasureDevelopment> Developments { get; init; } = [];

    /// <summary>What teams had on a day, in the order in which it was given.</summary>
    public IReadOnlyList<TeamCaseload> Caseloads { get; init; } = [];

    /// <summary>The measures that came into the plan after its first file, with the day.</summary>
    public IReadOnlyDictionary<Guid, DateOnly> MeasuresAddedOn { get; init; } = new Dictionary<Guid, DateOnly>();

    public IReadOnlyList<Post> Posts { get; init; } = [];
    public IReadOnlyList<Holder> Holders { get; init; } = [];
    public IReadOnlyList<GlossaryTerm> Glossary { get; init; } = [];
    public IReadOnlyList<PlanStatement> Statements { get; init; } = [];

    /// <summary>What was withdrawn. The other lists hold only what stands, save that actions and steps of both kinds are together.</summary>
    public WithdrawnFacts Withdrawn { get; init; } = new();

    /// <summary>The files of the plan that were imported, oldest first; undone ones are left out, and reports that it answers.</summary>
    public IReadOnlyList<ImportFact> Imports { get; init; } = [];
}

/// <summary>One action with everything that hangs on it.</summary>
public sealed record ActionFacts
{
    public required PlanAction Action { get; init; }

    /// <summary>The day it came into the plan; null where it was always there, or nobody knows.</summary>
    public DateOnly? AddedOn { get; init; }

    public IReadOnlyList<Lead> Leads { get; init; } = [];
    public IReadOnlyList<StepFacts> Steps { get; init; } = [];

    /// <summary>Ratings given of the action itself, oldest first.</summary>
    public IReadOnlyList<GivenRating> Ratings { get; init; } = [];

    /// <summary>Moves of the action's own due date, oldest first.</summary>
    public IReadOnlyList<DateMove> Moves { get; init; } = [];

    /// <summary>Progress entries of the action itself, oldest first.</summary>
    public IReadOnlyList<ProgressEntry> Progress { get; init; } = [];

    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];
    public IReadOnlyList<SuccessTest> SuccessTests { get; init; } = [];
    public IReadOnlyList<ChildrensStatement> ChildrensStatements { get; init; } = [];

    /// <summary>When it was said to be done, and who agreed, oldest first.</summary>
    public IReadOnlyList<Closure> Closures { get; init; } = [];

    /// <summary>Tests of whether it made a difference, oldest first; those that wait too.</summary>
    public IReadOnlyList<ImpactTest> ImpactTests { get; init; } = [];

    /// <summary>The states it was put in, oldest first.</summary>
    public IReadOnlyList<StateChange> States { get; init; } = [];

    /// <summary>Evidence that was agreed to be needed; what was withdrawn is left out.</summary>
    public IReadOnlyList<ExpectedEvidence> Expected { get; init; } = [];

    /// <summary>Evidence first given for another action that serves this one too.</summary>
    public IReadOnlyList<EvidenceItem> SharedEvidence { get; init; } = [];
}

/// <summary>One step with everything that hangs on it.</summary>
public sealed record StepFacts
{
    public required Step Step { get; init; }
    public IReadOnlyList<Lead> Leads { get; init; } = [];
    public IReadOnlyList<GivenRating> Ratings { get; init; } = [];
    public IReadOnlyList<DateMove> Moves { get; init; } = [];
    public IReadOnlyList<ProgressEntry> Progress { get; init; } = [];
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];
}

/// <summary>A file that became part of the plan on a day.</summary>
/// <param name="FileName">The file's name.</param>
/// <param name="Sha256">The file's hash.</param>
/// <param name="AsAt">The day that the file speaks of.</param>
/// <param name="By">Who agreed to it.</param>
public sealed record ImportFact(string FileName, string Sha256, DateOnly AsAt, string By);

/// <summary>What stood in the plan once and was withdrawn, so that it is never deleted from sight.</summary>
public sealed record WithdrawnFacts
{
    public IReadOnlyList<Priority> Priorities { get; init; } = [];
    public IReadOnlyList<Source> Sources { get; init; } = [];
    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];
    public IReadOnlyList<Measure> Measures { get; init; } = [];
    public IReadOnlyList<Scorecard> Scorecards { get; init; } = [];
    public IReadOnlyList<Post> Posts { get; init; } = [];
    public IReadOnlyList<GlossaryTerm> Glossary { get; init; } = [];
    public IReadOnlyList<PlanStatement> Statements { get; init; } = [];
    public IReadOnlyList<SuccessTest> SuccessTests { get; init; } = [];
    public IReadOnlyList<ChildrensStatement> ChildrensStatements { get; init; } = [];
}
