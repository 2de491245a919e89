using System.Security.Claims;
using Milepost.People;
using Milepost.Store.Searching;
using Milepost.Web.Access;

namespace Milepost.Web.Pages.Searching;

/// <summary>What somebody may find, by what they hold today.</summary>
internal static class SearchReach
{
    public static SearchRights Of(ClaimsPrincipal user)
    {
        var held = user.Visitor()?.Held ?? HeldRoles.None;
        return new(With(held, Permission.SeePlan), With(held, Permission.SeeWithheldEvidence), With(held, Permission.SeeWorkingNotes), With(held, Permission.Comment));
    }

    private static IReadOnlyList<Grant> With(HeldRoles held, Permission permission) => [.. held.Grants.Where(grant => grant.Role.May(permission))];
}
