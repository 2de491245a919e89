using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Schemes;

/// <summary>The addresses of a plan's rating scheme.</summary>
public static class SchemeLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/scheme";

    public static string Edit(string plan) => $"{Index(plan)}/edit";
}
