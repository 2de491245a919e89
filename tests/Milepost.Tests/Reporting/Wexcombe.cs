using Milepost.Facts;
using Milepost.Identity;
using Milepost.Plans;
using Milepost.Rating;

namespace Milepost.Tests.Reporting;

/// <summary>The invented plan of an invented council, large enough to look at and to measure with.</summary>
internal static class Wexcombe
{
    public static readonly DateOnly LastBoard = new(2026, 9, 14);
    public static readonly DateOnly ThisBoard = new(2026, 11, 2);

    private static readonly (string Title, string[] Leads, string[] Actions)[] Plan =
    [
        ("Leadership and governance", ["Chief Executive"],
        [
            "Set up a fortnightly performance meeting chaired by the DCS, with one set of figures",
            "Recruit a permanent senior leadership team for children’s services",
            "Agree with partners what each will do for children, and report on it to the Board",
            "Publish a vision for practice that every social worker can recognise",
            "Bring members of the council closer to the service through a visiting programme",
            "Review the scheme of delegation so that decisions are made near to the child",
        ]),
        ("The front door", ["Assistant Director, Safeguarding"],
        [
            "Answer every contact within one working day, and record why each decision was made",
            "Agree a threshold document with police, health and schools",
            "Place a domestic abuse specialist in the MASH on every weekday",
            "Screen out-of-hours contacts before ten the next morning",
            "Feed back to every professional who makes a referral",
        ]),
        ("Assessment and planning", ["Assistant Director, Safeguarding"],
        [
            "Make every plan specific about what must change for the child, and by when",
            "See every child alone within five days, and write down what they said",
            "Bring chronologies up to date on every open case",
            "Step children up and down on the evidence, with a manager’s reason recorded",
            "Train every team in assessing neglect with one agreed tool",
            "Hold a planning meeting within ten days of every strategy discussion",
        ]),
        ("Management oversight", ["Principal Social Worker"],
        [
            "Supervise every social worker monthly, with reflection as well as tasks",
            "Limit caseloads to sixteen children and report every breach weekly",
            "Give every manager a development programme and a mentor",
            "Use the IRO escalation process for every plan that drifts",
            "Have heads of service read six case records a month",
        ]),
        ("Children in our care", ["Assistant Director, Corporate Parenting"],
        [
            "Find enough homes within twenty miles for children who come into care",
            "Decide permanence by the second review for every child",
            "Complete every initial health assessment within twenty working days",
            "Raise attendance of children in care to that of all children",
            "Offer every child an independent visitor",
            "Finish life story work before every adoption order",
        ]),
        ("Young people leaving care", ["Assistant Director, Corporate Parenting"],
        [
            "Write pathway plans together with young people, in their words",
            "End the use of bed and breakfast for young people of sixteen and seventeen",
            "Keep in touch with every care leaver at least every eight weeks",
            "Open ten apprenticeships in the council for care leavers",
        ]),
        ("Quality and learning", ["Head of Quality Assurance"],
        [
            "Moderate every practice audit and publish what was learnt each quarter",
            "Re-audit cases that were judged inadequate within three months",
            "Ask families what they thought of every audited piece of work",
            "Report on outcomes for children rather than on activity",
        ]),
        ("Workforce", ["Head of Workforce"],
        [
            "Cut agency social workers to fewer than one in ten",
            "Offer every new social worker a protected first year",
            "Hold exit interviews and act on what they say",
            "Bring in a career path from student to consultant practitioner",
        ]),
    ];

    private static readonly string[] Posts =
    [
        "Director of Children’s Services", "Assistant Director, Safeguarding", "Head of Safeguarding", "Head of Quality Assurance",
        "Principal Social Worker", "Head of Corporate Parenting", "Virtual School Head", "Head of Workforce", "Designated Nurse",
    ];

    private static readonly string[] Progress =
    [
        "The first four meetings have been held and the same figures were used at each. Leads now bring their own analysis.",
        "Two of the three posts are filled. The third is being advertised again after no candidate was appointed.",
        "Completed. Training will be offered to new starters in the spring.",
        "A draft went to partners in September; health asked for changes to the section on thresholds for unborn children.",
        "The pilot in the north team cut the time to a first visit from nine days to four. It is now being extended to all teams.",
        "The working group has met and agreed its plan.",
        "Audit of thirty records found that twenty-two had a clear reason for the decision; in March it was eleven.",
    ];

