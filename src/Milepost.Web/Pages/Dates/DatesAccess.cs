using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Dates;

/// <summary>Everybody who sees the plan sees which dates moved and at what pace it goes; some may take the list away.</summary>
internal static class DatesAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Dates/Index", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Dates/Pace", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Dates/Taken", nameof(Permission.TakeReports));
    }
}
