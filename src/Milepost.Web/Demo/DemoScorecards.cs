using Microsoft.EntityFrameworkCore;
using Milepost.Authorities;
using Milepost.Identity;
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

    /// <summary>Counts of children of whom none is in two, and by which measure of the catalogue each is counted.</summary>
    public static IReadOnlyList<(string Title, string Counted)> Village { get; } = [("Children on a child in need plan", "CN03"), ("Children on a protection plan", "CP01"), ("Children in care", "LA01"), ("Care leavers", "CL01")];

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
        ("Wexcombe as a village", ScorecardKind.Village, "Scrutiny committee and the public", "Everybody the service works with, told as 100 children.", [("", [.. Village.Select(one => one.Title)])]),
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
        db.Add(new SettingsVersion(Id<SettingsVersion>.New(), AuthorityRecords.Of(plan), new(2026, 4, 1), DemoLists.Settings, "The practice standards of April 2026", new(2026, 3, 24), Analyst));
        await db.SaveChangesAsync(stop);
    }

    private static IEnumerable<Measure> Counts(MilepostDb db, Id<Plan> plan, int after)
    {
        foreach (var (at, (title, _)) in Village.Index())
        {
            var measure = new Measure(Id<Measure>.New(), plan, "Children we work with", title);
            measure.Describe("Annex A", ready: true, []);
            measure.Place(after + at);
            db.Add(measure);
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
            ("Assessments completed within 45 working days", "Seven months in a row lie above the mean: the rise is real, and began with the new Head of Assessment in April.", "Of the 141 families of October 123 knew within nine weeks what happens next. A year ago more than a quarter waited longer.", "Each Friday the Head of Assessment looks with the managers at those that will be late next: in October there were 18."),
            ("Contacts with a decision within one working day", "October fell to 84.5%, further than chance explains. Two of five decision makers were away for three weeks.", "106 families waited longer than a day for a first answer; none of the delayed contacts was urgent.", "The rota has a reserve from 16 November. Service Manager, Front Door."),
        ];
        return from one in all
               from measure in measures
               where measure.Title == one.Title
               select new Commentary(Id<Commentary>.New(), plan, measure.Id, new(2026, 10, 1), day, one.What, one.SoWhat, one.NowWhat, given, one.Title.StartsWith("Contacts", StringComparison.Ordinal) ? "Gareth Musgrove, Head of Front Door" : "Dana Whitlock, Head of Assessment and Family Safeguarding");
    }
}
