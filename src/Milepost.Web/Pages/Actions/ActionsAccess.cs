using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Actions;

/// <summary>Who may open an action, and see where an old number leads.</summary>
internal static class ActionsAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Actions", Permission.SeePlan);
}
