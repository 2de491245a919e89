using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Sheets;

/// <summary>Whoever gives readings gives them as files too.</summary>
internal static class SheetsAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Sheets", Permission.GiveReadings);
}
