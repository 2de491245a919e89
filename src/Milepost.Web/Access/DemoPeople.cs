using Microsoft.EntityFrameworkCore;
using Milepost.Identity;
using Milepost.People;
using Milepost.Store;
using Milepost.Store.Accounts;
using Milepost.Store.History;

namespace Milepost.Web.Access;

/// <summary>One of the invented people.</summary>
/// <param name="Key">The lasting short name.</param>
/// <param name="Name">As the person is called.</param>
/// <param name="Post">The job, said for people.</param>
/// <param name="Role">What the person is to every plan.</param>
/// <param name="Comes">What the person comes to do.</param>
public sealed record DemoPerson(string Key, string Name, string Post, Role Role, string Comes);

/// <summary>The invented people of Wexcombe, one for each role. They exist only where the site is a demonstration.</summary>
public static class DemoPeople
{
    /// <summary>Who answers for the one from outside.</summary>
    private const string Sponsor = "marcus-oyelaran";

    private static readonly DateOnly since = new(2025, 1, 6);

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("priya-nair", "Priya Nair", "programme manager", Role.ProgrammeManager, "Imports the plan, chases updates and makes the papers."),
        new("dana-whitlock", "Dana Whitlock", "head of assessment", Role.Lead, "Leads actions and says how they are going."),
        new("marcus-oyelaran", "Marcus Oyelaran", "assistant director, social care", Role.Sponsor, "Answers for a priority and challenges its ratings."),
        new("helen-castle", "Helen Castle", "director of children’s services", Role.Director, "Sees the whole plan and what contradicts what."),
        new("tomasz-zielinski", "Tomasz Zieliński", "performance analyst", Role.Analyst, "Looks after the measures."),
        new("ruth-adeyemi", "Ruth Adeyemi", "practice auditor", Role.Auditor, "Follows each claim to what stands behind it."),
        new("geoff-marlow", "Geoff Marlow", "improvement board member", Role.BoardMember, "Reads the plan and asks."),
        new("sian-rees", "Siân Rees", "participation worker", Role.ParticipationWorker, "Records what children say and tells them what came of it."),
        new("jo-lindqvist", "Jo Lindqvist", "systems administrator", Role.Administrator, "Installs, backs up and shows who changed what."),
        new("karen-doyle", "Karen Doyle", "detective inspector, Northshire Police", Role.Partner, "Leads the police’s actions and updates them."),
        new("anwen-price", "Anwen Price", "councillor, children’s scrutiny", Role.Councillor, "Reads what was promised and asks one question."),
        new("colin-barrett", "Colin Barrett", "visiting inspector", Role.Inspector, "Follows a claim to its evidence."),
    ];

    /// <summary>Brings them into the store, each with the role they play, where they are not there yet.</summary>
    public static async Task SeedAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MilepostDb>();
        db.Author = new Author("Milepost");
        var known = await db.People.AsNoTracking().ToDictionaryAsync(person => person.Key, stop);
        foreach (var one in All.Where(one => !known.ContainsKey(one.Key)))
        {
            var person = new Person(Id<Person>.New(), one.Key, one.Name, since);
            person.Describe(one.Name, one.Post, mail: null, one.Role is Role.Partner ? "Northshire Police" : null);
            db.Add(known[one.Key] = person);
            db.Add(new Grant(Id<Grant>.New(), person.Id, one.Role, planId: null, priorityId: null, person.Agency, since, "Milepost"));
        }

        await db.SaveChangesAsync(stop);
        await VouchAsync(scope.ServiceProvider, db, [.. All.Select(one => known[one.Key])], stop);
    }

    /// <summary>The sponsor answers for whoever is from outside, and does so again once their days are nearly over, so that they can be picked whenever the demonstration starts.</summary>
    private static async Task VouchAsync(IServiceProvider services, MilepostDb db, IReadOnlyCollection<Person> people, CancellationToken stop)
    {
        var today = services.GetRequiredService<UkClock>().Today;
        var waiting = Outsiders.Of(people, today).Where(one => one.State is not OutsiderState.Here).ToList();
        if (waiting.Count == 0) return;

        var (usual, lastDay) = (people.First(person => person.Key == Sponsor), today.AddDays(Outsiders.LongestDays));
        var register = services.GetRequiredService<PeopleRegister>();
        foreach (var one in waiting)
        {
            // Whom somebody has chosen on the pages since goes on to answer.
            var sponsor = one.Sponsor ?? usual;
            db.Author = new Author(sponsor.Author);
            if (one.Sponsor is null) await register.SponsorAsync(one.Person.Id, sponsor.Id, lastDay, today, stop);
            await register.ConfirmAsync(one.Person.Id, sponsor.Id, lastDay, today, stop);
        }
    }
}
