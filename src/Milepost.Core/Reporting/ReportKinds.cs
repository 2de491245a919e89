using System.Diagnostics.CodeAnalysis;
using Milepost.Assessing;
using Milepost.Reporting.OnAPage;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>The papers that can be asked for by name.</summary>
public static class ReportKinds
{
    public const string Board = "board";
    public const string Full = "full";
    public const string Changes = "changes";
    public const string OnAPage = "plan-on-a-page";
    public const string Coverage = "coverage";

    /// <summary>Names that are kept for papers this version does not make yet.</summary>
    private static readonly string[] Later = ["highlight", "scrutiny", "young-person"];

    /// <summary>The papers that this version makes.</summary>
    public static IReadOnlyList<string> Made { get; } = [Board, Full, Changes, Coverage, OnAPage];

    /// <summary>Makes the paper of that name, or says plainly why it cannot be made.</summary>
    /// <param name="kind">The name of the paper.</param>
    /// <param name="now">Where the plan stands on the day the paper speaks of.</param>
    /// <param name="before">Where it stood on the day to compare with; null where there is none.</param>
    /// <param name="details">Who it goes to.</param>
    /// <param name="report">The paper.</param>
    /// <param name="refusal">Why there is none.</param>
    public static bool TryMake(
        string kind, PlanAssessment now, PlanAssessment? before, ReportDetails details,
        [NotNullWhen(true)] out Report? report, [NotNullWhen(false)] out string? refusal)
    {
        report = kind switch
        {
            Board => BoardReport.From(now, before, details),
            Full => FullReport.From(now, details),
            OnAPage => PlanOnAPage.From(now, details.Paper),
            Coverage => CoverageReport.From(now, details),
            Changes when before is not null => ChangesReport.From(now, before, details),
            _ => null,
        };

        report = report is null ? null : SnapshotStamp.On(report, details.Snapshot, details.Erased);
        refusal = report is not null ? null : kind switch
        {
            Changes => "The plan was read only once and has no snapshot, so there is no earlier day to compare with.",
            _ when Later.Contains(kind) => $"The report “{kind}” is not made by this version yet. It makes {Say.List(Made)}.",
            _ => $"There is no report “{Say.Shorten(kind, 40)}”. There are {Say.List(Made)}.",
        };
        return report is not null;
    }
}
