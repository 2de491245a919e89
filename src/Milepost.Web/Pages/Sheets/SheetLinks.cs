using Milepost.Identity;
using Milepost.Scorecards;
using Milepost.Store.Scorecards;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Sheets;

/// <summary>The addresses of scorecards that come as files.</summary>
public static class SheetLinks
{
    public static string Index(string plan) => $"{PlanLinks.Measures(plan)}/sheets";

    public static string Give(string plan) => $"{Index(plan)}/give";

    /// <summary>Where it is said what the lines of a file are.</summary>
    public static string Lines(string plan, Id<GivenSheet> sheet, int? year = null) => $"{Index(plan)}/{sheet}{(year is { } said ? $"?year={said}" : "")}";

    /// <summary>The file beside the record, and the button that agrees.</summary>
    public static string Agree(string plan, Id<GivenSheet> sheet, Id<SheetMapping> mapping, int? year = null) => $"{Index(plan)}/{sheet}/agree?mapping={mapping}{(year is { } said ? $"&year={said}" : "")}";

    public static string Aside(string plan, Id<GivenSheet> sheet) => $"{Index(plan)}/{sheet}?handler=Aside";

    /// <summary>Undoes a file that the folder took in.</summary>
    public static string Undo(string plan) => $"{Index(plan)}?handler=Undo";

    public static string End(string plan) => $"{Index(plan)}?handler=End";
}
