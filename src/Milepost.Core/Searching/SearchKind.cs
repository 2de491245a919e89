namespace Milepost.Searching;

/// <summary>What sort of thing the words were found in, those that people look for most first.</summary>
public enum SearchKind
{
    Plan,
    Priority,
    Action,
    Step,
    Recommendation,
    SuccessTest,
    ChildrensStatement,
    Measure,
    Evidence,

    /// <summary>The text of the file of an item of evidence.</summary>
    EvidenceFile,
    ExpectedEvidence,

    /// <summary>What was said of an action, in the words that the board reads.</summary>
    Update,

    /// <summary>What was said of an action among those who work on it.</summary>
    WorkingNote,

    /// <summary>Why a rating was given.</summary>
    Rating,

    /// <summary>Why a date moved.</summary>
    DateMove,

    /// <summary>The answer to a question of the record.</summary>
    Question,

    /// <summary>Why an action was closed, tested, paused or a recommendation counted as answered.</summary>
    Decision,
    Comment,
    Post,
    Statement,
    Term,

    /// <summary>A paragraph of an inspection report.</summary>
    ReportParagraph,

    /// <summary>What was said of a reading of a measure.</summary>
    Reading,

    /// <summary>Why a measure is held against other limits from a day on.</summary>
    StepChange,

    /// <summary>What a reading says, what that means and what is done about it.</summary>
    Commentary,
}

/// <summary>How the kinds are called on the pages.</summary>
public static class SearchKindWords
{
    /// <param name="kind">Which kind.</param>
    public static string Said(this SearchKind kind) => kind switch
    {
        SearchKind.SuccessTest => "Success test",
        SearchKind.ChildrensStatement => "Children’s statement",
        SearchKind.EvidenceFile => "File of evidence",
        SearchKind.ExpectedEvidence => "Expected evidence",
        SearchKind.WorkingNote => "Working note",
        SearchKind.Rating => "Reason of a rating",
        SearchKind.DateMove => "Moved date",
        SearchKind.Question => "Answer to a question",
        SearchKind.Term => "Word of the glossary",
        SearchKind.ReportParagraph => "Inspection report",
        SearchKind.Reading => "Reading of a measure",
        SearchKind.StepChange => "Step change of a measure",
        SearchKind.Commentary => "Commentary on a measure",
        _ => kind.ToString(),
    };
}
