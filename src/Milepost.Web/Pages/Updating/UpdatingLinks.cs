using Milepost.Actions;
using Milepost.Identity;
using Milepost.Web.Pages.Actions;
using Milepost.Web.Pages.ByLink;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Updating;

/// <summary>The addresses of somebody's work, of updates, and of the links for partners.</summary>
public static class UpdatingLinks
{
    public const string MyWork = "/my-work";

    /// <summary>The first question of an update: whoever comes by this address can type at once.</summary>
    private const string First = "#typed-Done";

    public static string Update(string plan, Id<PlanAction> id) => $"{ActionLinks.Details(plan, id)}/update";

    public static string Begin(string plan, Id<PlanAction> id) => Update(plan, id) + First;

    public static string Partners(string plan) => $"{PlanLinks.Overview(plan)}/links";

    public static string Opened(string token) => $"{LinkVisit.Root}/{Uri.EscapeDataString(token)}";

    public static string ByLink(string token, Id<PlanAction> id) => $"{Opened(token)}/actions/{id}";

    public static string FileByLink(string token, Id<PlanAction> id) => $"{ByLink(token, id)}/evidence";

    public static string BeginByLink(string token, Id<PlanAction> id) => ByLink(token, id) + First;
}
