using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Searching;

/// <summary>Who may look for words: whoever sees any plan, and each finds what they may see. The same page stands in a plan and beside them all.</summary>
internal static class SearchingAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.Ask("/Searching", Permission.SeePlan);
        pages.AddPageRoute("/Searching/Index", "/search");
    }
}
