using System.Globalization;
using Milepost.Cycles;
using Milepost.Identity;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Cycles;

/// <summary>The addresses of a plan's cycles and snapshots.</summary>
public static class CycleLinks
{
    public static string Index(string plan, Id<Cycle>? cycle = null) => $"{PlanLinks.Overview(plan)}/cycles{(cycle is { } one ? $"?cycle={one}" : "")}";

    public static string Calendar(string plan) => $"{Index(plan)}/calendar";

    public static string Dates(string plan, Id<Cycle> cycle) => $"{Index(plan)}/{cycle}/dates";

    public static string Freeze(string plan, Id<Cycle> cycle) => $"{Index(plan)}/{cycle}/freeze";

    public static string Approve(string plan, int snapshot) => string.Create(CultureInfo.InvariantCulture, $"{PlanLinks.Overview(plan)}/snapshots/{snapshot}/approve");

    /// <summary>The overview as a board saw it.</summary>
    public static string Seen(string plan, int snapshot) => string.Create(CultureInfo.InvariantCulture, $"{PlanLinks.Overview(plan)}?snapshot={snapshot}");

    public static string Changes(string plan, string? from = null, string? to = null) =>
        $"{PlanLinks.Overview(plan)}/changes{(from is null ? "" : $"?from={from}{(to is null ? "" : $"&to={to}")}")}";

    public static string ChangesFile(string plan, string from, string to, string ending) => $"{PlanLinks.Overview(plan)}/changes/file?from={from}&to={to}&format={ending}";
}
