using Milepost.Assessing;
using Milepost.Wording;

namespace Milepost.Reporting;

/// <summary>The whole plan in the table that the council knows, and nothing else.</summary>
public static class FullReport
{
    public static Report From(PlanAssessment now, ReportDetails details)
    {
        var report = new Report
        {
            Kind = "full",
            Title = details.Subject ?? now.Facts.Plan.Title,
            Authority = now.Facts.Plan.Authority,
            TitleBlock = [new TitleLine("As at", Say.Date(now.AsAt))],
            Foot = $"{now.Facts.Plan.Title}, as at {Say.Date(now.AsAt)}{details.HistoryWords}",
            Sections = [BoardReport.FullPlan(now, "")],
        };

        return Appendix.WithKey(report, now, "");
    }
}

/// <summary>What changed in the plan between two days.</summary>
public static class ChangesReport
{
    public static Report From(PlanAssessment now, PlanAssessment before, ReportDetails details)
    {
        var difference = PlanDifference.Between(before, now);
        var items = ChangeWords.Of(difference, now.Facts.Plan.Scheme);
        var report = new Report
        {
            Kind = "changes",
            Title = $"{details.Subject ?? now.Facts.Plan.Title}: what changed",
            Authority = now.Facts.Plan.Authority,
            TitleBlock = [new TitleLine("From", Say.Date(before.AsAt)), new TitleLine("To", Say.Date(now.AsAt))],
            Foot = $"{now.Facts.Plan.Title}, {Say.Date(before.AsAt)} to {Say.Date(now.AsAt)}{details.HistoryWords}",
            Sections =
            [
                new Section("What changed",
                [
                    new Paragraph(ChangeWords.Counts(difference, now.Facts.Plan.Scheme)),
                    .. items.Count > 0 ? new Block[] { new BulletList(items) } : [],
                ]),
            ],
        };

        return Appendix.WithKey(report, now, "");
    }
}
