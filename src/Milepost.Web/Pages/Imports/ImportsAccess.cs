using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Imports;

/// <summary>Who may give a file, agree to what was read, and undo it.</summary>
internal static class ImportsAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.Ask("/Imports", Permission.ImportPlan);
        // The same page takes the file of a new plan and of one that there is.
        pages.AddPageRoute("/Imports/Upload", "/plans/{name}/import");
    }
}
