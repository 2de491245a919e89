using System.Text.RegularExpressions;
using Milepost.Facts;
using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;

namespace Milepost.Cycling;

/// <summary>Who can be written to about a plan on a day: those who hold a post, answer for a priority, or manage the programme, and may still see it.</summary>
public sealed class Reached(PlanFacts facts, IReadOnlyList<Person> people, IReadOnlyList<Grant> grants, DateOnly on)
{
    private readonly HeldPosts posts = new(facts, on);

    private readonly Dictionary<Id<Person>, Person> byId = people.Where(person => MayBeWrittenTo(person, on) && MaySee(grants, person.Id, facts.Plan.Id, on))
        .ToDictionary(person => person.Id);

    /// <summary>Those who hold the post that a name of the plan means.</summary>
    public IReadOnlyList<Person> Holding(string name) =>
        [.. posts.Of(name).Select(holder => holder.PersonId).OfType<Id<Person>>().Distinct().Select(id => byId.GetValueOrDefault(id)).OfType<Person>()];

    /// <summary>Those who answer for a priority: as the plan names them, and as they were given it.</summary>
    public IReadOnlyList<Person> Sponsoring(Id<Priority>? priority)
    {
        var named = facts.Priorities.FirstOrDefault(one => one.Id == priority)?.Leads.SelectMany(Holding) ?? [];
        return [.. named.Concat(With(Role.Sponsor).Where(grant => grant.PriorityId == priority && priority is not null).Select(Of).OfType<Person>()).Distinct()];
    }

    public IReadOnlyList<Person> Managing() => [.. With(Role.ProgrammeManager).Select(Of).OfType<Person>().Distinct()];

    /// <summary>They have an address, have not been stopped, and have not run out.</summary>
    public static bool MayBeWrittenTo(Person person, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Mail is not null && !(person.StoppedOn <= on) && !(person.ExpiresOn < on);
    }

    /// <summary>A grant of theirs reaches the plan on the day; of no plan in particular, any grant will do.</summary>
    public static bool MaySee(IEnumerable<Grant> grants, Id<Person> person, Id<Plan>? plan, DateOnly on) =>
        grants.Any(grant => grant.PersonId == person && Lasts(grant, on) && (plan is null || grant.PlanId is null || grant.PlanId == plan));

    private IEnumerable<Grant> With(Role role) =>
        grants.Where(grant => grant.Role == role && Lasts(grant, on) && (grant.PlanId is null || grant.PlanId == facts.Plan.Id));

    private Person? Of(Grant grant) => byId.GetValueOrDefault(grant.PersonId);

    private static bool Lasts(Grant grant, DateOnly on) => grant.From <= on && !(grant.Until < on);
}

/// <summary>Whether a reference is a number as plans have them, and not words that somebody put in its place.</summary>
internal static partial class Plain
{
    public static bool Is(string reference) => Number().IsMatch(reference);

    [GeneratedRegex(@"^[A-Za-z]{0,4}[ .\-]?\d{1,4}(?:[.\-/ ]?[A-Za-z0-9]{1,3}){0,4}\)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
