using Milepost.Actions;
using Milepost.Identity;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Actions;

/// <summary>The addresses of an action.</summary>
public static class ActionLinks
{
    public static string Details(string plan, Id<PlanAction> id) => $"{PlanLinks.Overview(plan)}/actions/{id}";
}
