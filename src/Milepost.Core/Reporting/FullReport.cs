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
