using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Administration;

/// <summary>Who may say who comes in.</summary>
internal static class AdministrationAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Administration", Permission.ManagePeople);
}
