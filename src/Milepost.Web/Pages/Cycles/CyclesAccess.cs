using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Cycles;

/// <summary>Everybody who sees the plan sees its cycles and what changed; few may set their dates, and fewer sign off.</summary>
internal static class CyclesAccess
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Cycles/Index", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Cycles/Changes", nameof(Permission.SeePlan));
        pages.AuthorizePage("/Cycles/Calendar", nameof(Permission.RunCycles));
        pages.AuthorizePage("/Cycles/Dates", nameof(Permission.RunCycles));
        pages.AuthorizePage("/Cycles/Freeze", nameof(Permission.SignOff));
        pages.AuthorizePage("/Cycles/Approve", nameof(Permission.SignOff));
    }
}
