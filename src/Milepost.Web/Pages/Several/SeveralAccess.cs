using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Several;

/// <summary>Who may change several actions at once: whoever may edit them one by one. Whoever holds a part of the plan is offered what is of that part.</summary>
internal static class SeveralAccess
{
    public static void Apply(PageConventionCollection pages) => pages.AskOf("/Several/Index", Permission.EditPlan, ActsOn.Chosen);
}
