using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Closing;

/// <summary>Who may say that an action is done, agree, test it, or put it in a state.</summary>
internal static class ClosingAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Closing/Impact", nameof(Permission.SeePlan));
        pages.AskOf("/Closing/Close", Permission.SayDone, ActsOn.Action);
        pages.AskOf("/Closing/Decide", Permission.CloseActions, ActsOn.Closure);
        pages.AskOf("/Closing/Arrange", Permission.TestImpact, ActsOn.Action);
        pages.AskOf("/Closing/Conclude", Permission.TestImpact, ActsOn.ImpactTest);
        pages.AskOf("/Closing/State", Permission.EditPlan, ActsOn.Action);
    }
}
