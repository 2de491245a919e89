using Milepost.People;

namespace Milepost.Web.Tests.Access.Everything;

/// <summary>What an address must answer: said by the checked-in tables of permissions and of addresses, and by how far a grant reaches.</summary>
internal sealed class Rule(IReadOnlyDictionary<Role, IReadOnlySet<string>> may)
{
    /// <summary>What is seen is seen whole; and pages that ask for a thing of the form rather than of the address.</summary>
    private static readonly string[] partIsEnough = ["SeePlan", "TakeReports", "SeeHistory", "UpdateActions", "AddEvidence", "Comment", "SeeDataQuality"];

    /// <summary>Kinds of record that belong to the plan as a whole.</summary>
    private static readonly string[] ofThePlan = ["measure", "post"];

    public static Rule Read(IEnumerable<string> table) => new(table.Where(line => line.Length > 0).Select(line => line.Split(": ", 2))
        .ToDictionary(line => Enum.Parse<Role>(line[0]), line => (IReadOnlySet<string>)line[1].Split(", ").ToHashSet()));

    /// <summary>The answers that are right; several where it depends on what the thing is like now.</summary>
    public IReadOnlyList<Outcome> Expects(Persona who, Address address, Where where) =>
        Answers(who, address, where) is var answers && address.FieldNames && answers.Contains(Outcome.Allowed) ? [.. answers, Outcome.NotFound] : answers;

    private IReadOnlyList<Outcome> Answers(Persona who, Address address, Where where)
    {
        if (!who.SignsIn) return [Outcome.SignIn];
        var holds = who is { Role: not null, Over: false };
        // Nobody keeps accounts for this council.
        if (address.Route is "/account/link") return [Outcome.NotFound];
        if (address.ForPrograms) return holds && May(who, address) ? OfProgram(who, address, where) : [Outcome.Refused];
        // Whoever answers for somebody from outside, and nobody else, finds the page on which that is said.
        if (address.Route.StartsWith("/my-work/people/", StringComparison.Ordinal)) return [who == Persona.All[0] ? Outcome.Allowed : Outcome.NotFound];
        if (address.Permissions is ["signed in"]) return [Outcome.Allowed];
        if (!address.NamesPlan) return [holds && May(who, address) && (who.Everywhere || address.Permissions is ["SeePlan"] or ["UpdateActions"] or ["Comment"]) ? There(address, where) : Outcome.Refused];
        if (!holds || where is Where.Elsewhere && !who.Everywhere) return [Outcome.NotFound];
        if (!May(who, address)) return [Outcome.Refused];
        // Whoever comes to a workbook or to a count that is gone is led to where the next one is given.
        if (address.Thing is "upload") return [Outcome.Allowed];
        if (where is Where.Smuggled or Where.Nowhere) return who.Part ? [Outcome.NotFound, Outcome.Refused] : [Outcome.NotFound];
        if (who.Part && !Reaches(address, where)) return where is Where.Gone ? [Outcome.Refused, Outcome.NotFound] : [Outcome.Refused];
        // The file that was given is a plan, and no inspection's report.
        return where is Where.Gone || address.Route.Contains("/imports/report/", StringComparison.Ordinal) ? [Outcome.Allowed, Outcome.NotFound] : [Outcome.Allowed];
    }

    /// <summary>A token of somebody who holds what the address asks for.</summary>
    private static IReadOnlyList<Outcome> OfProgram(Persona who, Address address, Where where)
    {
        if (address.Permissions[0] is "ManageWebhooks" or "ManagePeople" or "SeeMail") return [who.Everywhere ? Outcome.Allowed : Outcome.Refused];
        if (address.Thing is null) return [Outcome.Allowed];
        if (where is Where.Nowhere || (where is Where.Elsewhere or Where.Smuggled && !who.Everywhere)) return [Outcome.NotFound];
        if (address.Post && who.Part && where is Where.Beside) return [Outcome.Refused];
        // Not every piece of evidence is a file.
        return where is Where.Gone || !address.Post ? [Outcome.Allowed, Outcome.NotFound] : [Outcome.Allowed];
    }

    private bool May(Persona who, Address address) => address.Permissions.Where(one => !one.StartsWith("token ", StringComparison.Ordinal)).All(may[who.Role!.Value].Contains);

    private static Outcome There(Address address, Where where) => where is Where.Nowhere || address.Thing is "work" ? Outcome.NotFound : Outcome.Allowed;

    private static bool Reaches(Address address, Where where)
    {
        if (address.Of is null) return address.Permissions.All(partIsEnough.Contains);
        if (ofThePlan.Contains(address.Kind)) return false;
        // A whole priority is withdrawn and brought back by whoever holds the plan.
        if (address is { Of: "Withdrawal", Kind: "priority" }) return false;
        return where is not Where.Beside && !(address.Kind is "priority" && where is Where.Gone);
    }
}
