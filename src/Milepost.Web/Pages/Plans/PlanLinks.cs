using Milepost.Reporting.OnAPage;

namespace Milepost.Web.Pages.Plans;

/// <summary>The addresses of a plan's pages.</summary>
public static class PlanLinks
{
    /// <summary>The only plan, or the choice between several.</summary>
    public const string Home = "/";

    public const string All = "/?all=true";
    public static string Overview(string plan) => $"/plans/{Part(plan)}";
    public static string Table(string plan) => $"/plans/{Part(plan)}/plan";

    /// <summary>The same rows in another view, or as the address asks for them.</summary>
    public static string Table(string plan, TableFilter filter, TableView? view = null) => Table(plan) + filter.Query(view);

    public static string OnAPage(string plan, Paper paper = Paper.A4) => $"/plans/{Part(plan)}/on-a-page{(paper == Paper.A4 ? "" : "?paper=a3")}";

    public static string Recommendations(string plan) => $"/plans/{Part(plan)}/recommendations";
    public static string Measures(string plan) => $"/plans/{Part(plan)}/measures";
    public static string People(string plan) => $"/plans/{Part(plan)}/people";

    internal static string Part(string plan) => Uri.EscapeDataString(plan);
}
