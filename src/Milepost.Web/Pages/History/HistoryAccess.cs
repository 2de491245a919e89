using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.History;

/// <summary>Who may see who changed what.</summary>
internal static class HistoryAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/History", Permission.SeeHistory);
}
