using System.Globalization;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.AnnexA;

/// <summary>The addresses of Annex A and what was counted in it.</summary>
public static class AnnexALinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/annex-a";

    /// <summary>Keeps what was counted for another plan of the council.</summary>
    public static string Take(string plan) => $"{Index(plan)}?handler=Take";

    public static string Upload(string plan) => $"{Index(plan)}/upload";

    /// <summary>What was counted and waits for somebody to agree.</summary>
    public static string Counted(string plan, Guid waiting) => $"{Index(plan)}/counted/{waiting}";

    public static string Kept(string plan, int number) => $"{Index(plan)}/{number.ToString(CultureInfo.InvariantCulture)}";

    public static string Withdraw(string plan, int number) => $"{Kept(plan, number)}/withdraw";

    /// <summary>A measure of the catalogue over everything that was kept.</summary>
    public static string Measure(string plan, string entry) => $"{Index(plan)}/measures/{entry.ToLowerInvariant()}";

    /// <summary>Which measures of the plan are counted by which of the catalogue.</summary>
    public static string Linked(string plan) => $"{Index(plan)}/linked";

    public static string Quality(string plan) => $"{Index(plan)}/quality";

    public static string Rule(string plan, string rule) => $"{Quality(plan)}/{rule.ToLowerInvariant()}";

    public static string Owners(string plan) => $"{Quality(plan)}/owners";
}
