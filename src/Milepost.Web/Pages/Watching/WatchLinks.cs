using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Watching;

/// <summary>The addresses of what somebody watches.</summary>
public static class WatchLinks
{
    /// <summary>Everything that one watches, and what changed in it.</summary>
    public const string Mine = "/watching";

    /// <summary>What can be watched in a plan.</summary>
    public static string Of(string plan) => $"{PlanLinks.Overview(plan)}/watching";
}
