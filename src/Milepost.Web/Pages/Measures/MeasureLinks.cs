using System.Globalization;
using Milepost.Identity;
using Milepost.Plans;
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

    public static string TakeBack(string plan, Id<Measure> measure, int number) => $"{Give(plan, measure)}/{number.ToString(CultureInfo.InvariantCulture)}/take-back";
}
