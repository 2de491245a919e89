using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Quality;

/// <summary>Everybody who sees the plan sees what is weak in it; some may accept a finding, and some change what it is checked by.</summary>
internal static class QualityAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Quality/Index", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Quality/Accept", nameof(Permission.AcceptFindings));
        pages.AuthorizePage("/Quality/TakeBack", nameof(Permission.AcceptFindings));
        pages.AuthorizePage("/Quality/Checks", nameof(Permission.EditChecks));
    }
}
