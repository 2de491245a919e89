using System.Security.Claims;
using Milepost.Facts;
using Milepost.Measuring.Scoring;
using Milepost.Plans;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>Says who may say what a reading means: whoever holds the whole plan, or a priority that one of the measure's actions is in.</summary>
internal static class WhoComments
{
    public static bool May(ClaimsPrincipal user, PlanFacts facts, MeasureTies ties, Measure measure) =>
        user.May(Permission.WriteCommentary, facts.Plan.Id, priority: null, agency: null)
        || ties.Of(measure.Id).Any(action => user.May(Permission.WriteCommentary, facts.Plan.Id, action.Action.PriorityId, agency: null));
}
