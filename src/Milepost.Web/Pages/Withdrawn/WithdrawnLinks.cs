using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Withdrawn;

/// <summary>The addresses of what was withdrawn, and of a number wherever it leads.</summary>
public static class WithdrawnLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/withdrawn";

    /// <summary>The list, with a line that says what was just withdrawn.</summary>
    public static string Index(string plan, Guid done) => $"{Index(plan)}?done={done}#r-{done}";

    public static string Reference(string plan) => $"{PlanLinks.Overview(plan)}/ref";

    public static string Reference(string plan, string reference) => $"{Reference(plan)}/{Uri.EscapeDataString(reference)}";
}
