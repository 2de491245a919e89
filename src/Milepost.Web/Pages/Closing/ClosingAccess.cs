using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Closing;

/// <summary>Who may say that an action is done, agree, test it, or put it in a state.</summary>
internal static class ClosingAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Closing/Impact", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Closing/Close", nameof(Permission.SayDone));
        pages.AuthorizePage("/Closing/Decide", nameof(Permission.CloseActions));
        pages.AuthorizePage("/Closing/Arrange", nameof(Permission.TestImpact));
        pages.AuthorizePage("/Closing/Conclude", nameof(Permission.TestImpact));
        pages.AuthorizePage("/Closing/State", nameof(Permission.EditPlan));
    }
}
