using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Filters;

/// <summary>The addresses of saved filters.</summary>
public static class FilterLinks
{
    /// <summary>Those of a plan: one's own, and those that are shared.</summary>
    public static string Of(string plan) => $"{PlanLinks.Overview(plan)}/filters";

    /// <summary>Where the rows of the table are saved under a name.</summary>
    public static string Save(string plan, TableFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Of(plan) + filter.Query();
    }

    public static string Remove(string plan) => $"{Of(plan)}?handler=Remove";

    /// <summary>The rows that it stands for.</summary>
    public static string Rows(string plan, string query) => PlanLinks.Table(plan) + query;
}
