using Milepost.Identity;
using Milepost.Wording;

namespace Milepost.People;

/// <summary>How somebody from outside the council stands on a day.</summary>
public enum OutsiderState
{
    /// <summary>Their days are over: they may not sign in.</summary>
    Lapsed,

    /// <summary>Nobody in the council answers for them, or who did is no longer here.</summary>
    Unsponsored,

    /// <summary>Their last day is near.</summary>
    LapsesSoon,
    Here,
}

/// <summary>Somebody from outside the council, who answers for them, and how they stand.</summary>
/// <param name="Person">The person.</param>
/// <param name="Sponsor">Who answers for them; null for nobody.</param>
/// <param name="State">How they stand.</param>
public sealed record Outsider(Person Person, Person? Sponsor, OutsiderState State)
{
    /// <summary>Whether their sponsor should say now that they are still needed.</summary>
    public bool IsToBeConfirmed => State is OutsiderState.LapsesSoon or OutsiderState.Lapsed;
}

/// <summary>
/// Those from outside the council: board members, partners, inspectors. Somebody of the council answers for each, for at most
/// 90 days at a time, and only their word makes it longer.
/// </summary>
public static class Outsiders
{
    /// <summary>The most days for which somebody is answered for at a time.</summary>
    public const int LongestDays = 90;

    /// <summary>How long before their last day the sponsor is asked.</summary>
    public const int DaysOfWarning = 14;

    // After so long a silence it is no forgetfulness, and nobody is asked again.
    private const int DaysAsked = 30;
    private static readonly int[] remindedBefore = [DaysOfWarning, 7, 1, -1];

    public static bool IsOne(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.SponsorId is not null || person.Agency is not null;
    }

    /// <summary>Why a role is not for somebody of the council, or not for somebody from outside; null where it is for them.</summary>
    public static string? RoleRefusal(Role role, bool outside) => role switch
    {
        Role.Administrator when outside => "Only the council’s own administer the site.",
        Role.Partner or Role.Inspector when !outside => $"{Say.Capital(Say.A(role.ToString().ToLowerInvariant()))} is from outside the council: say from where, and who in the council answers for them.",
        _ => null,
    };

    /// <summary>Everybody from outside who was not stopped, those who need somebody first.</summary>
    public static IReadOnlyList<Outsider> Of(IReadOnlyCollection<Person> people, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(people);
        var byId = people.ToDictionary(person => person.Id);
        return
        [
            .. people.Where(person => IsOne(person) && !(person.StoppedOn <= today))
                .Select(person => Stand(person, person.SponsorId is { } id ? byId.GetValueOrDefault(id) : null, today))
                .OrderBy(one => one.State).ThenBy(one => one.Person.ExpiresOn ?? DateOnly.MaxValue).ThenBy(one => one.Person.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>Those for whom somebody answers and whose last day is near, or lately passed.</summary>
    public static IReadOnlyList<Outsider> ToConfirm(IReadOnlyCollection<Person> people, Id<Person> sponsor, DateOnly today) =>
        [.. Of(people, today).Where(one => one.Person.SponsorId == sponsor && one.IsToBeConfirmed && !(one.Person.ExpiresOn < today.AddDays(-DaysAsked)))];

    /// <summary>Whose sponsors are to be written to: two weeks, one week and a day before the last day, and the day after it.</summary>
    /// <param name="people">Everybody.</param>
    /// <param name="since">The day on which people were written to last.</param>
    /// <param name="today">The day.</param>
    public static IEnumerable<IGrouping<Person, Outsider>> ToRemind(IReadOnlyCollection<Person> people, DateOnly since, DateOnly today) =>
        from one in Of(people, today)
        where one is { Sponsor: not null, IsToBeConfirmed: true, Person.ExpiresOn: not null }
        where remindedBefore.Any(days => one.Person.ExpiresOn!.Value.AddDays(-days) is var day && since < day && day <= today)
        group one by one.Sponsor;

    /// <summary>Why somebody cannot answer for another; null where they can.</summary>
    public static string? SponsorRefusal(Person who, Person? sponsor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(who);
        return sponsor is null ? "Choose who in the council answers for them."
            : sponsor.Id == who.Id ? "Nobody answers for themselves: choose somebody else."
            : IsOne(sponsor) ? $"{sponsor.Name} is from outside too: choose somebody of the council."
            : !sponsor.MayComeIn(today) ? $"{sponsor.Name} is no longer here: choose somebody who is in post."
            : null;
    }

    /// <summary>Why a last day cannot be; null where it can.</summary>
    public static string? LastDayRefusal(DateOnly? lastDay, DateOnly today) => lastDay is { } day && day >= today && day <= today.AddDays(LongestDays)
        ? null
        : $"The last day must be from today to {Say.Date(today.AddDays(LongestDays))}, {LongestDays} days from now.";

    private static Outsider Stand(Person person, Person? sponsor, DateOnly today) => new(person, sponsor,
        person.ExpiresOn < today ? OutsiderState.Lapsed
        : sponsor is null || SponsorRefusal(person, sponsor, today) is not null ? OutsiderState.Unsponsored
        : person.ExpiresOn <= today.AddDays(DaysOfWarning) ? OutsiderState.LapsesSoon
        : OutsiderState.Here);
}
