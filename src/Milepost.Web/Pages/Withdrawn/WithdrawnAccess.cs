using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Withdrawn;

/// <summary>Who may see what was withdrawn, and where an old number leads.</summary>
internal static class WithdrawnAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Withdrawn", Permission.SeePlan);
}
