using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Imports;

/// <summary>The addresses of an import's steps.</summary>
public static class ImportLinks
{
    /// <summary>A file that begins a new plan.</summary>
    public const string New = "/import";

    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/imports";
    public static string Upload(string plan) => $"{PlanLinks.Overview(plan)}/import";
}
