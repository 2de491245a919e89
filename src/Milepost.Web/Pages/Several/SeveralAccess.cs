using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Several;

/// <summary>Who may change several actions at once: whoever may edit them one by one.</summary>
internal static class SeveralAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Several", Permission.EditPlan);
}
