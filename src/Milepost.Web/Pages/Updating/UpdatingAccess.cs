using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Updating;

/// <summary>Who may say how actions are going, and who may ask people without an account to.</summary>
internal static class UpdatingAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Updating/MyWork", nameof(Permission.UpdateActions));
        pages.AskOf("/Updating/Update", Permission.UpdateActions, ActsOn.Action);
        pages.Ask("/Partners", Permission.InvitePartners);
    }
}
