using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Reports;

/// <summary>Who may take a report away.</summary>
internal static class ReportsAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Reports", Permission.TakeReports);
}
