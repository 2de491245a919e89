using Microsoft.EntityFrameworkCore;
using Milepost.Authorities;
using Milepost.Identity;
using Milepost.Measuring;
using Milepost.Plans;
using Milepost.Store;
using Milepost.Store.Authorities;
using Milepost.Store.History;

namespace Milepost.Web.Demo;

/// <summary>What Wexcombe shows its board: three scorecards, what was said of some readings, measures on their way, and teams beside the caseload rule.</summary>
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
        foreach (var developed in Developed(plan.Id, measures, await db.Posts.Where(post => post.PlanId == plan.Id).ToListAsync(stop))) db.Add(developed);
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
            ("Assessments completed within 45 working days", "Seven months in a row lie above the mean: the rise is real, and began when the second assessment team did.", "Of the 173 families of October 149 knew within nine weeks what happens next. In spring a third waited longer.", "The second team stays until March 2027. The Head of Assessment looks at the 24 late ones each Friday."),
            ("Contacts with a decision within one working day", "October fell to 84.5%, further than chance explains. Two of five decision makers were away for three weeks.", "107 families waited longer than a day for a first answer; none of the delayed contacts was urgent.", "The rota has a reserve from 16 November. Service Manager, Front Door."),
        ];
        return from one in all
               from measure in measures
               where measure.Title == one.Title
               select new Commentary(Id<Commentary>.New(), plan, measure.Id, new(2026, 10, 1), day, one.What, one.SoWhat, one.NowWhat, given, "Amina Osei, Head of Assessment");
    }

    private static IEnumerable<MeasureDevelopment> Developed(Id<Plan> plan, List<Measure> measures, List<Post> posts)
    {
        (string Title, string? Post, string? Owner, string[] Steps, DateOnly Due)[] all =
        [
            ("Children who say that they were told what came of what they said", null, "Participation worker", ["Agree the question with the young people’s group", "Ask it at every review from January", "Count it monthly"], new(2027, 1, 31)),
            ("Changes of social worker in a year", "Performance", null, ["Write the report from the case system", "Check it against 20 files"], new(2026, 10, 30)),
            ("Audit actions completed within six weeks", "Quality", null, ["Add a due date to the audit tool"], new(2026, 12, 18)),
        ];
        return from one in all
               from measure in measures
               where measure.Title == one.Title
               let post = one.Post is null ? null : posts.Find(post => post.Title.Contains(one.Post, StringComparison.OrdinalIgnoreCase))
               select new MeasureDevelopment(Id<MeasureDevelopment>.New(), plan, measure.Id, new(2026, 9, 14), Analyst) { PostId = post?.Id, Owner = post is null ? one.Owner ?? "Performance team" : null, Steps = one.Steps, Due = one.Due };
    }
}
