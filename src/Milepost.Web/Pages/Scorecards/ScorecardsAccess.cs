using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Scorecards;

/// <summary>Everybody who sees the plan sees its scorecards; who gives readings arranges them; more may say what a reading means.</summary>
internal static class ScorecardsAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        foreach (var seen in (string[])["Index", "Card", "Backlog", "Ties", "Caseloads"]) pages.AuthorizePage($"/Scorecards/{seen}", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Scorecards/CardFile", nameof(Permission.TakeReports));
        foreach (var kept in (string[])["Make", "Edit", "Withdraw", "Develop", "MeasureTies", "ActionTies", "CountTeams"]) pages.AuthorizePage($"/Scorecards/{kept}", nameof(Permission.GiveReadings));
        pages.AuthorizePage("/Scorecards/Comment", nameof(Permission.WriteCommentary));
    }

    /// <summary>Scorecards and what ties measures are of the plan as a whole, so whoever holds a part of it changes none.</summary>
    public static bool MayArrange(this ClaimsPrincipal user, Id<Plan> plan) => user.May(Permission.GiveReadings, plan, priority: null, agency: null);
}
