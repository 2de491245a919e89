using Milepost.Reporting.Listing;
using Milepost.Reporting.OnAPage;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Reports;

/// <summary>The addresses of the papers.</summary>
public static class ReportLinks
{
    /// <summary>The table as it is shown, as a file.</summary>
    public static string Shown(string plan, TableFilter filter, IReadOnlyList<PlanColumn> columns, string ending) =>
        $"{PlanLinks.Table(plan)}/file{filter.Query(columns: PlanColumns.Key(columns), more: "format=" + ending)}";

    public static string OnAPage(string plan, Paper paper, string ending) =>
        $"{PlanLinks.OnAPage(plan)}/file?paper={paper.ToString().ToLowerInvariant()}&format={ending}";

    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/report";
}
