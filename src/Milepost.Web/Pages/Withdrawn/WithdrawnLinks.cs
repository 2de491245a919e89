using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Withdrawn;

/// <summary>The address of what was withdrawn.</summary>
public static class WithdrawnLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/withdrawn";
}
