using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Several;

/// <summary>The addresses of changing several actions at once.</summary>
public static class SeveralLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/several";

    /// <summary>With the rows that the plan's table shows.</summary>
    public static string Index(string plan, TableFilter filter) => Index(plan) + filter.Query(TableView.Table, "");

    /// <summary>What it comes to in each of them.</summary>
    public static string Preview(string plan, TableFilter filter) => Index(plan) + filter.Query(TableView.Table, "", "handler=Preview");

    public static string Agree(string plan, TableFilter filter) => Index(plan) + filter.Query(TableView.Table, "", "handler=Agree");
}
