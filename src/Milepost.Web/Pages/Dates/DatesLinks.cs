using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Dates;

/// <summary>The addresses of a plan's dates.</summary>
public static class DatesLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/dates";

    public static string Index(string plan, DatesFilter filter) => Index(plan) + filter.Query();

    public static string Pace(string plan) => $"{PlanLinks.Overview(plan)}/pace";

    /// <summary>The same moves as a file.</summary>
    public static string Taken(string plan, DatesFilter filter, string ending) => $"{Index(plan)}/file{filter.Query("format=" + ending)}";
}
