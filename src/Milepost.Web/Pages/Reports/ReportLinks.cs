using Milepost.Reporting.Listing;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Reports;

/// <summary>The addresses of the papers.</summary>
public static class ReportLinks
{
    /// <summary>The table as it is shown, as a file.</summary>
    public static string Shown(string plan, TableFilter filter, IReadOnlyList<PlanColumn> columns, string ending) =>
        $"{PlanLinks.Table(plan)}/file{filter.Query(columns: PlanColumns.Key(columns), more: "format=" + ending)}";

    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/report";
}
