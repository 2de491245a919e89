using Microsoft.EntityFrameworkCore;
using Milepost.Authorities;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Authorities;
using Milepost.Store.History;

namespace Milepost.Web.Demo;

/// <summary>What Wexcombe shows its board: seven scorecards, what was said of some readings, measures on their way, and teams beside the caseload rule.</summary>
internal static class DemoScorecards
{
    private const string Analyst = "Tomasz Zieliński, performance analyst";
    private static readonly DateOnly given = new(2026, 11, 9);
    private static readonly DateOnly day = new(2026, 10, 31);

    private static readonly (string Name, ScorecardKind Kind, string Audience, string Purpose, (string Heading, string[] Measures)[] Groups)[] cards =
    [
        ("Improvement board scorecard", ScorecardKind.ImprovementBoard, "Children’s Improvement Board", "The few figures by which the board sees whether children are better off.",
        [
            ("Decisions at the front door", ["Contacts with a decision within one working day"]),
            ("Practice", ["Assessments completed within 45 working days", "Initial conferences within 15 working days", "Core groups held in time", "Return home interviews completed within 72 hours"]),
            ("Children in care", ["Review health assessments up to date"]),
            ("Children’s voices", ["Children who say that they were told what came of what they said"]),
        ]),
        ("Workforce scorecard", ScorecardKind.Workforce, "Workforce board", "Whether social workers have the time that children need.", [("", ["Average caseload", "Supervision held monthly", "Changes of social worker in a year"])]),
        ("Basics of practice", ScorecardKind.Basics, "Heads of service", "What every team gets right, whoever the child is.",
        [
            ("Seen and heard", ["Visits at which the child was seen alone", "Assessments completed within 45 working days"]),
            ("Plans that move", ["Core groups held in time", "Children with a chronology updated within three months"]),
            ("Somebody looks on", ["Supervision held monthly", "Escalations resolved within ten working days"]),
        ]),
        ("Leaving care scorecard", ScorecardKind.Service, "Head of Leaving Care", "Whether young people who leave care live well and have somebody to turn to.",
            [("", ["Care leavers with an up-to-date pathway plan", "Care leavers in suitable accommodation", "Care leavers in touch, 17 to 21", "Care leavers in education, employment or training, 19 to 21", "Care leavers who know the local offer"])]),
        ("Partners’ scorecard", ScorecardKind.Partner, "Safeguarding partnership", "What health, the police and schools answer for.",
        [
            ("Health", ["Initial health assessments within 20 working days", "Review health assessments up to date", "Strengths and difficulties questionnaires returned"]),
            ("Police", ["High-risk notifications discussed on the day", "Strategy meetings with police and health present"]),
            ("Schools", ["Personal education plans completed in the term", "Personal education plans good or better"]),
        ]),
        ("Front door scorecard", ScorecardKind.FrontDoor, "Head of Front Door", "Whether families hear quickly what happens next, and whether it is the right thing.",
            [("", ["Contacts with a decision within one working day", "Contact decisions found right at audit", "Referrals within twelve months of an earlier referral", "High-risk notifications discussed on the day", "Strategy meetings held in time"])]),
        ("Wexcombe as a village", ScorecardKind.Village, "Scrutiny committee and the public", "Everybody the service works with, told as 100 children.", [("", ["Children in need", "Children on a protection plan", "Children in care", "Care leavers aged 18 to 21"])]),
    ];

    private static readonly (string Title, int Count)[] counts = [("Children in need", 1_212), ("Children on a protection plan", 318), ("Children in care", 421), ("Care leavers aged 18 to 21", 166)];

    private static readonly (string Team, decimal Managers, (decimal Workers, int Cases, int Over)[] Months)[] teams =
    [
        ("Assessment team 1", 1, [(6, 112, 0), (6, 118, 1), (5.5m, 121, 3), (5, 118, 4), (5, 121, 4)]),
        ("Assessment team 2", 1, [(6, 121, 2), (6, 117, 0), (6, 112, 0), (6.5m, 119, 0), (6, 108, 0)]),
        ("Family safeguarding north", 1, [(7, 128, 1), (7, 131, 2), (7, 126, 1), (7, 129, 2), (7, 133, 2)]),
        ("Family safeguarding south", 1, [(6, 104, 0), (6, 109, 0), (6, 111, 0), (6, 106, 0), (6, 110, 0)]),
        ("Children in care", 1.5m, [(9, 148, 0), (9, 151, 0), (8.5m, 149, 0), (9, 155, 0), (9, 152, 0)]),
        ("Leaving care", 1, [(5, 88, 0), (5, 90, 0), (5, 91, 0), (5, 86, 0), (5, 84, 0)]),
    ];

