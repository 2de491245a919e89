using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Reports;

/// <summary>The addresses of the papers.</summary>
public static class ReportLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/report";
}
