using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Plans;

/// <summary>Who may open the plans.</summary>
internal static class PlansAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Plans", Permission.SeePlan);
}
