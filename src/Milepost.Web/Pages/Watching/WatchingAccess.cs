using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Watching;

/// <summary>Whoever sees a plan may watch anything in it.</summary>
internal static class WatchingAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Watching", Permission.SeePlan);
}