    public static PlanFacts Facts(int copies = 1)
    {
        var priorities = Plan.Select((priority, i) => A.Priority($"{i + 1}", priority.Title, i, priority.Leads)).ToList();
        var actions = Plan.SelectMany((priority, i) => Enumerable.Range(0, copies)
            .SelectMany(copy => priority.Actions.Select((title, j) => (title, Number: (copy * priority.Actions.Length) + j)))
            .Select(action => Action(priorities[i], i, action.Number, action.title)));

        var source = A.Source("Inspection of Wexcombe children’s services, February 2026");
        Recommendation[] recommendations =
        [
            A.Recommendation(source, "1", "The pace at which leaders act on what audits tell them.", 1),
            A.Recommendation(source, "2", "The quality and timeliness of decisions when children are first referred.", 2),
            A.Recommendation(source, "3", "Children’s plans, so that families know what must change and by when.", 3),
            A.Recommendation(source, "4", "The frequency and quality of supervision.", 4),
            A.Recommendation(source, "5", "Support for young people aged 16 and 17 who are homeless.", 5),
            A.Recommendation(source, "6", "The timeliness of health assessments for children who come into care.", 6),
            A.Recommendation(source, "7", "Oversight of children who are educated other than at school.", 7),
        ];

        var facts = A.Plan(priorities, [.. actions]);
        facts.Plan.RateBy(new RatingScheme([.. RatingScheme.Brag.Levels.Select(level => level with { Meaning = Meaning(level.Key) })]));
        var posts = Posts.Select(title => new Post(Id<Post>.New(), A.PlanId, title)).ToList();
        return facts with
        {
            Sources = [source],
            Recommendations = recommendations,
            Answers = [.. recommendations.Take(6).Select((each, i) => A.Answer(priorities[i == 4 ? 5 : i == 5 ? 4 : i], each))],
            Posts = posts,
            Holders = [.. posts.Take(6).Zip(["Amara Okafor", "Tom Bellweather", "Sunita Rao", "Joan Pike", "Owen Marsh", "Lena Duarte"], (post, name) => new Holder(Id<Holder>.New(), A.PlanId, post.Id, name, null))],
            Glossary =
            [
                A.Term("DCS", "Director of Children’s Services"), A.Term("MASH", "multi-agency safeguarding hub"),
                A.Term("IRO", "independent reviewing officer"), A.Term("LADO", "local authority designated officer"),
                A.Term("Permanence", "A plan for a child to grow up in one family. It may be at home, with relatives, or by adoption."),
            ],
            Imports = [A.Import("2026-06-22"), A.Import("2026-08-03"), A.Import("2026-09-14"), A.Import("2026-10-26")],
        };
    }

    private static string Meaning(string key) => key switch
    {
        "blue" => "The action is complete and the evidence for it has been seen.",
        "green" => "The action is on track to be complete by its date.",
        "amber" => "The action is behind, and a way to bring it back has been agreed.",
        _ => "The action is off track and nobody has yet agreed how to bring it back.",
    };

    private static ActionFacts Action(Priority priority, int i, int j, string title)
    {
        var n = (i * 5) + j;
        var due = new DateOnly(2026, 9, 1).AddDays(n * 37 % 240);
        var action = An.Action($"{i + 1}.{j + 1}", title, Iso(due), priority, n % 19 == 7 ? null : Posts[n * 5 % Posts.Length]);
        action.Action.Schedule([Milepost.Calendar.WrittenDate.On(due.AddDays(-150))], n == 23 ? [] : action.Action.Due);

        for (var step = 0; step < n % 5; step++)
        {
            action = action.WithStep(
                new[] { "Agree who does it and with what money", "Try it in one team", "Write down what was learnt", "Bring it to every team" }[step],
                Iso(due.AddDays((step - 4) * 20)), step < n % 3 ? "2026-08-20" : null);
        }

        for (var move = 0; move < (n % 7 == 3 ? 3 : n % 4 == 1 ? 1 : 0); move++)
        {
            var reason = new[] { "the provider could not start in time", "waiting for the new case system", null }[move];
            action = action.MovedTo(Iso(due.AddDays(30 * (move + 1))), new[] { "2026-06-22", "2026-08-03", "2026-10-26" }[(move + n) % 2 + (move == 2 ? 1 : 0)], reason);
        }

        var keys = new[] { "green", "amber", "green", "amber", "red", "green", "blue" };
        if (n % 11 != 5) action = action.Rated(keys[n % 7], "2026-06-22", "what the lead reported at the workstream meeting");
        if (n % 6 == 2) action = action.Rated(keys[(n + 3) % 7], "2026-10-26", n % 4 == 0 ? "the audit of October showed it" : null);
        if (n % 3 == 0) action = action.Impact(keys[(n + 1) % 7], "2026-09-14");
        return n % 8 == 6 ? action : action.Said(Progress[n * 3 % Progress.Length], n % 5 == 1 ? "2026-08-03" : "2026-10-26");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
