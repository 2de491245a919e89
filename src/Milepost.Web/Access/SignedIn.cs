using System.Security.Claims;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;

namespace Milepost.Web.Access;

/// <summary>Who is signed in, and what they may do, read from the request.</summary>
public static class SignedIn
{
    public const string PersonClaim = "person";

    /// <summary>Which session it is; not the secret that the cookie holds.</summary>
    public const string SessionClaim = "session";

    public static Visitor? Visitor(this ClaimsPrincipal user) => user.Identity as Visitor;

    public static Person? Person(this ClaimsPrincipal user) => user.Visitor()?.Person;

    /// <summary>Whether they may do it in the plan that the address names as a whole; where it names none, in every plan.</summary>
    public static bool May(this ClaimsPrincipal user, Permission permission) =>
        user.Visitor() is { } visitor && (visitor.PlanName is null || visitor.SeesPlan) && visitor.Held.MayOpen(permission, visitor.Plan);

    /// <summary>Whether they may do it to some part of the plan that the address names.</summary>
    public static bool MaySomewhere(this ClaimsPrincipal user, Permission permission) =>
        user.Visitor() is { Plan: { } plan } visitor && visitor.Held.MaySomewhere(permission, plan);

    /// <summary>Whether nothing but a second factor stands between them and it, in the plan that the address names or in some part of it.</summary>
    public static bool LacksFactorFor(this ClaimsPrincipal user, Permission permission) =>
        user.Visitor() is { Held: { ByOneThing: true } held } visitor && permission.AsksSecondFactor()
        && (held.Proven.MayOpen(permission, visitor.Plan) || visitor.Plan is { } plan && held.Proven.MaySomewhere(permission, plan));

    /// <summary>Whether they may do it to one thing: work of a priority (null for the plan as a whole) and of an agency (null for the council's own).</summary>
    public static bool May(this ClaimsPrincipal user, Permission permission, Id<Plan> plan, Id<Priority>? priority, string? agency) =>
        user.Visitor() is { } visitor && visitor.Held.May(permission, plan, priority, agency);

    /// <summary>Whether they may see anything of the plan.</summary>
    public static bool Sees(this ClaimsPrincipal user, Id<Plan> plan) => user.Visitor() is { } visitor && visitor.Held.Sees(plan);
}
