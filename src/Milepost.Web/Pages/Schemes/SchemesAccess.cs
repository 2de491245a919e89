using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Schemes;

/// <summary>Who may see what the ratings mean, and who may change it.</summary>
internal static class SchemesAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Schemes/Index", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Schemes/Edit", nameof(Permission.EditScheme));
    }
}
