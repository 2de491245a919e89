using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Workbooks;

/// <summary>Who may work on actions in Excel: whoever may update them. Whose they are is asked of each row.</summary>
internal static class WorkbooksAccess
{
    public static void Apply(PageConventionCollection pages) => pages.Ask("/Workbooks", Permission.UpdateActions);
}
