using Milepost.Identity;
using Milepost.Store.Updating.Workbooks;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Workbooks;

/// <summary>The addresses of working in Excel.</summary>
public static class WorkbookLinks
{
    public static string Index(string plan) => $"{PlanLinks.Overview(plan)}/workbook";

    /// <summary>With the rows of the plan's table that are shown there.</summary>
    public static string Index(string plan, TableFilter filter) => Index(plan) + filter.Query(TableView.Table, "");

    /// <summary>The person's own actions as a file.</summary>
    public static string Mine(string plan) => $"{Index(plan)}/file";

    /// <summary>The actions that the table shows and the person may update, as a file.</summary>
    public static string Shown(string plan, TableFilter filter) => Mine(plan) + filter.Query(TableView.Table, "", "shown=true");

    public static string Preview(string plan, Id<WorkbookUpload> id) => $"{Index(plan)}/{id}";
}
