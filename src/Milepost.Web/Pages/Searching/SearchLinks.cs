using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Searching;

/// <summary>The addresses of a search.</summary>
public static class SearchLinks
{
    /// <summary>In one plan, or in every plan that one may see.</summary>
    public static string Index(string? plan = null) => plan is null ? "/search" : $"{PlanLinks.Overview(plan)}/search";
}
