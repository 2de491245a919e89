using Milepost.Identity;

namespace Milepost.Plans;

/// <summary>What a paragraph of an inspection report is.</summary>
public enum ParagraphOf
{
    /// <summary>What inspectors saw and found.</summary>
    Narrative,

    /// <summary>What they hold up as good practice or a strength.</summary>
    GoodPractice,
}

/// <summary>A paragraph of an inspection report, word for word, so that a later finding can be traced to what was said before.</summary>
public sealed class SourceParagraph(
    Id<SourceParagraph> id, Id<Plan> planId, Id<Source> sourceId, ParagraphOf kind, string? heading, string? number, string text, int? page, int position)
{
    public Id<SourceParagraph> Id { get; } = id;
    public Id<Plan> PlanId { get; } = planId;
    public Id<Source> SourceId { get; } = sourceId;
    public ParagraphOf Kind { get; } = kind;

    /// <summary>The section that it stands in.</summary>
    public string? Heading { get; } = heading;

    /// <summary>Its number as printed; null where the report prints none.</summary>
    public string? Number { get; } = number;

    public string Text { get; } = text;

    /// <summary>The page of the report, from 1.</summary>
    public int? Page { get; } = page;

    public int Position { get; } = position;
}
