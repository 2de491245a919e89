using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Commenting;

/// <summary>Who may read and write comments: those who work on a plan, and each on the actions that what they hold reaches.</summary>
internal static class CommentingAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AskOf("/Commenting/Index", Permission.Comment, ActsOn.Action);
        pages.AuthorizePage("/Commenting/Mentions", nameof(Permission.Comment));
    }
}
