using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.History;

/// <summary>The addresses of a plan's history.</summary>
public static class HistoryLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/history";
}
