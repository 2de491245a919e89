using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Filters;

/// <summary>Whoever sees a plan may save what they look at under a name.</summary>
internal static class FiltersAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Filters", Permission.SeePlan);
}
