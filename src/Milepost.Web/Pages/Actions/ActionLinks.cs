using Milepost.Actions;
using Milepost.Identity;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Actions;

/// <summary>The addresses of an action.</summary>
public static class ActionLinks
{
    public static string Details(string plan, Id<PlanAction> id) => $"{PlanLinks.Overview(plan)}/actions/{id}";

    /// <summary>The action as at the same day or snapshot as the page that leads there.</summary>
    public static string Details(string plan, Id<PlanAction> id, SeenAt at) => at.In(Details(plan, id));

    /// <summary>Leads from any number that an action has or had to the action.</summary>
    public static string Reference(string plan) => $"{PlanLinks.Overview(plan)}/ref";
}
