using Milepost.Plans;

namespace Milepost.Importing.Reading;

/// <summary>An inspection report, or the letter of a visit, as its file says it, before anybody has agreed to it. Nothing in it is guessed.</summary>
public sealed record InspectionDraft
{
    /// <summary>An inspection, a focused visit or a monitoring visit.</summary>
    public SourceKind Kind { get; init; } = SourceKind.Inspection;

    /// <summary>The council, as the report names it.</summary>
    public string? Authority { get; init; }

    /// <summary>"ILACS", "SIF"; null where the report does not show it.</summary>
    public string? Framework { get; init; }

    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }
    public DateOnly? Published { get; init; }
    public IReadOnlyList<JudgementDraft> Judgements { get; init; } = [];

    /// <summary>What must improve, word for word, in the report's order.</summary>
    public IReadOnlyList<AskedDraft> Recommendations { get; init; } = [];

    /// <summary>What the safeguarding children board must improve, where the report reviews it too; it is not asked of the council.</summary>
    public IReadOnlyList<AskedDraft> BoardRecommendations { get; init; } = [];

    /// <summary>The grade of that board; null where it was not reviewed.</summary>
    public Grade? BoardGrade { get; init; }

    /// <summary>Good practice and the narrative, paragraph by paragraph, in the report's order.</summary>
    public IReadOnlyList<ReportParagraph> Paragraphs { get; init; } = [];
}

/// <summary>A judgement and its grade as a report prints them.</summary>
public sealed record JudgementDraft(string Area, Grade Grade, Place At);

/// <summary>A recommendation as a report prints it.</summary>
/// <param name="Number">The number as printed; by order where the report prints none.</param>
/// <param name="Text">Its words, whole, joined over page breaks; a sub-point on a line of its own beginning "• ".</param>
/// <param name="Heading">The headings it stands under, such as "Priority and immediate action: Workforce".</param>
/// <param name="At">Where it begins.</param>
public sealed record AskedDraft(string Number, string Text, string? Heading, Place At);

/// <summary>A paragraph of a report as it is printed.</summary>
public sealed record ReportParagraph(ParagraphOf Kind, string? Heading, string? Number, string Text, Place At);
