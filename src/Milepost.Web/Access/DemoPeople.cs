using Milepost.People;

namespace Milepost.Web.Access;

/// <summary>The invented people of Wexcombe, one for each role. They exist only where the site is a demonstration.</summary>
public static class DemoPeople
{
    public static IReadOnlyList<Person> All { get; } =
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

    public static Person? Find(string? key) => All.FirstOrDefault(person => person.Key == key);
}
