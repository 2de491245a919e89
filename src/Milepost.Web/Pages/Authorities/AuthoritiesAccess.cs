using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Authorities;

/// <summary>Everybody who sees the plan sees what the council decided and declared; who gives readings says it. Whether children are followed is decided by fewer.</summary>
internal static class AuthoritiesAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Authorities/Settings", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Authorities/OwnMeasures", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Authorities/OwnFile", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Authorities/Change", nameof(Permission.GiveReadings));
        pages.AuthorizePage("/Authorities/Follow", nameof(Permission.FollowChildren));
        pages.AuthorizePage("/Authorities/Declare", nameof(Permission.GiveReadings));
    }
}
