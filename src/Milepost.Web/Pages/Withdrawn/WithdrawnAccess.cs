using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Withdrawn;

/// <summary>Who may see what was withdrawn.</summary>
internal static class WithdrawnAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Withdrawn", Permission.SeePlan);
}
