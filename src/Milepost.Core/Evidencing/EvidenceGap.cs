using Milepost.Actions;
using Milepost.Assessing;

namespace Milepost.Evidencing;

/// <summary>What is missing of the evidence of an action.</summary>
public enum EvidenceGapKind
{
    /// <summary>It is said to be done, and nothing shows it.</summary>
    CompleteWithout,

    /// <summary>Children are said to be better off, and only work is shown.</summary>
    ImpactOnActivity,

    /// <summary>What was agreed to be needed has not come.</summary>
    ExpectedUnmet,

    /// <summary>What there was has expired.</summary>
    OnlyExpired,

    /// <summary>Everything there is, is a claim.</summary>
    OnlyClaims,
}

/// <summary>Something that an action lacks before a board can rely on what is said of it.</summary>
/// <param name="Kind">What is missing.</param>
/// <param name="Action">The action.</param>
/// <param name="Detail">The sentence that says so, and the facts it rests on.</param>
/// <param name="Expected">What was agreed to be needed, where that is the gap.</param>
public sealed record EvidenceGap(EvidenceGapKind Kind, ActionAssessment Action, string Detail, ExpectedEvidence? Expected = null)
{
    /// <summary>The heading of all gaps of a kind.</summary>
    public static string Heading(EvidenceGapKind kind) => kind switch
    {
        EvidenceGapKind.CompleteWithout => "Said to be done, with nothing that shows it",
        EvidenceGapKind.ImpactOnActivity => "Impact is claimed, and none is shown",
        EvidenceGapKind.ExpectedUnmet => "Agreed to be needed, and not there",
        EvidenceGapKind.OnlyExpired => "What there was has expired",
        _ => "Nothing but claims",
    };
}
