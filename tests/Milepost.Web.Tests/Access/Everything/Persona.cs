using Milepost.Identity;
using Milepost.People;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Accounts;

namespace Milepost.Web.Tests.Access.Everything;

/// <summary>Somebody who calls every address: what they were given, said once more here so that the product's own reading of it is put to the test.</summary>
internal sealed record Persona(string Name, Role? Role = null)
{
    public const string Police = "Northshire Police";

    /// <summary>Every plan rather than the one.</summary>
    public bool Everywhere { get; init; }

    /// <summary>Only the priority that is their own.</summary>
    public bool OnePriority { get; init; }

    /// <summary>Only the work of their agency.</summary>
    public bool OneAgency { get; init; }

    /// <summary>Their grant, or their own time here, is over.</summary>
    public bool Over { get; init; }

    public bool SignsIn { get; init; } = true;

    public bool Part => OnePriority || OneAgency;
    public Id<Person> Id { get; } = Id<Person>.New();

    public static IReadOnlyList<Persona> All { get; } =
    [
        .. Enum.GetValues<Role>().Select(role => new Persona(Said(role), role)),
        new("site administrator", People.Role.Administrator) { Everywhere = true },
        new("sponsor of 2", People.Role.Sponsor) { OnePriority = true },
        new("lead of 2", People.Role.Lead) { OnePriority = true },
        new("auditor of 2", People.Role.Auditor) { OnePriority = true },
        new("police partner", People.Role.Partner) { OneAgency = true },
        new("once a manager", People.Role.ProgrammeManager) { Over = true },
        new("no role"),
        new("external whose days are over", People.Role.BoardMember) { SignsIn = false },
        new("visitor") { SignsIn = false },
    ];

    /// <summary>Somebody from outside for whom the first of all answers.</summary>
    public static Persona Outsider { get; } = All.Single(one => one.Name.StartsWith("external", StringComparison.Ordinal));

    /// <summary>Those who have a record; a visitor has none.</summary>
    public static IEnumerable<Persona> Known => All.Where(one => one.Name != "visitor");

    public void Add(MilepostDb db, Id<Plan> plan, Id<Priority> priority, DateOnly today)
    {
        var person = new Person(Id, Name.Replace(' ', '-'), Name, today.AddDays(-100));
        person.Describe(Name, null, null, OneAgency ? Police : null);
        if (!SignsIn) person.VouchedFor(All[0].Id, today.AddDays(-1), today.AddDays(-60));
        db.Add(person);
        // With a second factor, so that what their programs may do is what their roles may.
        var account = new Account(Id<Account>.New(), Id, today.AddDays(-100).ToDateTime(default, DateTimeKind.Utc));
        account.SetFactor("a key", [], 0, account.MadeAt);
        db.Add(account);
        if (Role is not { } role) return;
        var grant = new Grant(Id<Grant>.New(), Id, role, Everywhere ? null : plan, OnePriority ? priority : null, OneAgency ? Police : null, today.AddDays(-50), "A test");
        if (Over) grant.End(today.AddDays(-1));
        db.Add(grant);
    }

    private static string Said(Role role) => string.Concat(role.ToString().Select(letter => char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString())).Trim();
}
