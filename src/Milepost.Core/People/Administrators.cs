using Milepost.Identity;

namespace Milepost.People;

/// <summary>Those who administer the whole site. There is always one who can sign in, or nobody could ever ask anybody in again.</summary>
public static class Administrators
{
    public const string LastOne = "This is the last administrator who can sign in. Make somebody else an administrator first, and see that they have signed in.";

    /// <param name="people">Everybody.</param>
    /// <param name="grants">What everybody was given.</param>
    /// <param name="canSignIn">Those who have a way to sign in.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlySet<Id<Person>> Of(
        IEnumerable<Person> people, IEnumerable<Grant> grants, IReadOnlySet<Id<Person>> canSignIn, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(canSignIn);
        var administer = grants.Where(grant => grant is { Role: Role.Administrator, PlanId: null, IsWhole: true } && grant.Lasts(today))
            .Select(grant => grant.PersonId).ToHashSet();
        return people.Where(person => person.MayComeIn(today) && administer.Contains(person.Id) && canSignIn.Contains(person.Id))
            .Select(person => person.Id).ToHashSet();
    }
}