    public static async Task ShowAsync(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<MilepostDb>();
        db.ChangeTracker.Clear();
        db.Author = new Author(Analyst);
        var plan = await db.Plans.FirstAsync(one => one.Name == DemoCouncil.PlanName, stop);
        var measures = await db.Measures.Where(one => one.PlanId == plan.Id && one.WithdrawnOn == null).ToListAsync(stop);
        measures.AddRange(Counts(db, plan.Id, measures.Count));
        foreach (var (at, one) in cards.Index()) db.Add(Card(plan.Id, at, one, measures));
        foreach (var said in Said(plan.Id, measures)) db.Add(said);
        db.AddRange(DemoDevelopments.Of(plan.Id, measures, await db.Posts.Where(post => post.PlanId == plan.Id).ToListAsync(stop)));
        foreach (var (team, managers, months) in teams)
        {
            foreach (var (at, (workers, cases, over)) in months.Index())
            {
                var month = new DateOnly(2026, 7 + at, 1).AddDays(-1);
                db.Add(new TeamCaseload(Id<TeamCaseload>.New(), plan.Id, team, month, managers, workers, cases, "HR establishment list and case system", month.AddDays(8), Analyst) { Over = over });
            }
        }

        db.Add(new SettingsVersion(Id<SettingsVersion>.New(), AuthorityRecords.Of(plan), new(2026, 4, 1), ["children-0-17: 61400", "cin-visit-days: 30", "own-organisations: council, local authority, Wexcombe", DemoCounts.TeamLocalities], "The practice standards of April 2026", new(2026, 3, 24), Analyst));
        await db.SaveChangesAsync(stop);
    }

    private static IEnumerable<Measure> Counts(MilepostDb db, Id<Plan> plan, int after)
    {
        foreach (var (at, (title, count)) in counts.Index())
        {
            var measure = new Measure(Id<Measure>.New(), plan, "Children we work with", title);
            measure.Describe("Annex A", ready: true, []);
            measure.Place(after + at);
            db.Add(measure);
            db.Add(new Reading(Id<Reading>.New(), plan, measure.Id, 1, day, day, "children", provisional: false, "Annex A", given, Analyst) { GivenValue = ReadingValue.Plain(count) });
            yield return measure;
        }
    }

    private static Scorecard Card(Id<Plan> plan, int at, (string Name, ScorecardKind Kind, string Audience, string Purpose, (string Heading, string[] Measures)[] Groups) one, List<Measure> measures)
    {
        var card = new Scorecard(Id<Scorecard>.New(), plan, one.Name, one.Kind);
        card.Describe(one.Name, one.Kind, one.Purpose, one.Audience, asksCommentary: one.Kind is not ScorecardKind.Village);
        card.Arrange([.. one.Groups.Select(group => new ScorecardGroup(group.Heading, [.. group.Measures.Select(title => measures.Find(measure => measure.Title == title)).OfType<Measure>().Select(measure => measure.Id.Value)]))]);
        card.Place(at);
        return card;
    }

    private static IEnumerable<Commentary> Said(Id<Plan> plan, List<Measure> measures)
    {
        (string Title, string What, string SoWhat, string NowWhat)[] all =
        [
            ("Assessments completed within 45 working days", "The last six months lie above the mean: the rise is real, and began when the second assessment team did.", "Of the 173 families of October 149 knew within nine weeks what happens next. In spring a third waited longer.", "The second team stays until March 2027. The Head of Assessment looks at the 24 late ones each Friday."),
            ("Contacts with a decision within one working day", "October fell to 84.5%, further than chance explains. Two of five decision makers were away for three weeks.", "107 families waited longer than a day for a first answer; none of the delayed contacts was urgent.", "The rota has a reserve from 16 November. Service Manager, Front Door."),
        ];
        return from one in all
               from measure in measures
               where measure.Title == one.Title
               select new Commentary(Id<Commentary>.New(), plan, measure.Id, new(2026, 10, 1), day, one.What, one.SoWhat, one.NowWhat, given, one.Title.StartsWith("Contacts", StringComparison.Ordinal) ? "Gareth Musgrove, Head of Front Door" : "Dana Whitlock, Head of Assessment and Family Safeguarding");
    }
}
