using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Editing;

/// <summary>Who may change what a plan says. Whoever holds a priority or an agency's work changes what belongs to that.</summary>
internal static class EditingAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Editing/Index", nameof(Permission.EditPlan));
        pages.AskOf("/Editing/Add", Permission.EditPlan, ActsOn.Addition);
        pages.AskOf("/Editing/Edit", Permission.EditPlan, ActsOn.Record);
        pages.AskOf("/Editing/Choose", Permission.EditPlan, ActsOn.Record);
    }
}
