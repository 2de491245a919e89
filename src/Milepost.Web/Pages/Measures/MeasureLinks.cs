using System.Globalization;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Store.Files;
using Milepost.Web.Pages.Plans;

namespace Milepost.Web.Pages.Measures;

/// <summary>The addresses of a measure and its readings.</summary>
public static class MeasureLinks
{
    public static string Measure(string plan, Id<Measure> measure) => $"{PlanLinks.Measures(plan)}/{measure}";

    /// <summary>The measures that Milepost knows.</summary>
    public static string Catalogue(string plan) => $"{PlanLinks.Measures(plan)}/catalogue";

    public static string CatalogueEntry(string plan, string id) => $"{Catalogue(plan)}/{id.ToLowerInvariant()}";

    /// <summary>Where a reading is given.</summary>
    public static string Give(string plan, Id<Measure> measure) => $"{Measure(plan, measure)}/readings";

    /// <summary>The measure with its chart as a file.</summary>
    public static string File(string plan, Id<Measure> measure, string ending) => $"{Measure(plan, measure)}/file?format={ending}";

    /// <summary>Where somebody says from when it is held against other limits.</summary>
    public static string Break(string plan, Id<Measure> measure) => $"{Measure(plan, measure)}/limits";

    /// <summary>Where the readings of a whole month are given at once.</summary>
    public static string Month(string plan, string? month = null, string? area = null) => $"{PlanLinks.Measures(plan)}/month{(month is null ? "" : $"?at={month}&area={Uri.EscapeDataString(area ?? "")}")}";

    /// <summary>What it is held against.</summary>
    public static string Comparators(string plan, Id<Measure> measure) => $"{Measure(plan, measure)}/comparators";

    /// <summary>Where a published file is given, or what comes of it is looked at.</summary>
    public static string Statistics(string plan, Id<Measure> measure, Id<StoredFile>? file = null) => $"{Measure(plan, measure)}/statistics{(file is { } given ? $"/{given}" : "")}";

    public static string TakeBackBreak(string plan, MeasureBreak one) => $"{Break(plan, one.MeasureId)}/{one.Id}/take-back";

    public static string TakeBack(string plan, Id<Measure> measure, int number) => $"{Give(plan, measure)}/{number.ToString(CultureInfo.InvariantCulture)}/take-back";
}
