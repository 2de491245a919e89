using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Site;

/// <summary>How the site itself is doing is for those who look after it.</summary>
internal static class SiteAccess
{
    public static void Apply(PageConventionCollection pages) => pages.AuthorizePage("/Site/Status", nameof(Permission.SeeStatus));
}
