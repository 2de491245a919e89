using Milepost.Assessing;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>What changed in the plan between two days or two snapshots, each change with its reason and who made it.</summary>
public static class ChangesReport
{
    private static readonly Column[] columns = [new("Action", 1, NamesRow: true), new("What changed", 4), new("Why", 3), new("Who", 2)];

    public static Report From(PlanAssessment now, PlanAssessment before, ReportDetails details)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(details);
        var difference = PlanDifference.Between(before, now);
        return From(now, difference, ChangeWords.All(difference, now.Scheme), details);
    }

    /// <summary>The same, of changes that were told already.</summary>
    public static Report From(PlanAssessment now, PlanDifference difference, IReadOnlyList<ToldChange> told, ReportDetails details)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(details);
        var scheme = now.Scheme;
        var report = new Report
        {
            Kind = ReportKinds.Changes,
            Title = $"{details.Subject ?? now.Facts.Plan.Title}: what changed",
            Authority = now.Facts.Plan.Authority,
            TitleBlock = [new TitleLine("From", Point(difference.Since, details.Before)), new TitleLine("To", Say.Date(now.AsAt))],
            Foot = $"{now.Facts.Plan.Title}, {Say.Date(difference.Since)} to {Say.Date(now.AsAt)}{details.HistoryWords}",
            Sections =
            [
                new Section("What changed", [new Paragraph(ChangeWords.Counts(difference, scheme))])
                {
                    Sections = [.. told.GroupBy(change => change.Kind).Select(OfKind)],
                },
            ],
        };

        return Appendix.WithKey(report, now, "");
    }

    private static Section OfKind(IGrouping<ChangeKind, ToldChange> kind)
    {
        var heading = ChangeWords.Heading(kind.Key);
        return new(heading, [new DataTable(heading, "Each action, what changed, why and by whom", columns, [.. kind.Select(Row)])]);
    }

    private static IReadOnlyList<Cell> Row(ToldChange change) =>
    [
        change.Action.Reference ?? "", new TextCell([change.Headline, .. change.Detail.Length > 0 ? new[] { change.Detail } : []]), change.Because ?? "", change.By ?? "",
    ];

    private static string Point(DateOnly day, Cycles.Snapshot? snapshot) => snapshot is null ? Say.Date(day) : $"{Say.Date(day)}, {SnapshotStamp.Words(snapshot)}";
}
