using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Updating;

/// <summary>Who may say how actions are going, and who may ask people without an account to.</summary>
internal static class UpdatingAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.Ask("/Updating", Permission.UpdateActions);
        pages.Ask("/Partners", Permission.InvitePartners);
    }
}
