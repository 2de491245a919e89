using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Holding;

/// <summary>Who may see the posts, and who may say who holds them.</summary>
internal static class HoldingAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        foreach (var seen in new[] { "Index", "Post", "Handover" }) pages.AuthorizePage($"/Holding/{seen}", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Holding/Change", nameof(Permission.ManagePosts));
        pages.AuthorizePage("/Holding/Links", nameof(Permission.ManagePosts));
        pages.AuthorizePage("/Holding/HandoverFile", nameof(Permission.TakeReports));
    }
}
