using System.Security.Claims;
using Milepost.People;

namespace Milepost.Web.Access;

/// <summary>Somebody who can sign in.</summary>
/// <param name="Key">The lasting name in the session.</param>
/// <param name="Name">As the person is called.</param>
/// <param name="Post">The job, said for people.</param>
/// <param name="Role">What the person is to the plan.</param>
/// <param name="Comes">What the person comes to do.</param>
public sealed record Person(string Key, string Name, string Post, Role Role, string Comes)
{
    /// <summary>How history and papers name the person.</summary>
    public string Author => $"{Name}, {Post}";
}

/// <summary>Who is signed in, read from the request.</summary>
public static class SignedIn
{
    public const string PersonClaim = "person";
    public const string SessionClaim = "session";

    public static Person? Person(this ClaimsPrincipal user) => DemoPeople.Find(user.FindFirstValue(PersonClaim));

    public static bool May(this ClaimsPrincipal user, Permission permission) =>
        user.Person()?.Role.May(permission) == true;
}
