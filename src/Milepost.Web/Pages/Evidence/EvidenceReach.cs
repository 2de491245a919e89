using System.Security.Claims;
using Milepost.Evidencing;
using Milepost.Facts;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Evidence;

/// <summary>What somebody may do to the evidence of one action: a lead of a priority to that priority's, a partner to that of its own agency's work.</summary>
public static class EvidenceReach
{
    public static bool May(this ClaimsPrincipal user, Permission permission, PlanFacts plan, ActionFacts action)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(action);
        return AgenciesOf(plan, action).Any(agency => user.May(permission, plan.Plan.Id, action.Action.PriorityId, agency));
    }

    /// <summary>To an item that serves several actions it may be done by whoever may do it to one of them.</summary>
    public static bool May(this ClaimsPrincipal user, Permission permission, PlanFacts plan, EvidenceRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Serves.Any(action => user.May(permission, plan, action));
    }

    /// <summary>The agencies whose posts lead the action; null for the council's own.</summary>
    internal static IEnumerable<string?> AgenciesOf(PlanFacts plan, ActionFacts action) => action.Leads is []
        ? [null]
        : action.Leads.Select(lead => plan.Posts.FirstOrDefault(post => post.Id == lead.PostId)?.Agency).Distinct();
}
