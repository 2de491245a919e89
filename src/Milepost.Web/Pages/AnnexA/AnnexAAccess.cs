using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>
/// Small numbers stand on these pages, so that only those see them who may load an Annex A. How often the rules found something is for whoever
/// puts it right, and for those who answer for them; in which rows is not.
/// </summary>
internal static class AnnexAAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        foreach (var page in new[] { "Index", "Upload", "Counted", "Kept", "Withdraw", "Measure", "Linked", "Owners" }) pages.AuthorizePage($"/AnnexA/{page}", nameof(Permission.LoadAnnexA));
        foreach (var page in new[] { "Quality", "Rule" }) pages.AuthorizePage($"/AnnexA/{page}", nameof(Permission.SeeDataQuality));
    }
}
