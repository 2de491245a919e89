using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.History;

/// <summary>The addresses of a plan's history.</summary>
public static class HistoryLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/history";

    /// <summary>Everything that was changed in one record.</summary>
    public static string Record(string plan, Guid id) => $"{Index(plan)}/{id}";
}
