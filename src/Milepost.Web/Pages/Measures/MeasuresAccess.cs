using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Measures;

/// <summary>Everybody who sees the plan sees what its measures were read to be; few give readings.</summary>
internal static class MeasuresAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Measures/Index", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Measures/Catalogue", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Measures/CatalogueEntry", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Measures/Measure", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Measures/MeasureFile", nameof(Permission.TakeReports));
        pages.AuthorizePage("/Measures/Give", nameof(Permission.GiveReadings));
        pages.AuthorizePage("/Measures/TakeBack", nameof(Permission.GiveReadings));
        foreach (var page in new[] { "Month", "Comparators", "Statistics", "StatisticsGive" }) pages.AuthorizePage($"/Measures/{page}", nameof(Permission.GiveReadings));
        pages.AuthorizePage("/Measures/Break", nameof(Permission.GiveReadings));
        pages.AuthorizePage("/Measures/TakeBackBreak", nameof(Permission.GiveReadings));
    }
}
