using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Editing;

/// <summary>Who may change what a plan says.</summary>
internal static class EditingAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Editing", Permission.EditPlan);
}
